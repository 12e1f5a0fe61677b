import { createHash } from "node:crypto";
import { posix } from "node:path";
import { MAX_TITLE_LENGTH } from "#areas/articles/model.ts";
import type { Brought } from "#editorial/bring-in.ts";
import { itemIdFrom } from "#kernel/ids.ts";
import { oldAddress } from "#kernel/old-address.ts";
import { normalizeText } from "#language/normalize.ts";
import { slugify } from "#language/slug.ts";
import { richTextOf } from "#richtext/build.ts";
import { fromHtml } from "#richtext/from-html.ts";
import type { Figure, RichText } from "#richtext/model.ts";
import { rewriteLinks, usesOf } from "#richtext/uses.ts";
import { findPublished } from "../dates.ts";
import type { FormatContext } from "../formats.ts";
import type { Note, RecordReading } from "../source.ts";
import { type KeptFile, type KeptFiles, mediaItem } from "./kept-files.ts";
import { type PageParts, readPage } from "./page.ts";
import type { SiteRules } from "./rules.ts";
import type { SavedSite } from "./saved-site.ts";

export interface PageContext extends FormatContext {
  readonly rules: SiteRules;
  readonly site: SavedSite;
  readonly files: KeptFiles;
}

export type ArticleReading =
  | (RecordReading & { readonly media?: readonly Brought[] })
  | { readonly kind: "passed-over" };

/** As the article's model allows. */
const MAX_LEAD_LENGTH = 2_000;
const MAX_BYLINE_LENGTH = 300;
const MAX_ATTACHMENTS = 50;
const MAX_WORDS_LENGTH = 300;

/** Files that a link leads to and that a reader saves rather than looks at. */
const DOWNLOAD = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|zip|rar)$/i;

/** Makes an article of a saved page. Pictures and files that were saved with it come too. */
export async function readArticlePage(html: string, path: string, context: PageContext): Promise<ArticleReading> {
  const { rules, mendings, sections, latest, defaultSection } = context;
  const page = readPage(html, rules, mendings);
  if (page.kind !== "article") return page;
  const { parts } = page;
  const fault = (what: string, remedy: string): ArticleReading => ({ kind: "fault", what, remedy });
  const title = normalizeText(parts.title);
  const removed = (name: "title" | "date") => page.removed.includes(name);
  if (title === "")
    return removed("title") ? fault(...takenAway("title")) : fault("no rule finds its title", "add a rule for title");
  const publishedAt = findPublished(parts.date);
  if (publishedAt === undefined && removed("date")) return fault(...takenAway("date"));
  if (publishedAt === undefined)
    return fault(
      parts.date === "" ? "no rule finds its date" : `"${parts.date}" names no date`,
      "correct the rule for date",
    );
  if (publishedAt > latest) return fault(`${parts.date} is still to come`, "correct the date");
  const name = normalizeText(parts.section) || defaultSection;
  if (name === undefined) return fault("no rule finds its section", "add one, or name one for all such with --section");
  const sectionId = sections.place(name, "articles");
  if (sectionId === undefined)
    return fault(`the section map leaves out "${name}"`, "change the map if it should come in");
  const notes: Note[] = [];
  const attachments = await takeAttachments(parts, path, context, notes);
  const { body, pictures } = await readBody(page.bodyHtml(), path, context, notes);
  const { doc, picture } = liftPicture(rewriteLinks(body, linkTo(path, context)), context.files);
  const lead = normalizeText(parts.lead);
  const byline = normalizeText(parts.byline);
  if (title.length > MAX_TITLE_LENGTH)
    return fault(`the title has ${title.length} characters`, "correct the rule for title");
  if (lead.length > MAX_LEAD_LENGTH)
    return fault(`the lead has ${lead.length} characters`, "correct the rule for lead");
  return {
    kind: "found",
    id: path,
    notes,
    media: mediaOf(pictures, attachments, usesOf(body).mediaIds, picture),
    thing: {
      kind: "article",
      language: rules.language,
      externalId: externalIdOf(rules, path),
      publishedAt,
      formerPaths: formerPaths(parts.address, path, rules),
      content: {
        title,
        slug: slugify(title, "tin"),
        sectionId,
        ...(lead === "" ? {} : { lead }),
        body: doc,
        ...(byline === "" ? {} : { byline: byline.slice(0, MAX_BYLINE_LENGTH).toWellFormed() }),
        ...(picture === undefined ? {} : { pictureId: picture.attrs.mediaId }),
        attachments: attachments.map(({ kept, title: words }) => ({ mediaId: kept.id, title: words })),
      },
    },
  };
}

const takenAway = (name: string): [what: string, remedy: string] => [
  `the rule for remove takes its ${name} away`,
  `leave the ${name} out of remove: it is not shown in the text`,
];

const externalIdOf = (rules: SiteRules, path: string): string => `html:${new URL(rules.origin).host}/${path}`;

interface Attachment {
  readonly kept: KeptFile;
  readonly title: string;
}

