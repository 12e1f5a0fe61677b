import type { Instant } from "#kernel/instant.ts";
import { ArticleTools } from "#site/components/article-tools.tsx";
import { Attachments } from "#site/components/attachments.tsx";
import { Breadcrumb } from "#site/components/breadcrumb.tsx";
import { DateTime } from "#site/components/date-time.tsx";
import { Icon } from "#site/components/icon.tsx";
import { Toc } from "#site/components/toc.tsx";
import { trusted } from "#site/html.ts";
import type { AttachmentView, HeadingView, Link, Trail, Ui } from "#site/views.ts";
import type { Procedure } from "./model.ts";

export interface StaticPageProps {
  readonly ui: Ui;
  readonly page: StaticPageView;
  /** From the home page to the page's section. */
  readonly trail: Trail;
}

export interface StaticPageView {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly publishedAt: Instant;
  readonly updatedAt?: Instant | undefined;
  /** From `toHtml` of rich text. */
  readonly bodyHtml: string;
  readonly headings: readonly HeadingView[];
  readonly attachments: readonly AttachmentView[];
  readonly procedure?: Procedure | undefined;
  /** The same page in the other language. */
  readonly translation?: Link | undefined;
}

export const StaticPage = ({ ui, page, trail }: StaticPageProps) => (
  <div class="frame article-page">
    <Breadcrumb trail={[...trail, { href: "", title: page.title }]} ui={ui} />
    <div class="article-columns">
      <article class="article">
        <header class="article-head">
          <h1>{page.title}</h1>
          <div class="article-line">
            <p class="meta">
              <Dated page={page} ui={ui} />
              {page.translation && (
                <a href={page.translation.href} hreflang={ui.lang === "vi" ? "en" : "vi"}>
                  {ui.words.pages.otherLanguage}
                </a>
              )}
            </p>
            <ArticleTools ui={ui} />
          </div>
        </header>
        <div class="article-text">
          {page.lead && <p class="standfirst">{page.lead}</p>}
          {page.procedure && <ProcedureFacts procedure={page.procedure} ui={ui} />}
          <div class="prose" data-read>
            {trusted(page.bodyHtml)}
          </div>
          <Attachments files={page.attachments} ui={ui} />
        </div>
      </article>
      <aside class="article-aside">
        <Toc headings={page.headings} ui={ui} />
      </aside>
    </div>
  </div>
);

const Dated = ({ page, ui }: Omit<StaticPageProps, "trail">) => (
  <span>
    {page.updatedAt === undefined ? ui.words.pages.published : ui.words.pages.updated}{" "}
    <DateTime at={page.updatedAt ?? page.publishedAt} ui={ui} />
  </span>
);

/** What an applicant looks for first, and where to apply. */
const ProcedureFacts = ({ procedure, ui }: { readonly procedure: Procedure; readonly ui: Ui }) => {
  const words = ui.words.pages;
  const facts = [
    [words.code, procedure.code],
    [words.level, procedure.level],
    [words.field, procedure.field],
    [words.decision, procedure.decision],
  ].flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return (
    <section class="procedure" aria-label={words.procedure}>
      {facts.length > 0 && (
        <table class="fact-table">
          <caption class="hidden-text">{words.procedure}</caption>
          <tbody>
            {facts.map(([name, value]) => (
              <tr>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {procedure.applyUrl !== undefined && (
        <p>
          <a class="button" href={procedure.applyUrl} rel="noopener">
            {words.apply}
            <Icon name="external" />
          </a>
        </p>
      )}
    </section>
  );
};
