/** UTF-16 units. Addresses that people follow are shorter, and an archive takes no longer ones. */
const MAX_LENGTH = 2_000;

/**
 * An address of an older site in the one form in which it is kept and looked for: decoded, composed, without a slash
 * at its end. `/Default.aspx?tabid=12`, `/tin-tức/ảnh.html`. What sites of before answered by is often the query, so
 * it belongs to the address.
 *
 * @param address a path with its query, encoded or not, without a fragment.
 * @returns undefined for what is none.
 */
export function oldAddress(address: string): string | undefined {
  if (!address.startsWith("/") || address.length > MAX_LENGTH) return undefined;
  const at = address.indexOf("?");
  const path = at === -1 ? address : address.slice(0, at);
  const query = at === -1 ? "" : address.slice(at + 1).replaceAll("+", " ");
  const place = decoded(path)
    .normalize("NFC")
    .replace(/(?<=.)\/+$/, "");
  return query === "" ? place : `${place}?${decoded(query).normalize("NFC")}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
