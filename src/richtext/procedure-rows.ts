import { text } from "./build.ts";
import type { Inline } from "./model.ts";

/** What the rows of a list are: ways to hand in, papers to bring, the laws it rests on. */
export type RowKind = "submission" | "paper" | "law";

/** One row of the form `a; b; c`, as a person would set it. Never empty. */
export function tidyRow(row: string, kind: RowKind): Inline[] {
  const fields = row.split(/\s*;\s*/).filter((field) => field !== "");
  if (fields.length === 0) return [text(row)];
  switch (kind) {
    case "submission":
      return submission(fields);
    case "paper":
      return paper(fields);
    case "law":
      return law(fields);
  }
}

/** `Trực tiếp; 20 Ngày làm việc; Phí : 0 Đồng` → **Trực tiếp**: 20 ngày làm việc; phí: 0 đồng */
function submission([way = "", ...rest]: readonly string[]): Inline[] {
  const details = rest.map((field) =>
    field
      .replace(/^(Phí|Lệ phí)\s*:\s*/iu, (_, name: string) => `${name.toLowerCase()}: `)
      .replace(
        /(\d)\s+(Ngày|Giờ|Tháng|Đồng)(?!\p{L})/gu,
        (_, digit: string, unit: string) => `${digit} ${unit.toLowerCase()}`,
      ),
  );
  const name = text(way, { type: "bold" });
  return details.length === 0 ? [name] : [name, text(`: ${details.join("; ")}`)];
}

const COPIES = /^Bản chính\s*:\s*(\d+)\s*Bản sao\s*:\s*(\d+)$/iu;
const FILE_NAME = /^[^/\\]{1,150}\.(?:docx?|pdf|xlsx?|rtf|odt|zip|rar|jpe?g|png)$/iu;

/** `Đơn đề nghị; Mau01.docx; Bản chính: 1 Bản sao: 0` → Đơn đề nghị (bản chính: 1; mẫu: Mau01.docx) */
function paper(fields: readonly string[]): Inline[] {
  const name: string[] = [];
  const notes: string[] = [];
  for (const field of fields) {
    const [, originals = "0", copies = "0"] = COPIES.exec(field) ?? [];
    if (COPIES.test(field)) {
      if (originals !== "0") notes.push(`bản chính: ${Number(originals)}`);
      if (copies !== "0") notes.push(`bản sao: ${Number(copies)}`);
    } else if (FILE_NAME.test(field)) {
      notes.push(`mẫu: ${field}`);
    } else {
      name.push(field);
    }
  }
  const title = name.join("; ").replace(/[.;,]$/, "");
  if (notes.length === 0) return [text(title || fields.join("; "))];
  return title === ""
    ? [text(notes.join("; "))]
    : [text(`${title} `), text(`(${notes.join("; ")})`, { type: "italic" })];
}

/** `25/2018/QH14; Luật Tố cáo` → Luật Tố cáo (25/2018/QH14); a number that the title has already is not repeated. */
function law([number = "", ...rest]: readonly string[]): Inline[] {
  const title = rest.join("; ");
  if (title === "") return [text(number)];
  const bare = number.replace(/^số\s*:?\s*/iu, "");
  const isNamed = title.toLowerCase().includes(bare.toLowerCase());
  return [text(isNamed ? title : `${title} (${bare})`)];
}
