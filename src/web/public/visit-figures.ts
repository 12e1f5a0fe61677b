import type { Visits } from "#visits/visits.ts";

/** What public pages may know of visits: sums by day, month, kind of page and item; never a reader. */
export type VisitFigures = Pick<Visits, "snapshot" | "days" | "monthly" | "byKind" | "topItems">;
