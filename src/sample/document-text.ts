import { parseInline } from "./inline.ts";
import type { SampleBlock, SampleDocument } from "./model.ts";

/** A document as plain text, laid out in the order of Decree 30/2020/NĐ-CP on clerical work. */
export function fileText(document: SampleDocument): string {
  return [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập – Tự do – Hạnh phúc",
    "",
    document.issuer.toUpperCase(),
    `Số: ${document.number}/${document.symbol}`,
    `Bến Lụa, ngày {{date:${signed(-document.issuedDaysAgo)}}}`,
    "",
    document.documentType.toUpperCase(),
    document.abstract,
    "",
    ...document.body.flatMap((block) => [...blockLines(block), ""]),
    document.signer,
    "(Văn bản mẫu, chỉ để minh họa)",
    "",
  ].join("\n");
}

const signed = (days: number): string => (days < 0 ? String(days) : `+${Math.abs(days)}`);

const plain = (text: string): string =>
  parseInline(text)
    .map((run) => run.text)
    .join("");

function blockLines(block: SampleBlock): string[] {
  switch (block.type) {
    case "ul":
      return block.items.map((item) => `- ${plain(item)}`);
    case "ol":
      return block.items.map((item, at) => `${at + 1}. ${plain(item)}`);
    case "table":
      return [block.caption, block.head.join(" | "), ...block.rows.map((row) => row.join(" | "))];
    case "figure":
      return block.caption === undefined ? [] : [block.caption];
    default:
      return [plain(block.text)];
  }
}
