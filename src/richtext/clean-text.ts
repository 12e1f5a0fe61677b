/** Zero-width characters, soft hyphens and bidirectional controls; the zero-width joiner stays, emoji need it. */
const INVISIBLE = /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/g;
/** All but tab, line feed and carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const SPACES = /[\p{Zs}\t]+/gu;

/** Text from elsewhere in the form we store: NFC, well-formed, without controls or invisible characters. */
export const cleanText = (raw: string): string =>
  raw.toWellFormed().replace(CONTROLS, "").replace(INVISIBLE, "").normalize("NFC");

/** One line: runs of spaces, no-break ones too, become one; none at the ends. */
export const cleanLine = (line: string): string => line.replace(SPACES, " ").trim();

/** Clean lines of a text in any system's line endings, the empty ones included. */
export const cleanLines = (raw: string): string[] =>
  cleanText(raw)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(cleanLine);
