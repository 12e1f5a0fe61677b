import { hasAlertsOfPages, listAlerts, nextAlertChange } from "#areas/alerts/index.ts";
import { findMedia, logoView } from "#areas/media/index.ts";
import { readSections, type Section, type SectionTree } from "#areas/sections/index.ts";
import { hasEnglish, type MenuLink, SETTINGS_ID, type SiteSettings } from "#areas/settings/index.ts";
import type { LiveEdition } from "#edition/edition.ts";
import type { Language } from "#editorial/model.ts";
import type { Instant } from "#kernel/instant.ts";
import { inLanguage, type Localized } from "#kernel/localized.ts";
import { formatDate } from "#language/dates.ts";
import { formatLunarDate, lunarDateOf } from "#language/lunar.ts";
import type { ImprintView, MenuItem, PageChrome, SiteAssets } from "#site/chrome.ts";
import { type RenderedChrome, renderChrome } from "#site/layout.tsx";
import type { Link } from "#site/views.ts";
import { daySeries, daySpan } from "#visits/chart-data.ts";
import { suggestPath } from "./paths.ts";
import type { PageContext } from "./route.ts";
import { styleSheetHref } from "./theme-route.ts";
import type { VisitFigures } from "./visit-figures.ts";

/** What stands around pages, rendered, and what it was made from. */
export interface KeptChrome {
  readonly rendered: RenderedChrome;
  readonly tags: readonly string[];
  readonly freshUntil: Instant;
  /** Whether some pages have alerts of their own: hardly ever, so pages need not look each time. */
  readonly hasAlertsOfPages: boolean;
}

/** Numbers of visits on a page are at most so old. */
const FIGURES_KEPT_MS = 60_000;
const SPARKLINE_DAYS = 30;

/** Keeps the header and footer of each language ready; they are made again when what they show was touched. */
export class ChromeKeeper {
  readonly #edition: LiveEdition;
  readonly #visits: VisitFigures;
  readonly #assets: SiteAssets;
  readonly #origin: string;
  readonly #kept = new Map<Language, KeptChrome & { readonly madeAt: number }>();

  constructor(edition: LiveEdition, visits: VisitFigures, assets: SiteAssets, origin: string) {
    this.#edition = edition;
    this.#visits = visits;
    this.#assets = assets;
    this.#origin = origin;
  }

  chromeFor(context: PageContext): KeptChrome {
    const kept = this.#kept.get(context.language);
    if (kept !== undefined && kept.freshUntil > context.now && this.#edition.isFresh(kept.madeAt, kept.tags))
      return kept;
    const madeAt = this.#edition.generation;
    const made = { ...this.#make(context), madeAt };
    this.#kept.set(context.language, made);
    return made;
  }

  #make(context: PageContext): KeptChrome {
    const { language, settings, now, timeZone } = context;
    const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
    const midnight = today.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
    const logoFile = findMedia(this.#edition, settings.logoId === undefined ? [] : [settings.logoId]).get(
      settings.logoId ?? "",
    );
    const snapshot = this.#visits.snapshot();
    const span = daySpan(today.toString(), SPARKLINE_DAYS);
    const days = daySeries(this.#visits.days(span.from, span.to), today.toString(), SPARKLINE_DAYS);
    const { contact } = settings;
    const chrome: PageChrome = {
      ui: context.ui,
      site: {
        name: inLanguage(settings.name, language),
        agency: inLanguage(settings.agency, language),
        logo:
          logoFile?.width == null || logoFile.height == null
            ? undefined
            : logoView({ ...logoFile, width: logoFile.width, height: logoFile.height }),
        hotline: contact.hotline,
        phone: contact.phone,
        email: contact.email,
        address: contact.address && inLanguage(contact.address, language),
        origin: this.#origin,
      },
      sampleNotice: settings.sample ? context.words.chrome.sample : undefined,
      today: {
        text: formatDate(now, timeZone, language),
        date: today.toString(),
        lunarText: language === "vi" ? formatLunarDate(lunarDateOf(today)) : undefined,
      },
      menu: menuIn(settings, readSections(this.#edition, language), language),
      alerts: listAlerts(this.#edition, language, undefined, now),
      footer: {
        lines: settings.footer[language] ?? settings.footer.vi,
        imprint: imprintIn(settings, language),
        links: settings.footerLinks?.map((link) => linkIn(link, language)) ?? footerLinks(context),
      },
      visits: { ...snapshot, days: days.map((day) => day.visits), href: context.href("/thong-ke") },
      paths: {
        home: context.href("/"),
        search: context.href("/tim-kiem"),
        sections: context.href("/chuyen-muc"),
        otherHome: language === "en" ? "/" : hasEnglish(settings) ? "/en" : undefined,
        openSearch: language === "vi" ? "/opensearch.xml" : "/en/opensearch.xml",
        suggest: suggestPath(language),
      },
      assets: this.#assets,
      styleSheet: styleSheetHref(this.#assets, settings.accent),
      feeds: [
        { type: "application/rss+xml", href: context.href("/rss.xml"), title: "RSS" },
        { type: "application/atom+xml", href: context.href("/atom.xml"), title: "Atom" },
        { type: "application/feed+json", href: context.href("/feed.json"), title: "JSON Feed" },
      ],
    };
    const ends = [midnight, now + FIGURES_KEPT_MS, nextAlertChange(this.#edition, now) ?? Number.POSITIVE_INFINITY];
    return {
      rendered: renderChrome(chrome),
      tags: [
        `item:${SETTINGS_ID}`,
        "kind:section",
        "kind:alert",
        ...(settings.logoId ? [`item:${settings.logoId}`] : []),
      ],
      freshUntil: Math.min(...ends) as Instant,
      hasAlertsOfPages: hasAlertsOfPages(this.#edition),
    };
  }
}

/** As the site arranged it, or the sections at the top of the tree; one that is hidden stands in no menu. */
function menuIn({ menu }: SiteSettings, { roots, byId }: SectionTree, language: Language): MenuItem[] {
  const entries = menu ?? roots.map(({ id }) => ({ sectionId: id }));
  return entries.flatMap((entry) => {
    if (!("sectionId" in entry)) return [{ ...linkIn(entry, language), children: [] }];
    const section = byId.get(entry.sectionId);
    return section?.shown === true ? [menuItem(section)] : [];
  });
}

const linkIn = ({ title, href }: MenuLink, language: Language): Link => ({
  title: inLanguage(title, language),
  href: inLanguage(href, language),
});

const menuItem = (section: Section): MenuItem => ({
  href: section.path,
  title: section.title,
  children: section.children.filter((child) => child.shown).map((child) => ({ href: child.path, title: child.title })),
});

function imprintIn({ imprint = {} }: SiteSettings, language: Language): ImprintView {
  const said = (text: Localized | undefined) => text && inLanguage(text, language);
  return {
    licence: said(imprint.licence),
    responsible: said(imprint.responsible),
    editorInChief: said(imprint.editorInChief),
  };
}

/** Pages that every portal has. */
function footerLinks(context: PageContext) {
  const { words } = context;
  return [
    { href: context.href("/chuyen-muc"), title: words.sections.all },
    { href: context.href("/van-ban"), title: words.home.documents },
    { href: context.href("/lich-cong-tac"), title: words.home.calendar },
    { href: context.href("/lien-ket"), title: words.home.linkedSites },
    { href: context.href("/thong-ke"), title: words.home.visits },
  ];
}
