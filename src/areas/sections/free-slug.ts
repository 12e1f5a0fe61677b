import { MAX_SLUG_LENGTH } from "./model.ts";

/** A section's address; where another has it, with the first number that nobody has. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  // As many tries as there are sections, and one.
  for (let number = 2; ; number++) {
    const start = slug.slice(0, MAX_SLUG_LENGTH - String(number).length - 1).replace(/-$/, "");
    const tried = `${start}-${number}`;
    if (!taken.has(tried)) return tried;
  }
}
