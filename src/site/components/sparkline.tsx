import { formatNumber } from "#language/dates.ts";
import type { Ui } from "../views.ts";

const WIDTH = 300;
const HEIGHT = 56;
/** Room for the line's own thickness. */
const PADDING = 3;

/** A line without axes, drawn on the server; its words say what it shows. */
export const Sparkline = ({ values, ui }: { readonly values: readonly number[]; readonly ui: Ui }) => {
  const { statistics } = ui.words;
  const number = (value: number) => formatNumber(value, ui.lang);
  const line = sparklinePath(values);
  const days = number(values.length);
  return (
    <figure class="sparkline">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={statistics.sparkline(days, number(Math.min(...values)), number(Math.max(...values)))}
        preserveAspectRatio="none"
      >
        <path class="sparkline-area" d={`${line}V${HEIGHT}H0Z`} />
        <path class="sparkline-line" d={line} />
      </svg>
      <figcaption>{statistics.lastDays(days)}</figcaption>
    </figure>
  );
};

/** From the left edge to the right; zero is the bottom, the greatest value the top. */
export function sparklinePath(values: readonly number[]): string {
  const most = Math.max(1, ...values);
  const step = values.length > 1 ? WIDTH / (values.length - 1) : WIDTH;
  return values
    .map((value, at) => {
      const y = HEIGHT - PADDING - (Math.max(0, value) / most) * (HEIGHT - 2 * PADDING);
      return `${at === 0 ? "M" : "L"}${rounded(at * step)} ${rounded(y)}`;
    })
    .join("");
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
