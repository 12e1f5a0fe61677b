import { EmptyState } from "#site/components/empty-state.tsx";
import { NewsList } from "#site/components/news-list.tsx";
import { Pager, type PagerProps } from "#site/components/pager.tsx";
import type { NewsSummary } from "#site/views.ts";

export interface NewsPagesProps extends PagerProps {
  readonly news: readonly NewsSummary[];
  readonly homeHref: string;
}

/** News page by page, or what to do where there is none. */
export const NewsPages = ({ news, homeHref, ...pager }: NewsPagesProps) => (
  <>
    {news.length === 0 ? (
      <EmptyState
        title={pager.ui.words.lists.emptyTitle}
        actions={[{ href: homeHref, title: pager.ui.words.errors.goHome }]}
      />
    ) : (
      <NewsList news={news} ui={pager.ui} level={2} showsLead showsSection />
    )}
    <Pager {...pager} />
  </>
);
