import { parsePage, withQuery } from "../paging.ts";
import { EFFECTS, type Effect } from "./effect.ts";
import type { Dimension, RegisterFilter } from "./register.ts";

/** The query parameters of the register, by what they choose. */
export const PARAMETERS = {
  type: "loai",
  field: "linh-vuc",
  issuer: "co-quan",
  year: "nam",
  effect: "hieu-luc",
} as const satisfies Record<Dimension, string>;

/** In the order of the form. */
export const DIMENSIONS = ["type", "field", "issuer", "year", "effect"] as const satisfies readonly Dimension[];

export const EFFECT_KEYS = {
  "not-yet": "chua-co-hieu-luc",
  "in-force": "con-hieu-luc",
  "partly-expired": "het-hieu-luc-mot-phan",
  expired: "het-hieu-luc",
} as const satisfies Record<Effect, string>;

export interface AskedRegister {
  /** What could be read. */
  readonly filter: RegisterFilter;
  /** From 1. */
  readonly page: number;
  readonly faults: readonly FilterFault[];
}

/** A value that names nothing: `given` is as it stood in the address. */
export interface FilterFault {
  readonly field: Dimension | "page";
  readonly given: string;
}

/**
 * Reads the address; everything in it that cannot be understood is told, so that a reader mends it all at once.
 *
 * @param isKnown whether any document of the register has that type, field, issuer or year.
 */
export function readFilters(
  query: (name: string) => string | undefined,
  isKnown: (dimension: Dimension, key: string) => boolean,
): AskedRegister {
  const faults: FilterFault[] = [];
  const read = (dimension: Exclude<Dimension, "effect">): string | undefined => {
    const given = query(PARAMETERS[dimension]);
    if (given === undefined) return undefined;
    const shape = dimension === "year" ? /^(?:19|20)\d\d$/ : /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
    if (given.length <= MAX_KEY_LENGTH && shape.test(given) && isKnown(dimension, given)) return given;
    faults.push({ field: dimension, given: given.slice(0, MAX_KEY_LENGTH) });
    return undefined;
  };
  const filter = {
    type: read("type"),
    field: read("field"),
    issuer: read("issuer"),
    year: read("year"),
    effect: readEffect(query(PARAMETERS.effect), faults),
  };
  const page = parsePage(query("trang"));
  if (page === undefined) faults.push({ field: "page", given: (query("trang") ?? "").slice(0, MAX_KEY_LENGTH) });
  return { filter, page: page ?? 1, faults };
}

/** The register's address with these choices; the first page goes without a number. */
export function registerHref(path: string, filter: RegisterFilter, page = 1): string {
  const chosen = DIMENSIONS.map(
    (dimension) => [PARAMETERS[dimension], addressValue(dimension, filter[dimension])] as const,
  );
  return withQuery(path, { ...Object.fromEntries(chosen), trang: page > 1 ? page : undefined });
}

/** What stands in the address for a choice. */
export const addressValue = (dimension: Dimension, key: string | undefined): string | undefined =>
  dimension === "effect" && key !== undefined ? EFFECT_KEYS[key as Effect] : key;

/** What `slugify` makes is no longer. */
const MAX_KEY_LENGTH = 80;

function readEffect(given: string | undefined, faults: FilterFault[]): Effect | undefined {
  if (given === undefined) return undefined;
  const effect = EFFECTS.find((one) => EFFECT_KEYS[one] === given);
  if (effect === undefined) faults.push({ field: "effect", given: given.slice(0, MAX_KEY_LENGTH) });
  return effect;
}
