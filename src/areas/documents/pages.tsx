import { ArticleTools } from "#site/components/article-tools.tsx";
import { Attachments } from "#site/components/attachments.tsx";
import { Breadcrumb } from "#site/components/breadcrumb.tsx";
import { PlainDate } from "#site/components/date-time.tsx";
import { trusted } from "#site/html.ts";
import type { AttachmentView, HeadingView, IsoDate, Lang, Link, Trail, Ui } from "#site/views.ts";
import { Contents } from "./contents.tsx";
import { EffectLabel, EffectLine, type EffectView } from "./effect-label.tsx";

export interface DocumentPageProps {
  readonly ui: Ui;
  readonly document: DocumentView;
  /** From the home page to the register. */
  readonly trail: Trail;
}

export interface DocumentView {
  readonly title: string;
  /** Of title, abstract, names and text. */
  readonly lang: Lang;
  readonly number?: string | undefined;
  /** A link to the register's documents of that type, field or issuer, where they are listed there. */
  readonly type: NameView;
  readonly fields: readonly NameView[];
  readonly issuer?: NameView | undefined;
  readonly signer?: string | undefined;
  readonly issuedOn: IsoDate;
  readonly effectiveOn?: IsoDate | undefined;
  readonly expiresOn?: IsoDate | undefined;
  readonly effect: EffectView;
  /** Trích yếu; absent where the title says it already. */
  readonly abstract?: string | undefined;
  readonly sourceHref?: string | undefined;
  readonly attachments: readonly AttachmentView[];
  readonly relations: readonly RelationGroup[];
  readonly headings: readonly HeadingView[];
  /** Of trusted making; "" where only files are there. */
  readonly bodyHtml: string;
  /** The same document in the other language. */
  readonly translation?: Link | undefined;
}

/** A name, and the language of it where that is not the page's. */
export interface NameView {
  readonly name: string;
  readonly href?: string | undefined;
  readonly lang?: Lang | undefined;
}

export interface RelationGroup {
  readonly title: string;
  readonly documents: readonly RelatedDocument[];
}

export interface RelatedDocument extends Link {
  readonly lang: Lang;
  readonly effect: EffectView;
}

export const DocumentPage = ({ ui, document, trail }: DocumentPageProps) => (
  <div class="frame article-page document-page">
    <Breadcrumb trail={[...trail, { href: "", title: document.number ?? document.title }]} ui={ui} />
    <article class="document-columns">
      <DocumentHead document={document} ui={ui} />
      <aside class="document-aside" aria-label={ui.words.documents.facts}>
        <Facts document={document} ui={ui} />
        <Attachments files={document.attachments} ui={ui} />
        <Relations groups={document.relations} ui={ui} />
      </aside>
      <DocumentText document={document} ui={ui} />
    </article>
  </div>
);

/** Longer ones may break: they would not fit a phone. */
const MAX_WHOLE = 20;

/** A number such as `4/2026/QĐ-UBND` is read whole, so no line ends at its hyphen. */
const TitleWithNumber = ({ title, number }: { readonly title: string; readonly number?: string | undefined }) => {
  const at = number === undefined || number.length > MAX_WHOLE ? -1 : title.indexOf(number);
  if (number === undefined || at < 0) return <>{title}</>;
  return (
    <>
      {title.slice(0, at)}
      <span class="unbroken">{number}</span>
      {title.slice(at + number.length)}
    </>
  );
};

const DocumentHead = ({ ui, document }: Omit<DocumentPageProps, "trail">) => (
  <header class="article-head document-head">
    <p class="kicker">
      <Name view={document.type} />
    </p>
    <h1 lang={foreign(document.lang, ui)}>
      <TitleWithNumber title={document.title} number={document.number} />
    </h1>
    {document.abstract && (
      <p class="standfirst" lang={foreign(document.lang, ui)}>
        {document.abstract}
      </p>
    )}
    <div class="article-line">
      <p class="meta">
        <EffectLabel view={document.effect} ui={ui} />
        {document.translation && (
          <a href={document.translation.href} hreflang={ui.lang === "vi" ? "en" : "vi"}>
            {document.translation.title}
          </a>
        )}
      </p>
      <ArticleTools ui={ui} />
    </div>
    {document.lang === "vi" && ui.lang === "en" && <p class="meta">{ui.words.documents.onlyVietnamese}</p>}
  </header>
);

