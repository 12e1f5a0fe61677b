import { EmptyState } from "#site/components/empty-state.tsx";
import { ListPage } from "#site/components/list-page.tsx";
import { NewsList } from "#site/components/news-list.tsx";
import { Pager } from "#site/components/pager.tsx";
import { SectionLinks } from "#site/components/section-links.tsx";
import type { Link, NewsSummary, Trail, Ui } from "#site/views.ts";

export interface SectionPageProps {
  readonly ui: Ui;
  /** From the home page to this section. */
  readonly trail: Trail;
  readonly title: string;
  readonly description?: string | undefined;
  readonly subSections: readonly Link[];
  /** Beside it in the tree: shown where it has no sub-sections. */
  readonly otherSections: readonly Link[];
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
      aside={subSections.length > 0 && <SectionLinks title={ui.words.sections.children} links={subSections} />}
      after={
        subSections.length === 0 &&
        props.otherSections.length > 0 && <SectionLinks title={ui.words.sections.others} links={props.otherSections} />
      }
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

export interface AllSectionsPageProps {
  readonly ui: Ui;
  readonly trail: Trail;
  readonly groups: readonly (Link & { readonly children: readonly Link[] })[];
}

/** The whole tree on one page: where the menu bar sends those who do not find their section in it. */
export const AllSectionsPage = ({ ui, trail, groups }: AllSectionsPageProps) => (
  <ListPage ui={ui} trail={trail} title={ui.words.sections.all} description={ui.words.sections.allDescription} isWide>
    {groups.length === 0 ? (
      <EmptyState title={ui.words.lists.emptyTitle} />
    ) : (
      <ul class="all-sections">
        {groups.map((group) => (
          <li>
            <h2>
              <a href={group.href}>{group.title}</a>
            </h2>
            {group.children.length > 0 && (
              <ul class="all-below">
                {group.children.map((child) => (
                  <li>
                    <a href={child.href}>{child.title}</a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    )}
  </ListPage>
);
