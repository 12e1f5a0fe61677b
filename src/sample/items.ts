import type { Brought } from "#editorial/bring-in.ts";
import type { Instant } from "#kernel/instant.ts";
import { slugify } from "#language/slug.ts";
import { type Loading, sampleExternalId, sampleId } from "./loading.ts";
import { articlePictureId } from "./media-items.ts";
import type { SampleAlert, SampleArticle, SampleCalendarEntry, SampleDocument, SamplePage } from "./model.ts";
import { bodyOf, hrefOf } from "./texts.ts";
import { sampleDay } from "./when.ts";

const HOUR_MS = 3_600_000;

/** A thing of the town as the record takes it, but for its kind's content. */
const brought = (
  kind: string,
  key: string,
  given: Pick<Brought, "content" | "publishedAt"> & Partial<Brought>,
): Brought => ({ kind, language: "vi", externalId: sampleExternalId(kind, key), ...given });

export const sectionItems = (loading: Loading): Brought[] =>
  loading.town.sections.map(({ key, parent, order, ...section }) =>
    brought("section", key, {
      content: { ...section, position: order, ...(parent && { parentId: sampleId("section", parent) }) },
      publishedAt: loading.at({ daysAgo: 200, time: "08:00" }),
    }),
  );

export const pageItems = (loading: Loading): Brought[] => loading.town.pages.map((page) => pageItem(loading, page));

function pageItem(loading: Loading, page: SamplePage): Brought {
  const { key, slug, order, section, language = "vi" } = page;
  const { title, lead } = loading.fill({ title: page.title, lead: page.lead }, language);
  return brought("page", key, {
    language,
    content: {
      ...{ title, slug, lead, body: bodyOf(loading, page.body, language), position: order },
      ...(section && { sectionId: sampleId("section", section) }),
    },
    publishedAt: loading.at({ daysAgo: 120, time: "09:00" }),
    ...translationGroup(loading.town.pages, "page", page),
  });
}

/** An article as it reads now. */
export const articleItem = (loading: Loading, article: SampleArticle): Brought => {
  const { key, language = "vi", formerSlug } = article;
  return brought("article", key, {
    language,
    content: articleContent(loading, article),
    publishedAt: loading.at(article.published),
    // As an older site of the commune had it; addresses of this one find their article by its id.
    ...(formerSlug && { formerPaths: [`/tin-tuc/${formerSlug}`] }),
    ...translationGroup(loading.town.articles, "article", article),
  });
};

export function articleContent(loading: Loading, article: SampleArticle) {
  const { language = "vi", attachments = [], related = [], source } = article;
  const words = loading.fill(
    { title: article.title, lead: article.lead, tags: article.tags, byline: article.byline },
    language,
  );
  const pictureId = articlePictureId(article);
  return {
    ...words,
    slug: slugify(words.title, "tin"),
    sectionId: sampleId("section", article.section),
    body: bodyOf(loading, article.body, language),
    attachments: attachmentsOf(loading, attachments),
    relatedIds: related.map((key) => sampleId("article", key)),
    ...(pictureId && { pictureId }),
    ...(source && { source }),
  };
}

export const documentItems = (loading: Loading): Brought[] =>
  loading.town.documents.map((document) => documentItem(loading, document));

function documentItem(loading: Loading, document: SampleDocument): Brought {
  const { documentType, field, issuer, signer, effectiveDaysAgo, expiresDaysAgo } = document;
  const day = (daysAgo: number | undefined, name: string) =>
    daysAgo === undefined ? {} : { [name]: loading.isoDay(daysAgo) };
  return brought("document", document.key, {
    content: {
      ...{ documentType, issuer, signer, fields: [field] },
      number: loading.fill(`${document.number}/${document.symbol}`),
      abstract: loading.fill(document.abstract),
      issuedOn: loading.isoDay(document.issuedDaysAgo),
      ...day(effectiveDaysAgo, "effectiveOn"),
      ...day(expiresDaysAgo, "expiresOn"),
      body: bodyOf(loading, document.body, "vi"),
      attachments: attachmentsOf(loading, document.attachments ?? []),
      relations: (document.relations ?? []).map(({ kind, document: key }) => ({
        kind,
        documentId: sampleId("document", key),
      })),
    },
    publishedAt: loading.at({ daysAgo: document.issuedDaysAgo, time: "16:30" }),
  });
}

