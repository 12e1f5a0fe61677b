import type { Child } from "hono/jsx";
import { Breadcrumb } from "#site/components/breadcrumb.tsx";
import { EmptyState } from "#site/components/empty-state.tsx";
import { Icon } from "#site/components/icon.tsx";
import { NewsList } from "#site/components/news-list.tsx";
import { Pager } from "#site/components/pager.tsx";
import type { Link, NewsSummary, Trail, Ui } from "#site/views.ts";

export interface SectionPageProps {
  readonly ui: Ui;
  /** From the home page to this section. */
  readonly trail: Trail;
  readonly title: string;
  readonly description?: string | undefined;
  readonly children: readonly Link[];
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
  const { ui, title, children, news } = props;
  return (
    <ListPage ui={ui} trail={props.trail} title={title} description={props.description} feedHref={props.feedHref}>
      <SubSections links={children} ui={ui} />
      {news.length === 0 ? (
        <EmptyState
          title={ui.words.sections.empty}
          text={ui.words.sections.emptyText}
          actions={[{ href: props.homeHref, title: ui.words.errors.goHome }]}
        />
      ) : (
        <NewsList news={news} ui={ui} level={2} showsLead showsSection={children.length > 0} />
      )}
      <Pager page={props.page} lastPage={props.lastPage} hrefOf={props.hrefOf} ui={ui} />
    </ListPage>
  );
};

export interface ListPageProps {
  readonly ui: Ui;
  readonly trail: Trail;
  readonly title: string;
  readonly description?: string | undefined;
  readonly feedHref?: string | undefined;
  readonly children?: Child;
}

/** Any list: breadcrumb, title, what it holds, then its children. */
export const ListPage = ({ ui, trail, title, description, feedHref, children }: ListPageProps) => (
  <div class="frame list-page">
    <Breadcrumb trail={trail} ui={ui} />
    <header class="page-head">
      <h1>{title}</h1>
      {description && <p class="page-description">{description}</p>}
      {feedHref !== undefined && (
        <p>
          <a class="feed-link" href={feedHref} aria-label={ui.words.lists.feedOf(title)}>
            <Icon name="feed" />
            RSS
          </a>
        </p>
      )}
    </header>
    <div class="list-body">{children}</div>
  </div>
);

const SubSections = ({ links, ui }: { readonly links: readonly Link[]; readonly ui: Ui }) =>
  links.length === 0 ? null : (
    <nav class="sub-sections" aria-label={ui.words.sections.children}>
      <ul>
        {links.map((link) => (
          <li>
            <a class="tag" href={link.href}>
              {link.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
