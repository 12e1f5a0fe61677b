/** TCVN 5712:1993 (ABC): the letters at bytes A1 to FE, which a reader of Latin-1 takes for signs and other letters. */
const ROWS: readonly (readonly [firstByte: number, letters: string])[] = [
  [0xa1, "ĂÂÊÔƠƯĐăâêôơưđ"],
  [0xb5, "àảãáạ"],
  [0xbb, "ằẳẵắ"],
  [0xc6, "ặầẩẫấậè"],
  [0xce, "ẻẽéẹềểễếệìỉ"],
  [0xdc, "ĩíịò"],
  [0xe1, "ỏõóọồổỗốộờởỡớợù"],
  [0xf1, "ủũúụừửữứựỳỷỹýỵ"],
];

const letters = new Map<string, string>();
for (const [firstByte, row] of ROWS) {
  [...row.normalize("NFC")].forEach((letter, at) => {
    letters.set(String.fromCharCode(firstByte + at), letter);
  });
}

/** Letter by letter, what TCVN3 wrote and was read as Latin-1. */
export function fromTcvn3(word: string): string {
  let converted = "";
  for (const character of word) converted += letters.get(character) ?? character;
  return converted;
}

/**
 * The encoding has no capital with a tone: writers put a small letter, or set the whole in a font of capitals. Given
 * a converted line, makes those capital that must be: in words and lines of capitals (TỈNH), at the head of a
 * sentence (Ủy ban), and in names (Đông Nam Á).
 */
export function restoreCapitals(line: string): string {
  const isShouted = !/[a-z]/.test(line) && SHOUTED_WORD.test(line);
  const words = isShouted
    ? line.toUpperCase()
    : line.replace(WORD, (word) => (isCapitals(word) ? word.toUpperCase() : word));
  return words.replace(SENTENCE_HEAD, upper).replace(NAME_AMONG_NAMES, upper).replace(PLACE, upper);
}

const WORD = /\p{L}+/gu;
/** Two capitals side by side, or parted by a small letter that has no capital in TCVN3. */
const SHOUTED_WORD = /\p{Lu}\p{Ll}?\p{Lu}/u;
const isCapitals = (word: string): boolean => !/[a-zăâêôơưđ]/.test(word) && SHOUTED_WORD.test(word);

const upper = (text: string): string => text.toUpperCase();
/** A toned vowel at the line's very beginning or after a full stop; a line that begins with a space goes on from elsewhere. */
const SENTENCE_HEAD = /(?<=^["'“‘(«]?|(?<!\.)[.!?] +["'“‘(]?)[^\p{ASCII}\P{Ll}ăâêôơưđ]/gu;
/** Words of names that begin with a toned vowel, between two words with capitals: Nguyễn Thị Ánh Tuyết. */
const NAME_AMONG_NAMES = /(?<=\p{Lu}\p{L}* )(?:á(?=(?:nh|i) \p{Lu})|[ấẩ](?=n \p{Lu})|ú(?=t \p{Lu}))/gu;
/** Châu Á, Đông Nam Á; Ấn Độ; Ủy ban, which official writing begins with a capital; Úc, which is no other word. */
const PLACE = /(?<=(?:\p{Lu}\p{L}*|châu) )á(?!\p{L})|(?<!\p{L})(?:ấ(?=n Độ)|ủ(?=y ban)|ú(?=c(?!\p{L})))/gu;