export const calendarItems = (loading: Loading): Brought[] =>
  loading.town.calendar.map((entry) => calendarItem(loading, entry));

function calendarItem(loading: Loading, entry: SampleCalendarEntry): Brought {
  const { session, start, participants, place, preparedBy, status, note } = entry;
  const day = sampleDay(entry, loading.now, loading.timeZone);
  const before = (days: number, time: string): Instant => {
    const at = day.subtract({ days }).toZonedDateTime({ timeZone: loading.timeZone, plainTime: time });
    return Math.min(at.epochMilliseconds, loading.now) as Instant;
  };
  // The week is made known on the Friday before; what changes in it, on the day before.
  const publishedAt = before(entry.weekday + 2, "16:00");
  const changedAt = before(1, "15:00");
  return brought("calendar-entry", entry.key, {
    content: {
      ...loading.fill({ title: entry.content, participants, place, ...(note && { note }) }),
      ...{ date: day.toString(), session, start, chair: [entry.chair], preparingUnit: preparedBy, status },
    },
    publishedAt,
    ...(status !== "normal" && changedAt > publishedAt && { updatedAt: changedAt }),
  });
}

export const linkGroupItems = (loading: Loading): Brought[] =>
  loading.town.linkGroups.map(({ key, title, order }) =>
    brought("link-group", key, {
      content: { ...bilingualTitle(title), position: order },
      publishedAt: loading.at({ daysAgo: 200, time: "08:30" }),
    }),
  );

export const linkItems = (loading: Loading): Brought[] =>
  loading.town.linkGroups.flatMap((group) =>
    group.links.map(({ key, title, url, logo, order }) =>
      brought("link", key, {
        content: {
          ...bilingualTitle(title),
          ...{ url, groupId: sampleId("link-group", group.key), position: order },
          ...(logo && { logoId: sampleId("media", logo) }),
        },
        publishedAt: loading.at({ daysAgo: 200, time: "08:30" }),
      }),
    ),
  );

const bilingualTitle = ({ vi, en }: { readonly vi: string; readonly en?: string }) => ({
  title: vi,
  ...(en && { titleEn: en }),
});

export const alertItems = (loading: Loading): Brought[] =>
  loading.town.alerts.flatMap((alert) => [
    alertItem(loading, alert, "vi"),
    ...(alert.title.en === undefined ? [] : [alertItem(loading, alert, "en")]),
  ]);

function alertItem(loading: Loading, alert: SampleAlert, language: "vi" | "en"): Brought {
  const { key, level, link } = alert;
  const inWords = (words: { readonly vi: string; readonly en?: string }) =>
    loading.fill((language === "en" ? words.en : undefined) ?? words.vi, language);
  const from = loading.now + alert.fromHours * HOUR_MS;
  return brought("alert", language === "vi" ? key : `${key}:${language}`, {
    language,
    content: {
      ...{ title: inWords(alert.title), text: inWords(alert.text), level },
      ...{ from, until: loading.now + alert.untilHours * HOUR_MS, paths: pathsOf(loading, alert) },
      ...(link && { href: hrefOf(loading, link.target, language), linkTitle: inWords(link.words) }),
    },
    publishedAt: Math.min(from, loading.now) as Instant,
    translationGroup: sampleId("alert", key),
  });
}

/** The pages of the sections and of those below them. */
function pathsOf({ town }: Loading, { sections = [] }: SampleAlert): string[] {
  const isWithin = (key: string | undefined): boolean =>
    key !== undefined && (sections.includes(key) || isWithin(town.sections.find((one) => one.key === key)?.parent));
  return town.sections.filter((section) => isWithin(section.key)).map(({ slug }) => `/chuyen-muc/${slug}`);
}

const attachmentsOf = (loading: Loading, keys: readonly string[]) =>
  keys.map((key) => ({
    mediaId: sampleId("media", key),
    title: loading.fill(loading.town.files.find((file) => file.key === key)?.title ?? key),
  }));

interface Translatable {
  readonly key: string;
  readonly translationOf?: string;
}

/** Shared by those that translate one another: the id of the Vietnamese one. */
function translationGroup(all: readonly Translatable[], kind: string, one: Translatable): Partial<Brought> {
  const isTranslated = one.translationOf !== undefined || all.some((other) => other.translationOf === one.key);
  return isTranslated ? { translationGroup: sampleId(kind, one.translationOf ?? one.key) } : {};
}
