/** The middle of some measurements. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** @param share 0–1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Prints one figure as a row of docs/benchmarks.md. */
export function printFigure(what: string, asked: string, measured: string): void {
  console.log(`| ${what} | ${asked} | ${measured} |`);
}
