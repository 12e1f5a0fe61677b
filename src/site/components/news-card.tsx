import type { NewsSummary, Ui } from "../views.ts";
import { DateTime } from "./date-time.tsx";
import { Picture } from "./picture.tsx";

export interface NewsCardProps {
  readonly news: NewsSummary;
  readonly ui: Ui;
  /** Of its title: one below the heading it stands under. */
  readonly level?: 2 | 3;
  /** `stack`: picture above; `row`: picture beside; `plain`: no picture. */
  readonly shape?: "stack" | "row" | "plain";
  readonly showsLead?: boolean;
  readonly showsSection?: boolean;
}

const SIZES = { stack: "(min-width: 64rem) 24rem, (min-width: 40rem) 45vw, 100vw", row: "14rem", plain: "" };

/** One piece of news in a list. The title is its only link; the whole card can be pressed. */
export const NewsCard = ({
  news,
  ui,
  level = 3,
  shape = "row",
  showsLead = false,
  showsSection = false,
}: NewsCardProps) => {
  const Title = level === 2 ? "h2" : "h3";
  return (
    <article class={`card card-${shape}`} lang={news.lang === ui.lang ? undefined : news.lang}>
      {shape !== "plain" && news.picture && (
        <div class="card-picture">
          <Picture picture={news.picture} sizes={SIZES[shape]} isDecoration />
        </div>
      )}
      <div class="card-text">
        <Title class="card-title">
          <a href={news.href}>{news.title}</a>
        </Title>
        {showsLead && news.lead && <p class="card-lead">{news.lead}</p>}
        <p class="meta">
          {showsSection && news.section && <span class="meta-section">{news.section.title}</span>}
          <DateTime at={news.publishedAt} ui={ui} />
        </p>
      </div>
    </article>
  );
};
