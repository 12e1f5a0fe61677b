/** How long "copied" stands in place of "copy". */
const DONE_MS = 2_500;

export function startArticleTools(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
  // Only where the page came over HTTPS may a page write to the clipboard.
  if (!navigator.clipboard) return;
  for (const button of page.querySelectorAll<HTMLButtonElement>("[data-copy-link]")) {
    button.hidden = false;
    button.addEventListener("click", () => void copyLink(button));
  }
}

async function copyLink(button: HTMLButtonElement): Promise<void> {
  const label = button.querySelector("span");
  const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]");
  await navigator.clipboard.writeText(canonical?.href ?? location.href);
  if (!label || button.dataset.label !== undefined) return;
  button.dataset.label = label.textContent;
  label.role = "status";
  label.textContent = button.dataset.done ?? "";
  setTimeout(() => {
    label.textContent = button.dataset.label ?? "";
    label.removeAttribute("role");
    delete button.dataset.label;
  }, DONE_MS);
}
