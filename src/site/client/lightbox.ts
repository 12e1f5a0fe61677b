/** Opens a picture large in a dialog; without this its link leads to the picture itself. */
export function startLightbox(page: Document): void {
  const links = [...page.querySelectorAll<HTMLAnchorElement>("a[data-zoom]")];
  if (links.length === 0 || !("showModal" in HTMLDialogElement.prototype)) return;
  let dialog: Dialog | undefined;
  for (const link of links) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      dialog ??= newDialog(page, link.dataset.zoom ?? "");
      dialog.show(links, links.indexOf(link));
    });
  }
}

interface Dialog {
  readonly show: (links: readonly HTMLAnchorElement[], at: number) => void;
}

function newDialog(page: Document, closeWord: string): Dialog {
  const element = page.createElement("dialog");
  element.className = "lightbox";
  const close = page.createElement("button");
  close.type = "button";
  close.setAttribute("aria-label", closeWord);
  close.textContent = "✕";
  const image = page.createElement("img");
  const caption = page.createElement("p");
  element.append(close, image, caption);
  page.body.append(element);

  let links: readonly HTMLAnchorElement[] = [];
  let at = 0;
  const turn = (to: number) => {
    at = (to + links.length) % links.length;
    const link = links[at];
    image.src = link?.href ?? "";
    image.alt = link?.querySelector("img")?.alt ?? "";
    caption.textContent = link?.closest("figure")?.querySelector("figcaption")?.textContent ?? "";
  };
  close.addEventListener("click", () => element.close());
  element.addEventListener("click", (event) => {
    if (event.target !== caption) element.close();
  });
  element.addEventListener("keydown", (event) => {
    if (event.key === "ArrowRight") turn(at + 1);
    if (event.key === "ArrowLeft") turn(at - 1);
  });
  return {
    show(all, first) {
      links = all;
      turn(first);
      element.showModal();
    },
  };
}
