import { formatNumber } from "#language/dates.ts";
import type { Ui } from "../views.ts";
import { Sparkline } from "./sparkline.tsx";

export interface VisitsView {
  readonly online: number;
  readonly today: number;
  readonly yesterday: number;
  readonly month: number;
  readonly total: number;
  /** Visits a day, oldest first, for the small chart. */
  readonly days?: readonly number[] | undefined;
  /** The page of statistics. */
  readonly href?: string | undefined;
}

/** Visit statistics, as local portals show them. */
export const StatBlock = ({ visits, ui }: { readonly visits: VisitsView; readonly ui: Ui }) => {
  const { statistics } = ui.words;
  return (
    <div class="stats">
      {visits.days?.some((count) => count > 0) && <Sparkline values={visits.days} ui={ui} />}
      <StatList visits={visits} ui={ui} />
      {visits.href !== undefined && (
        <p>
          <a href={visits.href}>{statistics.details}</a>
        </p>
      )}
    </div>
  );
};

export const StatList = ({ visits, ui }: { readonly visits: VisitsView; readonly ui: Ui }) => (
  <dl class="stat-list">
    {(["online", "today", "yesterday", "month", "total"] as const).map((key) => (
      <div>
        <dt>{ui.words.statistics[key]}</dt>
        <dd>{formatNumber(visits[key], ui.lang)}</dd>
      </div>
    ))}
  </dl>
);
