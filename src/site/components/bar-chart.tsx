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

/** The drawing is stretched to its column: bars may widen, words may not, so they stand around it as text. */
const WIDTH = 600;
const HEIGHT = 200;
const GAP_SHARE = 0.28;

/** Upright bars drawn on the server, with the same numbers as a table for whoever cannot see them. */
export const BarChart = ({ bars, title, columns, ui }: BarChartProps) => {
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  const step = WIDTH / Math.max(1, bars.length);
  const width = rounded(step * (1 - GAP_SHARE));
  return (
    <figure class="chart">
      <figcaption class="chart-title">{title}</figcaption>
      <p class="chart-most" aria-hidden="true">
        {formatNumber(most, ui.lang)}
      </p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path class="chart-grid" d={`M0 1H${WIDTH}M0 ${HEIGHT / 2}H${WIDTH}`} />
        {bars.map((bar, at) => {
          const height = rounded((Math.max(0, bar.value) / most) * HEIGHT);
          const x = rounded((at + GAP_SHARE / 2) * step);
          return <rect class="chart-bar" x={x} y={rounded(HEIGHT - height)} width={width} height={height} />;
        })}
        <path class="chart-axis" d={`M0 ${HEIGHT}H${WIDTH}`} />
      </svg>
      <p class="chart-labels" aria-hidden="true">
        {endLabels(bars).map((label) => (
          <span>{label}</span>
        ))}
      </p>
      <ChartTable
        bars={bars}
        title={title}
        columns={columns ?? [ui.words.statistics.period, ui.words.statistics.count]}
        ui={ui}
      />
    </figure>
  );
};

/** First, middle and last: more would run into one another on a phone, and the table has them all. */
function endLabels(bars: readonly Bar[]): readonly string[] {
  const places = new Set([0, Math.floor((bars.length - 1) / 2), bars.length - 1]);
  return [...places].flatMap((at) => bars[at]?.label ?? []);
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

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
