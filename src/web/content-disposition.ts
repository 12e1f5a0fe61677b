import { foldText } from "#language/fold.ts";

/**
 * How a browser shall treat a file and what it is called (RFC 6266): the name in UTF-8, and without marks for
 * programs of before 2011.
 */
export function contentDisposition(kind: "inline" | "attachment", fileName: string): string {
  const plain = foldText(fileName)
    .replace(/[^\x20-\x7e]/g, "_")
    .replace(/["\\%]/g, "_");
  // Of what encodeURIComponent leaves as it is, RFC 8187 does not allow these four.
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
