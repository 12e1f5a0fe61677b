/** A run of text within a sample paragraph. */
export interface SampleRun {
  readonly text: string;
  readonly strong: boolean;
  /** An `https:`, `mailto:` or `tel:` address, or `article:key`, `document:key`, `page:key`, `section:key`. */
  readonly target?: string;
}

const MARK = /\*\*(?<strong>[^*]+)\*\*|\[(?<words>[^\]]+)\]\((?<target>[^)\s]+)\)/g;

/** Reads `**strong**` and `[words](target)`; they do not nest. Everything else is text as it stands. */
export function parseInline(text: string): SampleRun[] {
  const runs: SampleRun[] = [];
  let end = 0;
  for (const match of text.matchAll(MARK)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), strong: false });
    const { strong, words, target } = match.groups ?? {};
    if (strong !== undefined) runs.push({ text: strong, strong: true });
    else if (words !== undefined && target !== undefined) runs.push({ text: words, strong: false, target });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), strong: false });
  return runs;
}
