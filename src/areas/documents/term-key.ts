import { slugify } from "#language/slug.ts";

/** What stands for a type, a field or an issuer in an address; spellings that differ in marks or case meet in it. */
export const termKey = (name: string): string => slugify(name, "khac");
