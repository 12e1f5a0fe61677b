import { z } from "zod";
import { slugify } from "#language/slug.ts";
import { fromProcedureText } from "#richtext/from-procedure-text.ts";
import { noteOfCut } from "./cut-text.ts";
import { optionalText, readShape, recordId } from "./records.ts";
import type { SectionBook } from "./sections.ts";
import type { Note, RecordReading } from "./source.ts";
import { type Mendings, mendTexts } from "./text-fields.ts";

/** A line of `dinh import procedures`: an administrative procedure. Other fields are passed over. */
const procedureRecord = z.object({
  /** Ends in the procedure's code: `1.013124` or `tthc-1.013124`. */
  id: recordId,
  code: optionalText,
  title: z.string(),
  /** The decision that published it. */
  decision: optionalText,
  level: optionalText,
  /** Lĩnh vực: becomes a section under "Thủ tục hành chính". */
  section: optionalText,
  /** As the national database of procedures exports it. */
  body: optionalText,
  applyUrl: optionalText,
});

export interface ProcedureContext {
  readonly sections: SectionBook;
  readonly mendings: Mendings;
}

const ROOT_SECTION = { title: "Thủ tục hành chính", slug: "thu-tuc-hanh-chinh", holds: "pages" } as const;
/** UTF-16 units, as the page's model allows. */
const MAX_TITLE_LENGTH = 500;
const MAX_LEVEL_LENGTH = 120;
const MAX_FIELD_LENGTH = 200;
const MAX_DECISION_LENGTH = 300;
/** With the code behind it, an address that still fits the model's 120. */
const MAX_SLUG_LENGTH = 90;

/** Reads one record of an administrative procedure as a page. */
export function readProcedure(record: unknown, { sections, mendings }: ProcedureContext): RecordReading {
  const read = readShape(procedureRecord, record);
  if (!("shape" in read)) return read;
  const { id, code: givenCode, applyUrl, ...given } = read.shape;
  const [title = "", decision = "", level = "", field = "", text = ""] = mendTexts(
    [given.title, given.decision ?? "", given.level ?? "", given.section ?? "", given.body ?? ""],
    mendings,
  );
  if (title === "") return { kind: "fault", id, what: "the title is empty", remedy: "give it one" };
  if (title.length > MAX_TITLE_LENGTH)
    return {
      kind: "fault",
      id,
      what: `the title has ${title.length} characters, more than ${MAX_TITLE_LENGTH}`,
      remedy: "shorten it",
    };
  const root = sections.find(ROOT_SECTION);
  const sectionId = field === "" ? root : sectionOf(field, root, sections);
  if (sectionId === undefined)
    return {
      kind: "fault",
      id,
      what: `the section map leaves out "${field}"`,
      remedy: "change the map if it should come in",
    };
  const notes: Note[] = [];
  if (text.trim() === "") notes.push({ what: "it has no text", remedy: "see whether the source lost it" });
  const body = fromProcedureText(text);
  notes.push(...noteOfCut(text, body));
  const code = givenCode ?? /\d\.\d{6}$/.exec(id)?.[0];
  return {
    kind: "found",
    id,
    notes,
    thing: {
      kind: "page",
      language: "vi",
      externalId: `procedures:${id}`,
      content: {
        title,
        // Procedures of different fields share titles; their codes differ.
        slug: `${slugify(title, "thu-tuc", MAX_SLUG_LENGTH)}-${slugify(code ?? id, "x", 24)}`,
        sectionId,
        body,
        procedure: {
          code,
          level: within(level, MAX_LEVEL_LENGTH),
          field: within(field, MAX_FIELD_LENGTH),
          decision: within(decision, MAX_DECISION_LENGTH),
          applyUrl,
        },
      },
    },
  };
}

/** Its slug begins as the root's does: a field of procedures may be called as a section of news is. */
const sectionOf = (field: string, root: ReturnType<SectionBook["find"]>, sections: SectionBook) =>
  sections.place(field, "pages", { parentId: root, slug: `thu-tuc-${slugify(field, "khac", MAX_SLUG_LENGTH)}` });

const within = (text: string, maxLength: number): string | undefined =>
  text === "" ? undefined : text.slice(0, maxLength).toWellFormed();