async function takeAttachments(
  { links }: PageParts,
  path: string,
  { site, files }: PageContext,
  notes: Note[],
): Promise<Attachment[]> {
  const taken = new Map<string, Attachment>();
  for (const link of links) {
    const file = site.find(link.href, path);
    if (file === undefined || !DOWNLOAD.test(file) || taken.size >= MAX_ATTACHMENTS) continue;
    const place = await site.locate(file);
    const kept = place === undefined ? "it lies outside of the folder" : await files.keep(file, place);
    if (typeof kept === "string") {
      notes.push({ what: `the file ${file} was not taken: ${kept}`, remedy: "add it by hand if it matters" });
      continue;
    }
    const title = normalizeText(link.words).slice(0, MAX_WORDS_LENGTH).toWellFormed() || posix.basename(file);
    if (!taken.has(kept.id)) taken.set(kept.id, { kept, title });
    link.unwrap();
  }
  return [...taken.values()];
}

/** Reads the body twice: once to learn which pictures it shows, and again when those are kept. */
async function readBody(
  html: string,
  path: string,
  { rules, site, files }: PageContext,
  notes: Note[],
): Promise<{ readonly body: RichText; readonly pictures: ReadonlyMap<string, KeptFile> }> {
  const base = `${rules.origin}/${path.split("/").map(encodeURIComponent).join("/")}`;
  const wanted = new Set<string>();
  fromHtml(html, {
    base,
    resolveImage: ({ src }) => {
      wanted.add(src);
      return undefined;
    },
  });
  const pictures = new Map<string, KeptFile>();
  for (const src of wanted) {
    const kept = await keepPicture(src, path, site, files);
    if (typeof kept !== "string") pictures.set(src, kept);
    else
      notes.push({
        what: `the picture ${src.slice(0, 200)} was left out: ${kept}`,
        remedy: "add it by hand if it matters",
      });
  }
  const { doc, problems } = fromHtml(html, { base, resolveImage: ({ src }) => pictures.get(src)?.id });
  for (const problem of problems)
    if (!problem.startsWith("a picture was left out"))
      notes.push({ what: problem, remedy: "see whether something is missing" });
  return { body: doc, pictures };
}

async function keepPicture(src: string, path: string, site: SavedSite, files: KeptFiles): Promise<KeptFile | string> {
  const data = /^data:image\/(\w+)[^,]{0,100};base64,/i.exec(src);
  if (data !== null) {
    const bytes = Buffer.from(src.slice(data[0].length), "base64");
    return asPicture(await files.keep(`${createHash("sha256").update(bytes).digest("hex")}.${data[1]}`, bytes));
  }
  const file = site.find(src, path);
  if (file === undefined) return "it was not saved with the page";
  const place = await site.locate(file);
  return place === undefined ? "it lies outside of the folder" : asPicture(await files.keep(file, place));
}

const asPicture = (kept: KeptFile | string): KeptFile | string =>
  typeof kept === "string" || kept.file.width !== undefined ? kept : "it is no picture";

/** Where links of the old site lead now; others stay as they are. */
const linkTo =
  (path: string, { rules, site }: PageContext) =>
  (href: string): string | undefined => {
    const page = /^(?:\/|https?:)/.test(href) ? site.find(href, path) : undefined;
    if (page === undefined || !site.isPage(page)) return undefined;
    const { hash } = new URL(href, rules.origin);
    return `item:${itemIdFrom("article", externalIdOf(rules, page))}${hash}`;
  };

/**
 * The first picture of the text becomes that of the article, which pages show at its head and lists beside its title.
 * There it is shown with the words that the picture itself has, so one that has other words elsewhere stays in the text.
 */
function liftPicture(body: RichText, files: KeptFiles): { readonly doc: RichText; readonly picture?: Figure } {
  const picture = body.content.find((block) => block.type === "figure");
  if (picture === undefined) return { doc: body };
  const { mediaId, alt, caption, credit } = picture.attrs;
  if (!files.agreesWith(mediaId, JSON.stringify([alt, caption, credit]))) return { doc: body };
  return { doc: richTextOf(body.content.filter((block) => block !== picture)), picture };
}

function mediaOf(
  pictures: ReadonlyMap<string, KeptFile>,
  attachments: readonly Attachment[],
  shown: readonly string[],
  lifted: Figure | undefined,
): Brought[] {
  const used = [...pictures.values()].filter(({ id }) => shown.includes(id));
  return [
    ...used.map(({ id, file }) => mediaItem(file, id === lifted?.attrs.mediaId ? lifted.attrs : {})),
    ...attachments.map(({ kept }) => mediaItem(kept.file)),
  ];
}

/** The path that the page had on the old site. */
function formerPaths(address: string, path: string, { origin }: SiteRules): readonly string[] {
  const url = URL.parse(address, origin);
  const said =
    address !== "" && url?.origin === origin && url.pathname + url.search !== "/"
      ? url.pathname + url.search
      : undefined;
  const named = said === undefined ? namesOf(path) : [said];
  return named.flatMap((name) => oldAddress(name) ?? []);
}

/**
 * Addresses that a file's name may stand for. Copying programs write the query behind an `@` where a disk takes no
 * `?`, and add an ending of their own: `tin.aspx@id=3.html` is `/tin.aspx?id=3`.
 */
function namesOf(path: string): readonly string[] {
  const plain = `/${path.replace(/(?:^|\/)index\.html?$/i, "")}`;
  const [, page, query] = /^(.*?\.(?:aspx?|php|jsp|html?))(?:[@?]([^@?]*=[^@?]*?))?(?:\.html?)?$/i.exec(plain) ?? [];
  if (page === undefined) return [plain];
  const named = query === undefined ? page : `${page}?${query}`;
  return named === plain ? [plain] : [plain, named];
}
