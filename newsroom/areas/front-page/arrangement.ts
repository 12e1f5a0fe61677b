import type { Place } from "#areas/front-page/model.ts";

/** An article as far as the front page is concerned. */
export interface News {
  readonly itemId: string;
  readonly title: string;
  readonly isPublic: boolean;
  readonly publishedAt?: string | undefined;
  readonly hasPicture?: boolean;
}

/** A thing in a place, until a moment (milliseconds UTC). */
export interface Placed {
  readonly itemId: string;
  readonly until?: number | undefined;
}

/** The arrangement as the screen holds it. */
export interface Arrangement {
  readonly hot: readonly Placed[];
  readonly featured: readonly Placed[];
  /** Absent where the tree of sections says which have a block. */
  readonly blocks?: readonly string[] | undefined;
}

/** Where a placed thing stands for readers now. */
export type Standing = "lead" | "shown" | "waiting" | "expired" | "not-public";

/**
 * How each thing of a place stands, in its order: what expired or was withdrawn takes no room.
 *
 * @param shown how many the front page shows there.
 */
export function standings(
  placed: readonly Placed[],
  isPublic: (itemId: string) => boolean,
  now: number,
  place: Place,
  shown: number,
): readonly Standing[] {
  let taken = 0;
  return placed.map(({ itemId, until }) => {
    if (until !== undefined && until <= now) return "expired";
    if (!isPublic(itemId)) return "not-public";
    taken++;
    if (taken > shown) return "waiting";
    return taken === 1 && place === "featured" ? "lead" : "shown";
  });
}

/** A thing taken from one place to the end of the other, with its end; as it was where it stands there already. */
export function toOtherPlace(arrangement: Arrangement, from: Place, itemId: string): Arrangement {
  const to = from === "hot" ? "featured" : "hot";
  const item = arrangement[from].find((one) => one.itemId === itemId);
  if (item === undefined) return arrangement;
  const rest = arrangement[from].filter((one) => one.itemId !== itemId);
  const isThere = arrangement[to].some((one) => one.itemId === itemId);
  return { ...arrangement, [from]: rest, [to]: isThere ? arrangement[to] : [...arrangement[to], item] };
}

/** What the paths of a refusal name, `hot.1.itemId` or `blocks.0`, each once. */
export function namedIn(paths: Iterable<string>, { hot, featured, blocks = [] }: Arrangement): readonly string[] {
  const places: Readonly<Record<string, readonly string[]>> = {
    hot: hot.map(({ itemId }) => itemId),
    featured: featured.map(({ itemId }) => itemId),
    blocks,
  };
  const named = [...paths].flatMap((path) => {
    const [place = "", at] = path.split(".");
    return places[place]?.[Number(at)] ?? [];
  });
  return [...new Set(named)];
}
