import { heading, listItem, paragraph, richTextWithin, text } from "./build.ts";
import { cleanLines } from "./clean-text.ts";
import type { Block, ListItem, RichText } from "./model.ts";
import { type RowKind, tidyRow } from "./procedure-rows.ts";

interface Label {
  readonly name: string;
  readonly rows?: RowKind;
}

/**
 * The labels of the national database of procedures, with and without accents (its export has lost some), by their
 * form without accents. Others are kept as they stand.
 */
const LABELS: ReadonlyMap<string, Label> = new Map<string, Label>([
  ["trinh tu thuc hien", { name: "Trình tự thực hiện" }],
  ["cach thuc thuc hien", { name: "Cách thức thực hiện", rows: "submission" }],
  ["hinh thuc nop", { name: "Hình thức nộp", rows: "submission" }],
  ["thanh phan ho so", { name: "Thành phần hồ sơ", rows: "paper" }],
  ["so luong ho so", { name: "Số lượng hồ sơ" }],
  ["can cu phap ly", { name: "Căn cứ pháp lý", rows: "law" }],
  ["doi tuong thuc hien", { name: "Đối tượng thực hiện" }],
  ["co quan thuc hien", { name: "Cơ quan thực hiện" }],
  ["co quan co tham quyen", { name: "Cơ quan có thẩm quyền" }],
  ["co quan phoi hop", { name: "Cơ quan phối hợp" }],
  ["co quan duoc uy quyen", { name: "Cơ quan được ủy quyền" }],
  ["dia chi tiep nhan hs", { name: "Địa chỉ tiếp nhận hồ sơ" }],
  ["dia chi tiep nhan ho so", { name: "Địa chỉ tiếp nhận hồ sơ" }],
  ["ket qua thuc hien", { name: "Kết quả thực hiện" }],
  ["yeu cau dieu kien thuc hien", { name: "Yêu cầu, điều kiện thực hiện" }],
  ["yeu cau, dieu kien thuc hien", { name: "Yêu cầu, điều kiện thực hiện" }],
  ["thoi han giai quyet", { name: "Thời hạn giải quyết" }],
  ["phi", { name: "Phí" }],
  ["le phi", { name: "Lệ phí" }],
  ["phi, le phi", { name: "Phí, lệ phí" }],
  ["mau don, to khai", { name: "Mẫu đơn, tờ khai" }],
  ["linh vuc", { name: "Lĩnh vực" }],
  ["tu khoa", { name: "Từ khóa" }],
  ["mo ta", { name: "Mô tả" }],
]);

/** UTF-16 units and lines. The longest procedure of the national database has a tenth of either. */
const MAX_LENGTH = 200_000;
const MAX_LINES = 5000;

/** UTF-16 units; a longer answer gets a heading, so that it can be found in the outline. */
const SHORT_ANSWER = 240;

/**
 * The text of an administrative procedure as a document: a short answer is a paragraph led by its label in bold, a long
 * one or a list a section of its own; lines of `-` and `+` become lists, and rows such as
 * `Trực tiếp; 20 Ngày; Phí : 0 Đồng` are set so that a person can read them.
 */
export function fromProcedureText(source: string): RichText {
  const lines = cleanLines(source.slice(0, MAX_LENGTH)).slice(0, MAX_LINES);
  return richTextWithin(sectionsOf(lines).flatMap(sectionBlocks));
}

interface Section {
  readonly label: Label | undefined;
  readonly lines: string[];
}

function sectionsOf(lines: readonly string[]): Section[] {
  const sections: Section[] = [];
  for (const line of lines) {
    if (line === "") continue;
    const labelled = labelOf(line);
    if (labelled) sections.push({ label: labelled.label, lines: labelled.rest === "" ? [] : [labelled.rest] });
    else if (sections.length === 0) sections.push({ label: undefined, lines: [line] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections;
}

function labelOf(line: string): { label: Label; rest: string } | undefined {
  const colon = line.indexOf(":");
  if (colon < 2 || colon > 40) return undefined;
  // "Trình tự thực hiện Bước 1: …": the label lost its colon to the first step.
  const step = / (?=Bước \d{1,2}$)/.exec(line.slice(0, colon))?.index;
  const label = LABELS.get(withoutAccents(line.slice(0, step ?? colon)));
  return label && { label, rest: line.slice((step ?? colon) + 1).trim() };
}

const withoutAccents = (name: string): string =>
  name.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().trim();

function sectionBlocks({ label, lines }: Section): Block[] {
  const [only] = lines;
  if (!label) return bodyBlocks(lines, undefined);
  if (only === undefined) return [];
  if (lines.length === 1 && only.length <= SHORT_ANSWER && !/^[-+*]/.test(only)) {
    return [paragraph([text(`${label.name}: `, { type: "bold" }), text(only)])];
  }
  return [heading(2, label.name), ...bodyBlocks(lines, label.rows)];
}

function bodyBlocks(lines: readonly string[], rows: RowKind | undefined): Block[] {
  const blocks: Block[] = [];
  const lists = newLists(blocks);
  for (const line of lines) {
    // Some rows were marked twice: "- - Đơn đề nghị", "- + Tờ trình".
    const marks = /^(?:[-–+•*]\s*)+/u.exec(line)?.[0] ?? "";
    const rest = line.slice(marks.length);
    if (marks === "" || rest === "") {
      lists.end();
      blocks.push(...stepsIn(rest).map((step) => paragraph(step)));
    } else if (marks.startsWith("*")) {
      lists.end();
      blocks.push(paragraph([text(rest, { type: "bold" })]));
    } else {
      for (const item of rows ? [listItem(tidyRow(rest, rows))] : stepsIn(rest).map((step) => listItem(step))) {
        if (marks.startsWith("+") && !rows) lists.addNested(item);
        else lists.add(item);
      }
    }
  }
  return blocks;
}

/** Steps and dashed lines that were run together on one: "… Bước 2: …", "nộp hồ sơ; - Cơ quan …". */
const stepsIn = (line: string): string[] =>
  line
    .split(/(?<=[.;:]\s)(?=(?:-\s)?Bước \d{1,2}\s*[:.])|(?<=[.;:]\s)(?=[-–]\s\p{Lu}\p{Ll})/u)
    .map((step) => step.replace(/^[-–]\s/, "").trim())
    .filter((step) => step !== "");

/** The list being filled, and the list within its last item. */
function newLists(blocks: Block[]) {
  let items: ListItem[] | undefined;
  let nested: ListItem[] | undefined;
  return {
    add(item: ListItem) {
      nested = undefined;
      if (items) {
        items.push(item);
      } else {
        items = [item];
        blocks.push({ type: "bulletList", content: items });
      }
    },
    addNested(item: ListItem) {
      const parent = items?.at(-1);
      if (nested) {
        nested.push(item);
      } else if (items && parent) {
        nested = [item];
        items[items.length - 1] = { ...parent, content: [...parent.content, { type: "bulletList", content: nested }] };
      } else {
        this.add(item);
      }
    },
    end() {
      items = undefined;
      nested = undefined;
    },
  };
}
