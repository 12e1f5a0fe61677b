/** The menus work without this. It lets Escape close what is open, and a press elsewhere fold the narrow menu. */
export function startMenu(page: Document): void {
  const fold = page.querySelector<HTMLDetailsElement>(".menu-fold");
  page.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = page.querySelector<HTMLElement>(".has-children:hover, .has-children:focus-within");
    if (open) closeList(open);
    if (fold?.open && fold.contains(page.activeElement)) {
      fold.open = false;
      fold.querySelector("summary")?.focus();
    }
  });
  page.addEventListener("click", (event) => {
    if (fold?.open && event.target instanceof Node && !fold.contains(event.target)) fold.open = false;
  });
}

/** Until pointer and keyboard have left it; the keyboard goes back to the entry it hung from. */
function closeList(entry: HTMLElement): void {
  if (entry.querySelector("ul")?.contains(document.activeElement)) entry.querySelector("a")?.focus();
  entry.dataset.closed = "";
  const reopen = (event: Event) => {
    if (event instanceof FocusEvent && event.relatedTarget instanceof Node && entry.contains(event.relatedTarget))
      return;
    delete entry.dataset.closed;
    entry.removeEventListener("pointerleave", reopen);
    entry.removeEventListener("focusout", reopen);
  };
  entry.addEventListener("pointerleave", reopen);
  entry.addEventListener("focusout", reopen);
}
