/** Suggestions under a search box, after the combobox pattern of the ARIA Authoring Practices. */

interface Suggestion {
  readonly text: string;
  /** Where choosing it leads; absent: it is searched for. */
  readonly url?: string;
}

/** Shorter than this everything matches. */
const LEAST_LETTERS = 2;
/** A pause in typing; shorter would ask once a letter. */
const PAUSE_MS = 160;
const MOST_SHOWN = 8;
const CACHE_SIZE = 50;

export function startSuggest(page: Document): void {
  for (const box of page.querySelectorAll<HTMLElement>("[data-suggest]")) {
    const input = box.querySelector("input");
    if (input?.form) enhance(box, input, input.form);
  }
}

function enhance(box: HTMLElement, input: HTMLInputElement, form: HTMLFormElement): void {
  const list = document.createElement("ul");
  const status = document.createElement("p");
  list.className = "suggestions";
  list.id = `${input.id}-list`;
  list.role = "listbox";
  list.setAttribute("aria-label", box.dataset.suggestions ?? "");
  list.hidden = true;
  status.className = "hidden-text";
  status.role = "status";
  box.append(list, status);
  input.role = "combobox";
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  const ask = newAsker(box.dataset.suggest ?? "");
  let shown: readonly Suggestion[] = [];
  let chosen = -1;
  let typed = "";
  let timer = 0;

  const show = (suggestions: readonly Suggestion[]) => {
    shown = suggestions.slice(0, MOST_SHOWN);
    chosen = -1;
    list.replaceChildren(...shown.map((one, at) => option(`${list.id}-${at}`, one.text)));
    list.hidden = shown.length === 0;
    input.setAttribute("aria-expanded", String(shown.length > 0));
    input.removeAttribute("aria-activedescendant");
    status.textContent = shown.length === 0 ? "" : (box.dataset.count ?? "").replace("{count}", String(shown.length));
  };
  const choose = (at: number) => {
    list.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = at;
    const now = list.children[at];
    now?.setAttribute("aria-selected", "true");
    now?.scrollIntoView({ block: "nearest" });
    if (now) input.setAttribute("aria-activedescendant", now.id);
    else input.removeAttribute("aria-activedescendant");
    input.value = shown[at]?.text ?? typed;
  };
  const follow = (suggestion: Suggestion) => {
    show([]);
    if (suggestion.url) location.assign(suggestion.url);
    else {
      input.value = suggestion.text;
      form.requestSubmit();
    }
  };

  input.addEventListener("input", () => {
    typed = input.value;
    clearTimeout(timer);
    timer = window.setTimeout(async () => {
      const asked = typed.trim();
      const answer = asked.length < LEAST_LETTERS ? [] : await ask(asked);
      // The answer to what stood there before is of no use now.
      if (asked === typed.trim() && document.activeElement === input) show(answer);
    }, PAUSE_MS);
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const places = shown.length + 1;
      choose(((chosen + 1 + step + places) % places) - 1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      input.value = typed;
      show([]);
    } else if (event.key === "Enter") {
      const suggestion = shown[chosen];
      if (!suggestion) return;
      event.preventDefault();
      follow(suggestion);
    }
  });
  input.addEventListener("blur", () => show([]));
  // Before the field loses the focus, or the list would be gone before the press ends.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const at = [...list.children].findIndex((one) => event.target instanceof Node && one.contains(event.target));
    const suggestion = shown[at];
    if (suggestion) follow(suggestion);
  });
}

function option(id: string, text: string): HTMLLIElement {
  const item = document.createElement("li");
  item.id = id;
  item.role = "option";
  item.textContent = text;
  item.setAttribute("aria-selected", "false");
  return item;
}

/** Asks the server once for each text; a failure is no suggestion. Only the newest question stays under way. */
function newAsker(href: string): (text: string) => Promise<readonly Suggestion[]> {
  const answers = new Map<string, readonly Suggestion[]>();
  let running: AbortController | undefined;
  return async (text) => {
    const known = answers.get(text);
    if (known) return known;
    running?.abort();
    running = new AbortController();
    try {
      const url = new URL(href, location.href);
      url.searchParams.set("q", text);
      const response = await fetch(url, { signal: running.signal });
      const { suggestions } = (await response.json()) as { suggestions: readonly Suggestion[] };
      if (answers.size >= CACHE_SIZE) answers.clear();
      answers.set(text, suggestions);
      return suggestions;
    } catch {
      return [];
    }
  };
}
