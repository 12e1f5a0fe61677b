/**
 * Words that a question is made of and that say little of its subject, without marks. In a small archive they
 * are rare enough to look telling ("lúc", "ai"), so what they weigh is not left to counting. Some are also
 * content words with other marks ("đầu" for "đâu"); they still count, only less.
 */
const FUNCTION_WORDS = new Set(
  (
    "gi nao dau ai may sao bao nhieu nhu the la cua va o vao trong duoc da co nhung cac cho voi bi khi luc do tu tai " +
    "thi ma nay kia ay ra len xuong rang cung con lai nen vi de mot"
  ).split(" "),
);

export const isFunctionWord = (folded: string): boolean => FUNCTION_WORDS.has(folded);
