import { isUtf8 } from "node:buffer";
import { decoderFor } from "./rules.ts";

/** What a page says of its own encoding stands at its head. */
const HEAD_BYTES = 4_096;

/** The text of a saved page, in the encoding that it says, or that its site has; Vietnamese Windows where nothing fits. */
export function decodePage(bytes: Buffer, siteCharset: string | undefined): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode("utf-16be", bytes);
  if (isUtf8(bytes)) return decode("utf-8", bytes);
  const head = bytes.toString("latin1", 0, HEAD_BYTES);
  const declared = /<meta[^>]{1,200}charset\s{0,5}=\s{0,5}["']?([\w-]{2,40})/i.exec(head)?.[1];
  const label = declared !== undefined && !/^utf-?8$/i.test(declared) ? declared : (siteCharset ?? "windows-1258");
  return decode(label, bytes);
}

const decode = (label: string, bytes: Buffer): string => (decoderFor(label) ?? new TextDecoder()).decode(bytes);
