/** Deeper pages cost more than they tell; who looks for something old searches by date. */
const MAX_PAGE = 500;

/** The page asked for, from 1; undefined when what was given is no page number. */
export function parsePage(given: string | undefined): number | undefined {
  if (given === undefined) return 1;
  if (!/^[1-9]\d{0,5}$/.test(given)) return undefined;
  return Math.min(Number(given), MAX_PAGE);
}

/** The number of the last page, at least 1. */
export const lastPageOf = (total: number, size: number): number =>
  Math.min(MAX_PAGE, Math.max(1, Math.ceil(total / size)));

/** A path with parameters, those without a value left out. */
export function withQuery(path: string, parameters: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined && value !== "") query.set(name, String(value));
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}
