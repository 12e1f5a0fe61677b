import { initialSettings } from "#areas/settings/model.ts";
import type { Language } from "#editorial/model.ts";
import type { Instant } from "#kernel/instant.ts";
import { isoWeekOf } from "#language/dates.ts";
import { slugify } from "#language/slug.ts";
import { fromText } from "#richtext/from-text.ts";
import { emptyRichText } from "#richtext/model.ts";

/** What is being written, at some moment. */
export interface Unfinished {
  readonly kind: string;
  readonly language: Language;
  readonly content: unknown;
  readonly now: Instant;
  readonly timeZone: string;
}

/**
 * A draft's content with something visible where its kind wants something and nobody has written anything yet; an
 * empty field is one that nobody has filled. What is there stays as it is, for the kind's schema to judge. Only a
 * preview may be made of it: nothing of this is ever saved.
 */
export function withoutGaps(draft: Unfinished): unknown {
  const { content } = draft;
  if (!isObject(content)) return content;
  const { body, ...fields } = content;
  const written = withoutBlanks(fields, MAX_DEPTH) as Fields;
  const filled: Fields = { ...fillingOf(draft, written), ...written, ...(isBlankText(body) ? {} : { body }) };
  const words = WORDS[draft.language];
  for (const [name, key] of Object.entries(KEY_OF_LIST))
    if (Array.isArray(filled[name])) filled[name] = finishedOf(filled[name], key, words.file);
  if (isObject(filled.source)) filled.source = { name: words.source, ...filled.source };
  // An hour of the end alone says nothing yet.
  if (draft.kind === "calendar-entry" && filled.start === undefined) delete filled.end;
  return filled;
}

type Fields = Record<string, unknown>;

/** Contents are three deep; whatever is deeper is no field of ours, and a thousand times deeper meant to do harm. */
const MAX_DEPTH = 4;

/** What an entry of a list is of; one without it is a line that was just added. */
const KEY_OF_LIST = {
  attachments: "mediaId",
  relations: "documentId",
  hot: "itemId",
  featured: "itemId",
} as const;

const WORDS = {
  vi: {
    title: "(chưa có tiêu đề)",
    body: "(chưa có nội dung)",
    documentType: "(chưa chọn loại văn bản)",
    abstract: "(chưa có trích yếu)",
    file: "(chưa đặt tên tệp)",
    source: "(chưa ghi tên nguồn)",
  },
  en: {
    title: "(no title yet)",
    body: "(nothing written yet)",
    documentType: "(no type yet)",
    abstract: "(no subject yet)",
    file: "(file without a name)",
    source: "(source without a name)",
  },
} as const;

/** What a kind cannot be shown without. Kinds that are not named here want nothing beside a title. */
function fillingOf({ kind, language, now, timeZone }: Unfinished, written: Fields): Fields {
  const words = WORDS[language];
  const { title } = words;
  const slug = slugify(typeof written.title === "string" ? written.title : title, "xem-truoc");
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  switch (kind) {
    case "article":
      return { title, slug, sectionId: "", body: fromText(words.body) };
    case "page":
      return { title, slug, body: fromText(words.body) };
    case "document":
      // The title is made of the others by the kind itself.
      return { documentType: words.documentType, abstract: words.abstract, issuedOn: today.toString() };
    case "calendar-entry":
      return { title, date: today.toString(), session: "all-day" };
    case "calendar-week":
      return { title, week: isoWeekOf(today), status: "draft" };
    case "alert":
      return { title, level: "announcement", from: now };
    case "link":
      // Nobody's: the name is reserved for addresses that lead nowhere.
      return { title, url: "https://chua-co-dia-chi.invalid/", position: 0 };
    case "link-group":
      return { title, position: 0 };
    case "section":
      return { title, slug, position: 0, shown: true };
    case "front-page":
      return { title, hot: [], featured: [] };
    case "settings":
      return { ...initialSettings };
    default:
      return { title };
  }
}

function withoutBlanks(value: unknown, depth: number): unknown {
  if (depth === 0) return value;
  if (Array.isArray(value)) return value.filter(isFilled).map((one) => withoutBlanks(one, depth - 1));
  if (!isObject(value)) return value;
  const filled = Object.entries(value).filter(([, field]) => isFilled(field));
  return Object.fromEntries(filled.map(([name, field]) => [name, withoutBlanks(field, depth - 1)]));
}

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && (typeof value !== "string" || value.trim() !== "");

/** A body that nobody has begun, as the editor hands it over. */
const isBlankText = (body: unknown): boolean =>
  !isFilled(body) || JSON.stringify(body) === JSON.stringify(emptyRichText);

const finishedOf = (list: readonly unknown[], key: string, title: string): unknown[] =>
  list
    .filter((one) => !isObject(one) || one[key] !== undefined)
    .map((one) => (key === "mediaId" && isObject(one) ? { title, ...one } : one));

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
