/** Characters of a stored file's name, its ending included: fits every file system and the model's bound. */
const MAX_LENGTH = 120;
/** Separators, what Windows does not allow, control and invisible characters that can turn a name around. */
const FORBIDDEN = /["*/:<>?\\|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** The ending of a file's name in lower case, without the dot; empty when it has none. */
export const extensionOf = (fileName: string): string =>
  /\.([\p{L}\p{N}]{1,10})$/u.exec(fileName)?.[1]?.toLowerCase() ?? "";

/**
 * A name that can be stored, shown and saved under anywhere: no folders, composed letters (NFC), and an ending that
 * says what the bytes are.
 *
 * @param extensions endings that fit, the usual one first.
 */
export function cleanFileName(given: string, extensions: readonly [string, ...string[]]): string {
  const last = given.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const name = last
    .replace(FORBIDDEN, "")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const extension = extensionOf(name);
  const fits = extensions.includes(extension);
  const base = extension === "" ? name : name.slice(0, -extension.length - 1);
  const ending = fits ? extension : extensions[0];
  const room = MAX_LENGTH - ending.length - 1;
  // By code points: half a pair would be no character at all.
  const cut = [...base]
    .slice(0, room)
    .join("")
    .slice(0, room)
    .toWellFormed()
    .replace(/[. \ufffd]+$/, "");
  return `${cut || "tep"}.${ending}`;
}
