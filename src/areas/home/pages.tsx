import { CalendarBrief, type CalendarBriefView } from "#site/components/calendar-brief.tsx";
import { DateTime, momentText } from "#site/components/date-time.tsx";
import { type DocumentBrief, DocumentsBrief } from "#site/components/documents-brief.tsx";
import { EmptyState } from "#site/components/empty-state.tsx";
import { LeadStory } from "#site/components/lead-story.tsx";
import { LinkGroup, type LinkGroupView } from "#site/components/link-group.tsx";
import { NewsCard } from "#site/components/news-card.tsx";
import { NewsList, TitleList } from "#site/components/news-list.tsx";
import { SectionHeading } from "#site/components/section-heading.tsx";
import { StatBlock, type VisitsView } from "#site/components/stat-block.tsx";
import type { Link, NewsSummary, Ui } from "#site/views.ts";

export interface HomePageProps {
  readonly ui: Ui;
  /** The site's name: the page's heading, heard but not seen, since the masthead shows it. */
  readonly siteName: string;
  /** `23/11/2026`, as `momentText` writes it: hot news of that day is shown with its hour, older with its date. */
  readonly today: string;
  readonly hot: readonly NewsSummary[];
  readonly lead?: NewsSummary | undefined;
  /** At most three are shown. */
  readonly featured: readonly NewsSummary[];
  readonly newest: readonly NewsSummary[];
  /** Where all news is. */
  readonly newestHref?: string | undefined;
  readonly sections: readonly SectionBlockView[];
  readonly calendar?: CalendarBriefView | undefined;
  readonly documents?: { readonly href: string; readonly newest: readonly DocumentBrief[] } | undefined;
  readonly linkGroups: readonly LinkGroupView[];
  readonly visits?: VisitsView | undefined;
}

export interface SectionBlockView extends Link {
  /** The first is shown with its picture and lead. */
  readonly news: readonly NewsSummary[];
}

const MAX_FEATURED = 3;

export const HomePage = (props: HomePageProps) => {
  const { ui, lead, featured, hot, newest } = props;
  const isEmpty = !lead && featured.length + hot.length + newest.length === 0;
  return (
    <div class="home frame">
      <h1 class="hidden-text">{props.siteName}</h1>
      {isEmpty && <EmptyState title={ui.words.home.emptyTitle} text={ui.words.home.emptyText} />}
      <Front {...props} />
      <div class="home-columns">
        {newest.length > 0 && <Newest {...props} />}
        <div class="section-blocks">
          {props.sections.map((section, at) => (
            <SectionBlock section={section} ui={ui} id={`section-${at}`} />
          ))}
        </div>
        <Aside {...props} />
      </div>
    </div>
  );
};

const Front = ({ ui, lead, featured, hot, today, calendar }: HomePageProps) => (
  <div class="front">
    {lead && (
      <div class="front-lead">
        <LeadStory news={lead} ui={ui} />
      </div>
    )}
    <div class="front-side">
      {hot.length > 0 && <Hot ui={ui} hot={hot} today={today} />}
      {calendar && (
        <section aria-labelledby="calendar">
          <SectionHeading id="calendar" title={ui.words.home.calendar} ui={ui} />
          <CalendarBrief calendar={calendar} ui={ui} />
        </section>
      )}
    </div>
    {featured.length > 0 && (
      <section class="front-featured" aria-labelledby="featured">
        <h2 id="featured" class="hidden-text">
          {ui.words.home.featured}
        </h2>
        {featured.slice(0, MAX_FEATURED).map((news) => (
          <NewsCard news={news} ui={ui} shape="stack" showsSection />
        ))}
      </section>
    )}
  </div>
);

const Hot = ({ ui, hot, today }: Pick<HomePageProps, "ui" | "hot" | "today">) => (
  <section aria-labelledby="hot">
    <SectionHeading id="hot" title={ui.words.home.hot} ui={ui} />
    <ol class="hot-list">
      {hot.map((news) => (
        <li lang={news.lang === ui.lang ? undefined : news.lang}>
          <DateTime
            at={news.publishedAt}
            ui={ui}
            form={momentText(news.publishedAt, ui, "short") === today ? "time" : "brief"}
          />
          <a href={news.href}>{news.title}</a>
        </li>
      ))}
    </ol>
  </section>
);

const Newest = ({ ui, newest, newestHref }: HomePageProps) => (
  <section class="home-newest" aria-labelledby="newest">
    <SectionHeading id="newest" title={ui.words.home.newest} href={newestHref} ui={ui} />
    <NewsList news={newest} ui={ui} showsLead showsSection />
  </section>
);

const SectionBlock = ({
  section,
  ui,
  id,
}: {
  readonly section: SectionBlockView;
  readonly ui: Ui;
  readonly id: string;
}) => {
  const [first, ...rest] = section.news;
  if (!first) return null;
  return (
    <section class="section-block" aria-labelledby={id}>
      <SectionHeading id={id} title={section.title} href={section.href} ui={ui} />
      <div class="section-news">
        <NewsCard news={first} ui={ui} shape="stack" showsLead />
        {rest.length > 0 && <TitleList news={rest} ui={ui} />}
      </div>
    </section>
  );
};

const Aside = ({ ui, documents, linkGroups, visits }: HomePageProps) => {
  const words = ui.words.home;
  return (
    <aside class="home-aside">
      {documents && (
        <section aria-labelledby="documents">
          <SectionHeading id="documents" title={words.documents} href={documents.href} ui={ui} />
          <DocumentsBrief documents={documents.newest} ui={ui} />
        </section>
      )}
      {linkGroups.length > 0 && (
        <section aria-labelledby="links">
          <SectionHeading id="links" title={words.linkedSites} ui={ui} />
          {linkGroups.map((group) => (
            <LinkGroup group={group} />
          ))}
        </section>
      )}
      {visits && (
        <section aria-labelledby="visits">
          <SectionHeading id="visits" title={words.visits} ui={ui} />
          <StatBlock visits={visits} ui={ui} />
        </section>
      )}
    </aside>
  );
};
