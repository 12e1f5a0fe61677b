import type { Instant } from "#kernel/instant.ts";
import { ArticleTools } from "#site/components/article-tools.tsx";
import { Attachments } from "#site/components/attachments.tsx";
import { Breadcrumb } from "#site/components/breadcrumb.tsx";
import { DateTime, momentText } from "#site/components/date-time.tsx";
import { WithdrawnNotice } from "#site/components/error-page.tsx";
import { Figure } from "#site/components/figure.tsx";
import { TitleList } from "#site/components/news-list.tsx";
import { Tags } from "#site/components/tags.tsx";
import { Toc } from "#site/components/toc.tsx";
import { trusted } from "#site/html.ts";
import type { AttachmentView, HeadingView, Link, NewsSummary, PictureView, Trail, Ui } from "#site/views.ts";

export interface ArticlePageProps {
  readonly ui: Ui;
  readonly article: ArticleView;
  /** From the home page to the article's section; the article itself is not in it. */
  readonly trail: Trail;
  readonly related: readonly NewsSummary[];
  readonly newer: readonly NewsSummary[];
  readonly older: readonly NewsSummary[];
}

export interface ArticleView {
  readonly lang: Ui["lang"];
  readonly title: string;
  /** Sapo. */
  readonly lead?: string | undefined;
  readonly publishedAt: Instant;
  /** The last change readers were told of. */
  readonly updated?: { readonly at: Instant; readonly note: string } | undefined;
  readonly section?: Link | undefined;
  /** Above the text; absent where the body begins with its own. */
  readonly picture?: PictureView | undefined;
  /** From `toHtml` of rich text. */
  readonly bodyHtml: string;
  /** For the table of contents. */
  readonly headings: readonly HeadingView[];
  readonly byline?: string | undefined;
  readonly source?: { readonly name: string; readonly href?: string | undefined } | undefined;
  readonly tags: readonly Link[];
  readonly attachments: readonly AttachmentView[];
  /** Where the article can be saved from, `/tin/<slug>-<id>/luu`. */
  readonly saveHref: string;
  /** The same article in the other language. */
  readonly translation?: Link | undefined;
  /** Why it was withdrawn, where its text stays readable. */
  readonly withdrawn?: { readonly notice: string; readonly at: Instant } | undefined;
}

export const ArticlePage = ({ ui, article, trail, related, newer, older }: ArticlePageProps) => (
  <div class="frame article-page">
    <Breadcrumb trail={[...trail, { href: "", title: article.title }]} ui={ui} />
    <div class="article-columns">
      <article class="article" lang={article.lang === ui.lang ? undefined : article.lang}>
        <ArticleHead article={article} ui={ui} />
        <div class="article-text">
          {article.withdrawn && <WithdrawnNotice {...article.withdrawn} ui={ui} />}
          {article.lead && <p class="standfirst">{article.lead}</p>}
          {article.picture && <Figure picture={article.picture} words={ui.words} width="wide" isFirst />}
          <div class="prose" data-read>
            {trusted(article.bodyHtml)}
          </div>
          <ArticleFoot article={article} ui={ui} />
        </div>
      </article>
      <aside class="article-aside">
        <Toc headings={article.headings} ui={ui} />
        <NewsColumn title={ui.words.articles.related} news={related} ui={ui} id="related" />
        <NewsColumn title={ui.words.articles.newer} news={newer} ui={ui} id="newer" />
        <NewsColumn title={ui.words.articles.older} news={older} ui={ui} id="older" />
      </aside>
    </div>
  </div>
);

const ArticleHead = ({ article, ui }: { readonly article: ArticleView; readonly ui: Ui }) => (
  <header class="article-head">
    {article.section && (
      <p class="kicker">
        <a href={article.section.href}>{article.section.title}</a>
      </p>
    )}
    <h1>{article.title}</h1>
    <div class="article-line">
      <p class="meta" lang={ui.lang}>
        <DateTime at={article.publishedAt} ui={ui} form="long" />
        {article.translation && (
          <a href={article.translation.href} hreflang={ui.lang === "vi" ? "en" : "vi"}>
            {ui.words.articles.otherLanguage}
          </a>
        )}
      </p>
      <ArticleTools saveHref={article.saveHref} ui={ui} />
    </div>
    {article.updated && (
      <p class="updated">
        <strong>{ui.words.articles.updatedAt(momentText(article.updated.at, ui, "long"))}</strong> —{" "}
        {article.updated.note}
      </p>
    )}
  </header>
);

const ArticleFoot = ({ article, ui }: { readonly article: ArticleView; readonly ui: Ui }) => (
  <footer class="article-foot">
    {article.byline && (
      <p class="byline">
        {ui.words.articles.byline} <strong>{article.byline}</strong>
      </p>
    )}
    {article.source && (
      <p class="source">
        {ui.words.articles.source}{" "}
        {article.source.href === undefined ? (
          article.source.name
        ) : (
          <a href={article.source.href}>{article.source.name}</a>
        )}
      </p>
    )}
    <Attachments files={article.attachments} ui={ui} />
    <Tags tags={article.tags} ui={ui} />
  </footer>
);

interface NewsColumnProps {
  readonly title: string;
  readonly news: readonly NewsSummary[];
  readonly ui: Ui;
  readonly id: string;
}

const NewsColumn = ({ title, news, ui, id }: NewsColumnProps) =>
  news.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h2 class="minor-heading" id={id}>
        {title}
      </h2>
      <TitleList news={news} ui={ui} />
    </section>
  );
