import { findEntry } from "#edition/entries.ts";
import { foldText } from "#language/fold.ts";
import type { OutlineEntry } from "#richtext/headings.ts";
import { breadcrumbLd } from "#site/json-ld.ts";
import type { AttachmentView, IsoDate, Trail } from "#site/views.ts";
import { type Answer, idInAddress, type PageContext } from "#web/public/route.ts";
import { attachmentViews } from "../attachments.ts";
import { findTranslation } from "../other-language.ts";
import { trailTo } from "../trail.ts";
import { dayAt, nextChangeOn, startOfDay } from "./effect.ts";
import { facesOf } from "./faces.ts";
import { registerHref } from "./filters.ts";
import { legislationLd } from "./json-ld.ts";
import type { AttachmentRole } from "./model.ts";
import { DocumentPage, type DocumentView, type NameView, type RelationGroup } from "./pages.tsx";
import {
  type DocumentRow,
  effectDates,
  findDocumentText,
  listRelations,
  type RelationRow,
  readDocuments,
} from "./queries.ts";
import { termKey } from "./term-key.ts";
import { effectView, foreign, issuerView, typeView } from "./views.ts";

/** `/van-ban/<slug>-<id>`. */
export function answerDocument(context: PageContext, address: string): Answer {
  const { edition, language } = context;
  const id = idInAddress(address);
  if (id === undefined) return { kind: "not-found" };
  context.use(`item:${id}`, "kind:document");
  const entry = findEntry(edition, id);
  if (entry?.kind !== "document") return { kind: "not-found" };
  if (entry.state === "withdrawn") return { kind: "gone", title: entry.title, notice: entry.notice ?? "" };
  const [row] = readDocuments(edition, [id]);
  if (row === undefined) return { kind: "not-found" };
  const { href } = facesOf(edition, [row], language)(row);
  // A translation may be withdrawn again; another address of the same item is settled for good.
  if (href !== context.path) return { kind: "redirect", to: href, permanent: href.endsWith(id) };
  return pageOf(context, row, originalOf(context, row));
}

/** The document itself where the row is a translation: its dates and relations are the ones that count. */
function originalOf({ edition }: PageContext, row: DocumentRow): DocumentRow {
  if (row.language === "vi") return row;
  const original = findTranslation(edition, row, "vi");
  return original === undefined ? row : (readDocuments(edition, [original.item_id])[0] ?? row);
}

function pageOf(context: PageContext, row: DocumentRow, original: DocumentRow): Answer {
  const { edition, language, words } = context;
  const today = dayAt(context.now, context.timeZone);
  const relations = listRelations(edition, original.item_id);
  for (const shown of [original, ...relations]) {
    const day = nextChangeOn(effectDates(shown), today);
    context.until(day === undefined ? undefined : startOfDay(day, context.timeZone));
  }
  const trail: Trail = [
    { href: context.href("/"), title: words.chrome.home },
    { href: context.href("/van-ban"), title: words.documents.title },
  ];
  const otherHref = facesOf(edition, [row], language === "vi" ? "en" : "vi")(row).href;
  const effect = effectView(original, today);
  const facts = { document: row, href: context.path, effect: effect.effect, relations };
  const site = { name: context.settings.name.vi, agency: context.settings.agency.vi, origin: context.origin };
  return {
    kind: "page",
    visit: { kind: "document", itemId: row.item_id },
    frame: {
      title: row.title,
      description: row.lead ?? undefined,
      canonical: context.path,
      kind: "article",
      publishedAt: row.published_at,
      updatedAt: row.updated_at ?? undefined,
      sectionHref: row.section_id === null ? undefined : trailTo(context, row.section_id)[1]?.href,
      otherLanguageHref: otherHref === context.path ? undefined : otherHref,
      jsonLd: [legislationLd(context.origin, facts), breadcrumbLd(site, trail)],
    },
    main: (
      <DocumentPage
        ui={context.ui}
        trail={trail}
        document={{
          ...viewOf(context, row, original),
          effect,
          relations: relationGroups(context, relations, today),
          translation: otherHref.endsWith(row.item_id)
            ? undefined
            : { href: otherHref, title: language === "vi" ? words.documents.inEnglish : words.documents.inVietnamese },
        }}
      />
    ),
  };
}

function viewOf(
  context: PageContext,
  row: DocumentRow,
  original: DocumentRow,
): Omit<DocumentView, "effect" | "relations" | "translation"> {
  const { language, words } = context;
  const text = findDocumentText(context.edition, row.item_id);
  const listed = (filter: Parameters<typeof registerHref>[1]) => registerHref(context.href("/van-ban"), filter);
  const isSaidInTitle = row.lead === null || foldText(row.title).includes(foldText(row.lead));
  return {
    title: row.title,
    lang: row.language,
    number: row.number ?? undefined,
    type: typeView(row, language, words, listed({ type: termKey(original.type_name) })),
    fields: (JSON.parse(row.fields) as string[]).map(
      (name): NameView => ({
        name,
        lang: foreign(row, language),
        // The register knows the fields of originals.
        href: row === original ? listed({ field: termKey(name) }) : undefined,
      }),
    ),
    issuer: issuerView(
      row,
      language,
      original.issuer === "" ? undefined : listed({ issuer: termKey(original.issuer) }),
    ),
    signer: row.signer ?? undefined,
    issuedOn: original.issued_on,
    effectiveOn: original.effective_on ?? undefined,
    expiresOn: original.expires_on ?? undefined,
    abstract: isSaidInTitle ? undefined : (row.lead ?? undefined),
    sourceHref: row.source_url ?? undefined,
    attachments: filesOf(context, JSON.parse(text?.attachments ?? "[]")),
    headings: JSON.parse(text?.headings ?? "[]") as OutlineEntry[],
    bodyHtml: text?.body_html ?? "",
  };
}

interface StoredAttachment {
  readonly mediaId: string;
  readonly title: string;
  readonly role: AttachmentRole;
}

/** The signed copy first; each says what it is. */
function filesOf(context: PageContext, attachments: readonly StoredAttachment[]): AttachmentView[] {
  const { role: roles } = context.words.documents;
  const inOrder = attachments.toSorted((left, right) => ORDER.indexOf(left.role) - ORDER.indexOf(right.role));
  return attachmentViews(
    context,
    inOrder.map(({ mediaId, title, role }) => ({
      mediaId,
      title: roles[role] === "" || foldText(title).includes(foldText(roles[role])) ? title : `${roles[role]}: ${title}`,
    })),
  );
}

const ORDER: readonly AttachmentRole[] = ["signed", "annex", "editable", "other"];

function relationGroups(context: PageContext, relations: readonly RelationRow[], today: IsoDate): RelationGroup[] {
  const faceOf = facesOf(context.edition, relations, context.language);
  const groups = Map.groupBy(
    relations,
    ({ direction, relation }) => context.words.documents.relation[direction][relation],
  );
  return [...groups].map(([title, rows]) => ({
    title,
    // Two documents may each name the other as related.
    documents: [...new Map(rows.map((row) => [row.item_id, row])).values()].map((row) => {
      const face = faceOf(row);
      return { href: face.href, title: face.title, lang: face.lang, effect: effectView(row, today) };
    }),
  }));
}
