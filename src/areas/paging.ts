/** Deeper pages cost more than they tell, and no list links them; who looks for something old searches by date. */
const MAX_PAGE = 500;

/** The page asked for, 1–500; undefined when what was given is no number of a page. */
export function parsePage(given: string | undefined): number | undefined {
  if (given === undefined) return 1;
  // Not the last page instead: that would be as many pages in the cache as there are numbers.
  return /^[1-9]\d{0,2}$/.test(given) && Number(given) <= MAX_PAGE ? Number(given) : undefined;
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
