import type { NewsSummary, Ui } from "../views.ts";
import { NewsCard, type NewsCardProps } from "./news-card.tsx";

export interface NewsListProps extends Omit<NewsCardProps, "news"> {
  readonly news: readonly NewsSummary[];
  readonly ui: Ui;
}

export const NewsList = ({ news, ...card }: NewsListProps) => (
  <ul class="list">
    {news.map((one) => (
      <li>
        <NewsCard news={one} {...card} />
      </li>
    ))}
  </ul>
);

/** Titles and dates alone, for asides and the foot of an article. */
export const TitleList = ({ news, ui }: { readonly news: readonly NewsSummary[]; readonly ui: Ui }) => (
  <NewsList news={news} ui={ui} shape="plain" />
);
