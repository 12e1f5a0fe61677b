import { z } from "zod";
import { MAX_TITLE_LENGTH } from "#areas/articles/model.ts";
import type { Instant } from "#kernel/instant.ts";
import { oldAddress } from "#kernel/old-address.ts";
import { slugify } from "#language/slug.ts";
import { paragraph, richTextWithin } from "#richtext/build.ts";
import { fromText } from "#richtext/from-text.ts";
import type { RichText } from "#richtext/model.ts";
import { noteOfCut } from "./cut-text.ts";
import { parsePublished } from "./dates.ts";
import { optionalText, readShape, recordId } from "./records.ts";
import type { SectionBook } from "./sections.ts";
import type { Note, RecordReading } from "./source.ts";
import { type Mendings, mendTexts } from "./text-fields.ts";

/** A line of `dinh import articles`. Other fields are passed over. */
export const articleRecord = z.object({
  id: recordId,
  title: z.string(),
  lead: optionalText,
  /** Plain text, a paragraph a line; a long text on one line is cut into paragraphs. */
  body: optionalText,
  published: z.string(),
  section: optionalText,
  author: optionalText,
  url: optionalText,
  language: z.enum(["vi", "en"]).default("vi"),
});

export interface ArticleContext {
  readonly sections: SectionBook;
  readonly mendings: Mendings;
  /** Moments after this are mistakes of the source. */
  readonly latest: Instant;
  /** For records that name none. */
  readonly defaultSection?: string | undefined;
  /** Scheme and host of the site that these were published on: addresses there become addresses of this site's. */
  readonly oldSite?: string | undefined;
}

/** As long as the article's model allows. */
const MAX_LEAD_LENGTH = 2_000;
const MAX_BYLINE_LENGTH = 300;

/** Reads one record of news. */
export function readArticle(record: unknown, context: ArticleContext): RecordReading {
  const read = readShape(articleRecord, record);
  if (!("shape" in read)) return read;
  const { id, published, url, language, ...given } = read.shape;
  const fault = (what: string, remedy: string): RecordReading => ({ kind: "fault", id, what, remedy });
  const [title = "", lead = "", section = "", author = "", text = ""] = mendTexts(
    [given.title, given.lead ?? "", given.section ?? "", given.author ?? "", given.body ?? ""],
    context.mendings,
  );
  if (title === "") return fault("the title is empty", "give it one");
  const publishedAt = parsePublished(published);
  if (publishedAt === undefined)
    return fault(`"${published}" is no date and time`, "write it as 2020-03-12T15:30:00+07:00");
  if (publishedAt > context.latest) return fault(`${published} is still to come`, "correct the date");
  const name = section || context.defaultSection;
  if (name === undefined) return fault("it names no section", "give it one, or name one for all such with --section");
  const sectionId = context.sections.place(name, "articles");
  if (sectionId === undefined)
    return fault(`the section map leaves out "${name}"`, "change the map if it should come in");
  const notes: Note[] = [];
  const body = bodyOf(title, lead, text, notes);
  const origin = originOf(url, context.oldSite, notes);
  return {
    kind: "found",
    id,
    notes,
    thing: {
      kind: "article",
      language,
      externalId: `articles:${id}`,
      publishedAt,
      ...(origin.formerPath === undefined ? {} : { formerPaths: [origin.formerPath] }),
      content: {
        title: cutAtWord(title, MAX_TITLE_LENGTH),
        slug: slugify(title, "tin"),
        sectionId,
        ...(lead === "" || lead.length > MAX_LEAD_LENGTH ? {} : { lead }),
        body,
        ...(author === "" ? {} : { byline: author.slice(0, MAX_BYLINE_LENGTH).toWellFormed() }),
        ...(origin.source === undefined ? {} : { source: origin.source }),
      },
    },
  };
}

/** No word is lost: a title or lead that is too long for its place stands whole at the head of the body. */
function bodyOf(title: string, lead: string, text: string, notes: Note[]): RichText {
  const before: string[] = [];
  if (title.length > MAX_TITLE_LENGTH) {
    before.push(title);
    notes.push({
      what: `the title has ${title.length} characters, more than ${MAX_TITLE_LENGTH}; it was cut, and stands whole in the text`,
      remedy: "shorten it",
    });
  }
  if (lead.length > MAX_LEAD_LENGTH) {
    before.push(lead);
    notes.push({
      what: `the lead has ${lead.length} characters, more than ${MAX_LEAD_LENGTH}; it became part of the text`,
      remedy: "write a shorter one",
    });
  }
  const rest = withoutLead(text, lead);
  if (rest.trim() === "") notes.push({ what: "it has no text", remedy: "see whether the source lost it" });
  const body = fromText(rest);
  notes.push(...noteOfCut(rest, body));
  return before.length === 0
    ? body
    : richTextWithin([...before.map((line) => paragraph(line.toWellFormed())), ...body.content]);
}

/** Feeds repeat the lead at the head of the text, and pages show both. */
function withoutLead(text: string, lead: string): string {
  if (lead === "" || !text.startsWith(lead)) return text;
  const rest = text.slice(lead.length);
  const isWhole = /[.!?…]["”]?$/.test(lead) ? /^\s/.test(rest) : /^\s*\n/.test(rest);
  return isWhole && rest.trim() !== "" ? rest.trimStart() : text;
}

function originOf(
  url: string | undefined,
  oldSite: string | undefined,
  notes: Note[],
): { readonly formerPath?: string; readonly source?: { readonly name: string; readonly url: string } } {
  if (url === undefined) return {};
  const parsed = URL.parse(url.trim());
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.href.length > 1_000) {
    notes.push({ what: "its address is not one of the web and was left out", remedy: "correct url if it matters" });
    return {};
  }
  const formerPath = parsed.origin === oldSite ? oldAddress(parsed.pathname + parsed.search) : undefined;
  if (formerPath !== undefined) return { formerPath };
  return { source: { name: parsed.host.replace(/^www\./, ""), url: parsed.href } };
}

function cutAtWord(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const space = text.lastIndexOf(" ", maxLength - 1);
  return `${text.slice(0, space > 0 ? space : maxLength - 1).toWellFormed()}…`;
}