const Facts = ({ ui, document }: Omit<DocumentPageProps, "trail">) => {
  const words = ui.words.documents;
  return (
    <section aria-labelledby="facts">
      <h2 class="minor-heading" id="facts">
        {words.facts}
      </h2>
      <dl class="facts">
        <dt>{words.number}</dt>
        <dd>{document.number ?? words.noNumber}</dd>
        <dt>{words.type}</dt>
        <dd>
          <Name view={document.type} />
        </dd>
        {document.fields.length > 0 && <dt>{words.field}</dt>}
        {document.fields.map((field) => (
          <dd>
            <Name view={field} />
          </dd>
        ))}
        {document.issuer && (
          <>
            <dt>{words.issuer}</dt>
            <dd>
              <Name view={document.issuer} />
            </dd>
          </>
        )}
        {document.signer !== undefined && (
          <>
            <dt>{words.signer}</dt>
            <dd lang={foreign(document.lang, ui)}>{document.signer}</dd>
          </>
        )}
        <DateFact name={words.issuedOn} date={document.issuedOn} />
        <DateFact name={words.effectiveOn} date={document.effectiveOn} />
        <DateFact name={words.expiresOn} date={document.expiresOn} />
        <dt>{words.effectFilter}</dt>
        <dd>
          <EffectLine view={document.effect} ui={ui} />
        </dd>
        {document.sourceHref !== undefined && (
          <>
            <dt>{words.source}</dt>
            <dd>
              <a href={document.sourceHref} rel="noopener">
                {words.nationalDatabase}
              </a>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
};

const DateFact = ({ name, date }: { readonly name: string; readonly date: IsoDate | undefined }) =>
  date === undefined ? null : (
    <>
      <dt>{name}</dt>
      <dd>
        <PlainDate date={date} />
      </dd>
    </>
  );

const Name = ({ view: { name, href, lang } }: { readonly view: NameView }) =>
  href === undefined ? (
    <span lang={lang}>{name}</span>
  ) : (
    <a href={href} lang={lang}>
      {name}
    </a>
  );

const Relations = ({ groups, ui }: { readonly groups: readonly RelationGroup[]; readonly ui: Ui }) =>
  groups.length === 0 ? null : (
    <section class="document-relations" aria-labelledby="relations">
      <h2 class="minor-heading" id="relations">
        {ui.words.documents.relations}
      </h2>
      {groups.map((group) => (
        <>
          <h3 class="relation-title">{group.title}</h3>
          <ul class="documents">
            {group.documents.map((document) => (
              <li>
                <a href={document.href} lang={foreign(document.lang, ui)}>
                  {document.title}
                </a>
                <EffectLine view={document.effect} ui={ui} />
              </li>
            ))}
          </ul>
        </>
      ))}
    </section>
  );

const DocumentText = ({ ui, document }: Omit<DocumentPageProps, "trail">) => {
  const words = ui.words.documents;
  return (
    <section class="document-text" aria-labelledby="full-text">
      <h2 class="minor-heading" id="full-text">
        {words.fullText}
      </h2>
      <Contents headings={document.headings} ui={ui} />
      {document.bodyHtml === "" ? (
        <p class="meta">{document.attachments.length > 0 ? words.onlyFiles : words.noText}</p>
      ) : (
        <div lang={foreign(document.lang, ui)} data-read>
          {trusted(document.bodyHtml)}
        </div>
      )}
    </section>
  );
};

const foreign = (lang: Lang, ui: Ui): Lang | undefined => (lang === ui.lang ? undefined : lang);
