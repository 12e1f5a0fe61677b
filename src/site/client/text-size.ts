const KEY = "co-chu";
const LEAST = -1;
const MOST = 3;

/** Larger or smaller text, remembered on the reader's own device and nowhere else. */
export function startTextSize(page: Document): void {
  const root = page.documentElement;
  const buttons = [...page.querySelectorAll<HTMLButtonElement>("[data-text-size] button")];
  let size = remembered();
  const apply = () => {
    if (size === 0) delete root.dataset.text;
    else root.dataset.text = String(size);
    for (const button of buttons) {
      if (button.value === "0") button.setAttribute("aria-pressed", String(size === 0));
      else button.disabled = button.value === "1" ? size === MOST : size === LEAST;
    }
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      size = button.value === "0" ? 0 : Math.min(MOST, Math.max(LEAST, size + Number(button.value)));
      remember(size);
      apply();
    });
  }
  for (const group of page.querySelectorAll<HTMLElement>("[data-text-size]")) group.hidden = false;
  apply();
}

/** Storage may be forbidden or full; the size then holds for this page. */
function remembered(): number {
  try {
    const size = Number(localStorage.getItem(KEY) ?? 0);
    return Number.isInteger(size) && size >= LEAST && size <= MOST ? size : 0;
  } catch {
    return 0;
  }
}

function remember(size: number): void {
  try {
    if (size === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, String(size));
  } catch {
    // Nothing to tell the reader: the text has the size they asked for.
  }
}
