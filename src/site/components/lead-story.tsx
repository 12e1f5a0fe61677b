import type { NewsSummary, Ui } from "../views.ts";
import { DateTime } from "./date-time.tsx";
import { Picture } from "./picture.tsx";

/** The first thing on the home page. */
export const LeadStory = ({ news, ui }: { readonly news: NewsSummary; readonly ui: Ui }) => (
  <article
    class={news.picture ? "lead-story" : "lead-story lead-story-plain"}
    lang={news.lang === ui.lang ? undefined : news.lang}
  >
    {news.picture && (
      <div class="lead-picture">
        <Picture picture={news.picture} sizes="(min-width: 64rem) 50rem, 100vw" isFirst isDecoration />
      </div>
    )}
    <div class="lead-text">
      <h2 class="lead-title">
        <a href={news.href}>{news.title}</a>
      </h2>
      {news.lead && <p class="lead-lead">{news.lead}</p>}
      <p class="meta">
        {news.section && <span class="meta-section">{news.section.title}</span>}
        <DateTime at={news.publishedAt} ui={ui} form="long" />
      </p>
    </div>
  </article>
);
