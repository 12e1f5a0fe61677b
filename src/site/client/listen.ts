/** Chromium stops reading after some 15 seconds of one text; pieces of this many letters end before. */
const PIECE_LETTERS = 220;

/** The browser's own speech. Hidden unless it has a voice for the page's language: a wrong one reads gibberish. */
export function startListen(page: Document): void {
  const button = page.querySelector<HTMLButtonElement>("[data-listen]");
  const text = page.querySelector<HTMLElement>("[data-read]");
  if (!button || !text || !("speechSynthesis" in window)) return;
  const lang = text.closest<HTMLElement>("[lang]")?.lang || "vi";
  let voice: SpeechSynthesisVoice | undefined;
  const findVoice = () => {
    voice = speechSynthesis.getVoices().find((one) => one.lang.toLowerCase().startsWith(lang));
    button.hidden = !voice;
  };
  findVoice();
  speechSynthesis.addEventListener("voiceschanged", findVoice);

  const label = button.querySelector("span");
  const listenWords = label?.textContent ?? "";
  let isReading = false;
  const stop = () => {
    isReading = false;
    speechSynthesis.cancel();
    if (label) label.textContent = listenWords;
  };
  const start = () => {
    isReading = true;
    if (label) label.textContent = button.dataset.stop ?? "";
    const pieces = piecesOf(readable(page, text));
    pieces.forEach((piece, at) => {
      const speech = new SpeechSynthesisUtterance(piece);
      speech.lang = lang;
      if (voice) speech.voice = voice;
      if (at === pieces.length - 1) speech.onend = stop;
      speech.onerror = stop;
      speechSynthesis.speak(speech);
    });
  };
  button.addEventListener("click", () => (isReading ? stop() : start()));
  window.addEventListener("pagehide", stop);
}

/** Title, lead and body, in the order of the page; tables and captions are for the eye. */
function readable(page: Document, text: HTMLElement): string[] {
  const heads = [...page.querySelectorAll<HTMLElement>(".article h1, .article .standfirst")];
  const body = [...text.querySelectorAll<HTMLElement>("p, li, h2, h3, h4")].filter(
    (one) => !one.closest("table, figure") && !one.parentElement?.closest("li"),
  );
  return [...heads, ...body].map((one) => one.textContent?.trim() ?? "").filter(Boolean);
}

/** Cut at the ends of sentences and clauses, so that the voice pauses where a reader would. */
function piecesOf(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((paragraph) => {
    const pieces: string[] = [];
    let piece = "";
    for (const clause of paragraph.match(/[^.!?;,…]+[.!?;,…]*\s*/g) ?? [paragraph]) {
      if (piece !== "" && piece.length + clause.length > PIECE_LETTERS) {
        pieces.push(piece);
        piece = "";
      }
      piece += clause;
    }
    return [...pieces, piece];
  });
}
