import { formatNumber } from "#language/dates.ts";
import type { Ui } from "../views.ts";

export interface Bar {
  readonly label: string;
  readonly value: number;
}

export interface BarChartProps {
  readonly bars: readonly Bar[];
  /** What the chart shows, above it and for a screen reader. */
  readonly title: string;
  /** Heads of the table's columns; absent: period and visits. */
  readonly columns?: readonly [label: string, value: string];
  readonly ui: Ui;
}

const WIDTH = 720;
const HEIGHT = 220;
/** Below the bars, for labels; above them, for the greatest value. */
const FOOT = 22;
const TOP = 18;
const GAP_SHARE = 0.28;
/** More labels than these would run into one another. */
const MAX_LABELS = 12;

/** Upright bars drawn on the server, with the same numbers as a table for whoever cannot see them. */
export const BarChart = ({ bars, title, columns, ui }: BarChartProps) => {
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  const step = WIDTH / Math.max(1, bars.length);
  const labelEvery = Math.ceil(bars.length / MAX_LABELS);
  const room = HEIGHT - FOOT - TOP;
  return (
    <figure class="chart">
      <figcaption class="chart-title">{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <path class="chart-grid" d={`M0 ${TOP}H${WIDTH}M0 ${TOP + room / 2}H${WIDTH}`} />
        <text class="chart-label" x="0" y={TOP - 5}>
          {formatNumber(most, ui.lang)}
        </text>
        {bars.map((bar, at) => {
          const height = Math.round((Math.max(0, bar.value) / most) * room * 10) / 10;
          const x = Math.round((at + GAP_SHARE / 2) * step * 10) / 10;
          return (
            <>
              <rect
                class="chart-bar"
                x={x}
                y={TOP + room - height}
                width={Math.round(step * (1 - GAP_SHARE) * 10) / 10}
                height={height}
              />
              {at % labelEvery === 0 && (
                <text class="chart-label" x={Math.round((at + 0.5) * step)} y={HEIGHT - 6} text-anchor="middle">
                  {bar.label}
                </text>
              )}
            </>
          );
        })}
        <path class="chart-axis" d={`M0 ${TOP + room}H${WIDTH}`} />
      </svg>
      <ChartTable
        bars={bars}
        title={title}
        columns={columns ?? [ui.words.statistics.period, ui.words.statistics.count]}
        ui={ui}
      />
    </figure>
  );
};

const ChartTable = ({ bars, title, columns, ui }: Required<BarChartProps>) => (
  <details>
    <summary>{ui.words.statistics.showTable}</summary>
    <table class="number-table">
      <caption class="hidden-text">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{columns[0]}</th>
          <th scope="col">{columns[1]}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr>
            <th scope="row">{bar.label}</th>
            <td>{formatNumber(bar.value, ui.lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);
