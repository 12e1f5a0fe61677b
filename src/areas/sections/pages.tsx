import { EmptyState } from "#site/components/empty-state.tsx";
import { ListPage } from "#site/components/list-page.tsx";
import { NewsList } from "#site/components/news-list.tsx";
import { Pager } from "#site/components/pager.tsx";
import type { Link, NewsSummary, Trail, Ui } from "#site/views.ts";

export interface SectionPageProps {
  readonly ui: Ui;
  /** From the home page to this section. */
  readonly trail: Trail;
  readonly title: string;
  readonly description?: string | undefined;
  readonly subSections: readonly Link[];
  readonly news: readonly NewsSummary[];
  /** From 1. */
  readonly page: number;
  readonly lastPage: number;
  readonly hrefOf: (page: number) => string;
  readonly feedHref?: string | undefined;
  readonly homeHref: string;
}

/** A section: what it is about, its sub-sections, and its news page by page. */
export const SectionPage = (props: SectionPageProps) => {
  const { ui, title, subSections, news } = props;
  return (
    <ListPage
      ui={ui}
      trail={props.trail}
      title={title}
      description={props.description}
      feedHref={props.feedHref}
      aside={subSections.length > 0 && <SubSections links={subSections} ui={ui} />}
    >
      {news.length === 0 ? (
        <EmptyState
          title={ui.words.sections.empty}
          text={ui.words.sections.emptyText}
          actions={[{ href: props.homeHref, title: ui.words.errors.goHome }]}
        />
      ) : (
        <NewsList news={news} ui={ui} level={2} showsLead showsSection={subSections.length > 0} />
      )}
      <Pager page={props.page} lastPage={props.lastPage} hrefOf={props.hrefOf} ui={ui} />
    </ListPage>
  );
};

const SubSections = ({ links, ui }: { readonly links: readonly Link[]; readonly ui: Ui }) => (
  <nav class="sub-sections" aria-labelledby="sub-sections">
    <h2 class="minor-heading" id="sub-sections">
      {ui.words.sections.children}
    </h2>
    <ul>
      {links.map((link) => (
        <li>
          <a href={link.href}>{link.title}</a>
        </li>
      ))}
    </ul>
  </nav>
);
