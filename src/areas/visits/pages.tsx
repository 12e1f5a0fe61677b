import { formatNumber } from "#language/dates.ts";
import { type Bar, BarChart } from "#site/components/bar-chart.tsx";
import { Breadcrumb } from "#site/components/breadcrumb.tsx";
import { EmptyState } from "#site/components/empty-state.tsx";
import { StatList, type VisitsView } from "#site/components/stat-block.tsx";
import type { Lang, Trail, Ui } from "#site/views.ts";

export interface VisitsPageProps {
  readonly ui: Ui;
  readonly trail: Trail;
  readonly visits: VisitsView;
  /** In the total, counted by an older site. */
  readonly carriedOver: number;
  readonly days: readonly Bar[];
  readonly months: readonly Bar[];
  /** Whether some of the numbers were estimated. */
  readonly isApproximate: boolean;
  /** As readers say it, e.g. `11/2026`. */
  readonly month: string;
  readonly mostRead: readonly MostRead[];
  readonly kinds: readonly { readonly name: string; readonly views: number }[];
  readonly csvHref: string;
}

export interface MostRead {
  readonly href: string;
  readonly title: string;
  readonly lang: Lang;
  readonly views: number;
}

/** How many came, what they read, and how it is known without knowing anyone. */
export const VisitsPage = (props: VisitsPageProps) => {
  const { ui, trail, visits, carriedOver, days, months, month } = props;
  const words = ui.words.statistics;
  const number = (value: number) => formatNumber(value, ui.lang);
  return (
    <div class="frame list-page">
      <Breadcrumb trail={trail} ui={ui} />
      <header class="page-head">
        <h1>{words.title}</h1>
        <p class="page-description">{words.description}</p>
      </header>
      <div class="list-body visits">
        <div class="visits-now">
          <StatList visits={visits} ui={ui} />
          {carriedOver > 0 && <p class="meta">{words.carriedOver(number(carriedOver))}</p>}
        </div>
        <BarChart title={words.byDay(number(days.length))} bars={days} ui={ui} />
        {months.length > 1 && <BarChart title={words.byMonth(number(months.length))} bars={months} ui={ui} />}
        {props.isApproximate && <p class="meta">{words.approximate}</p>}
        <section aria-labelledby="visits-read">
          <h2 id="visits-read">{words.mostRead(month)}</h2>
          <MostReadList items={props.mostRead} ui={ui} />
        </section>
        {props.kinds.length > 0 && (
          <section aria-labelledby="visits-kinds">
            <h2 id="visits-kinds">{words.byKind(month)}</h2>
            <KindTable kinds={props.kinds} ui={ui} />
          </section>
        )}
        <section aria-labelledby="visits-csv">
          <h2 id="visits-csv">{words.downloadTitle}</h2>
          <p>{words.downloadText}</p>
          <p>
            <a class="button" href={props.csvHref}>
              {words.download}
            </a>
          </p>
        </section>
        <Explanation id="visits-how" title={words.howTitle} paragraphs={words.how} />
        <Explanation id="visits-privacy" title={words.privacyTitle} paragraphs={words.privacy} />
      </div>
    </div>
  );
};

const MostReadList = ({ items, ui }: { readonly items: readonly MostRead[]; readonly ui: Ui }) => {
  const words = ui.words.statistics;
  if (items.length === 0) return <EmptyState title={words.mostReadEmpty} />;
  return (
    <ol class="most-read">
      {items.map(({ href, title, lang, views }) => (
        <li>
          <a href={href} lang={lang === ui.lang ? undefined : lang}>
            {title}
          </a>
          <span class="meta">{words.viewCount(formatNumber(views, ui.lang))}</span>
        </li>
      ))}
    </ol>
  );
};

const KindTable = ({ kinds, ui }: { readonly kinds: VisitsPageProps["kinds"]; readonly ui: Ui }) => {
  const words = ui.words.statistics;
  return (
    <table class="number-table">
      <thead>
        <tr>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.views}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ name, views }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>{formatNumber(views, ui.lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

interface ExplanationProps {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const Explanation = ({ id, title, paragraphs }: ExplanationProps) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {paragraphs.map((paragraph) => (
      <p>{paragraph}</p>
    ))}
  </section>
);
