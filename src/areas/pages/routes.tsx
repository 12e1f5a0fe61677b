import { type EntryRow, findMovedTo } from "#edition/entries.ts";
import type { OutlineEntry } from "#richtext/headings.ts";
import { breadcrumbLd } from "#site/json-ld.ts";
import type { Answer, PageContext, PublicRoute } from "#web/public/route.ts";
import { attachmentViews } from "../attachments.ts";
import { answerUntranslated, findTranslation, inOtherLanguage } from "../other-language.ts";
import { trailTo } from "../trail.ts";
import { StaticPage } from "./pages.tsx";
import { findPage, findPageAt, type PageRow } from "./queries.ts";

export const pageRoutes: readonly PublicRoute[] = [
  { path: "/trang/:slug", languages: "each", answer: (context) => answerPage(context) },
];

/** `/trang/<slug>`: the whole address is the page's; what had it before leads to where it is now. */
function answerPage(context: PageContext): Answer {
  const { edition, path } = context;
  const entry = findPageAt(edition, path);
  if (entry === undefined) {
    const to = findMovedTo(edition, path);
    const other = findPageAt(edition, inOtherLanguage(path));
    if (to === undefined && other?.state === "published") {
      context.use("kind:page");
      return answerUntranslated(context, other);
    }
    return to === undefined ? { kind: "not-found" } : { kind: "redirect", to, permanent: true };
  }
  // Any page may turn out to be its translation.
  context.use(`item:${entry.item_id}`, "kind:page");
  if (entry.state === "withdrawn") return { kind: "gone", title: entry.title, notice: entry.notice ?? "" };
  const row = findPage(edition, entry.item_id);
  return row === undefined ? { kind: "not-found" } : pageOf(context, entry, row);
}

function pageOf(context: PageContext, entry: EntryRow, row: PageRow): Answer {
  const { edition, language } = context;
  const trail = trailTo(context, entry.section_id);
  const translation = findTranslation(edition, entry, language === "vi" ? "en" : "vi");
  const site = { name: context.settings.name.vi, agency: context.settings.agency.vi, origin: context.origin };
  return {
    kind: "page",
    visit: { kind: "page", itemId: entry.item_id },
    frame: {
      title: entry.title,
      description: entry.lead ?? undefined,
      canonical: context.path,
      publishedAt: entry.published_at,
      updatedAt: entry.updated_at ?? undefined,
      sectionHref: trail[1]?.href,
      otherLanguageHref: translation?.path ?? undefined,
      // Another page may be at that address, which does not say the same.
      untranslatedHref:
        findPageAt(edition, inOtherLanguage(context.path)) === undefined ? inOtherLanguage(context.path) : undefined,
      jsonLd: [breadcrumbLd(site, trail)],
    },
    main: (
      <StaticPage
        ui={context.ui}
        trail={trail}
        page={{
          title: entry.title,
          lead: entry.lead ?? undefined,
          publishedAt: entry.published_at,
          updatedAt: entry.updated_at ?? undefined,
          bodyHtml: row.body_html,
          headings: JSON.parse(row.headings) as OutlineEntry[],
          attachments: attachmentViews(context, JSON.parse(row.attachments)),
          procedure: row.procedure === null ? undefined : JSON.parse(row.procedure),
          translation: translation && { href: translation.path ?? "", title: translation.title },
        }}
      />
    ),
  };
}
