import type { ItemId } from "#kernel/ids.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { RecordWriter } from "#record/record.ts";
import { type Kinds, kindRules } from "./kinds.ts";
import type { Content, Language } from "./model.ts";

interface Addressed {
  readonly id: ItemId;
  readonly kind: string;
  readonly language: Language;
  readonly content: Content;
}

/**
 * Keeps the public path of what is about to be published, so that the path still leads to the item after a
 * rename. A path that ends in the item's id finds its item by itself and is not kept.
 *
 * Refuses a path that another public item has now; one that an item merely had once goes to the new owner.
 */
export async function claimPath(tx: RecordWriter, kinds: Kinds, item: Addressed): Promise<Result<void>> {
  const path = keptPath(kinds, item);
  if (path === undefined) return ok(undefined);
  // Changes nothing where the path is known, but holds its row: of two who claim it at once, the second sees the first.
  await tx
    .insertInto("address")
    .values({ path, item_id: item.id })
    .onConflict((conflict) => conflict.column("path").doUpdateSet((eb) => ({ item_id: eb.ref("address.item_id") })))
    .execute();
  const owner = (await findPresentOwners(tx, kinds, [path])).get(path);
  if (owner !== undefined && owner !== item.id) return refuseTaken(path);
  await tx.updateTable("address").set({ item_id: item.id }).where("path", "=", path).execute();
  return ok(undefined);
}

/** The path of an item that must be kept; undefined for what has none, or finds itself by its id. */
export function keptPath(kinds: Kinds, item: Addressed): string | undefined {
  const path = kindRules(kinds, item.kind).path(item);
  return path?.endsWith(item.id) ? undefined : path;
}

export const refuseTaken = (path: string) =>
  refuse({
    kind: "invalid",
    issues: [{ path: "slug", message: `${path} is the address of another item; choose another` }],
  });

/**
 * Makes paths of an older site, or of an older name, lead to items by 301. A path that another public item has now
 * stays that item's.
 *
 * @param former at most 10,000, no path twice.
 */
export async function addFormerPaths(
  tx: RecordWriter,
  kinds: Kinds,
  former: ReadonlyMap<string, ItemId>,
): Promise<void> {
  const entries = [...former];
  for (let at = 0; at < entries.length; at += MAX_PATHS) {
    const some = entries.slice(at, at + MAX_PATHS);
    const present = await findPresentOwners(
      tx,
      kinds,
      some.map(([path]) => path),
    );
    const free = some.filter(([path, id]) => (present.get(path) ?? id) === id);
    if (free.length === 0) continue;
    await tx
      .insertInto("address")
      .values(free.map(([path, id]) => ({ path, item_id: id })))
      .onConflict((conflict) => conflict.column("path").doUpdateSet((eb) => ({ item_id: eb.ref("excluded.item_id") })))
      .execute();
  }
}

/** Paths in one statement: two parameters each, and SQLite takes 32,766. */
const MAX_PATHS = 1_000;

/** Of some paths those that a public item has now, and whose they are. */
async function findPresentOwners(
  tx: RecordWriter,
  kinds: Kinds,
  paths: readonly string[],
): Promise<Map<string, ItemId>> {
  const rows = await tx
    .selectFrom("address")
    .innerJoin("item", "item.id", "address.item_id")
    .innerJoin("version", (join) =>
      join.onRef("version.item_id", "=", "item.id").onRef("version.number", "=", "item.public_version"),
    )
    .select(["address.path", "item.id", "item.kind", "item.language", "version.content"])
    .where("address.path", "in", paths)
    .where("item.public_state", "=", "published")
    .execute();
  const owners = new Map<string, ItemId>();
  for (const { path, id, kind, language, content } of rows) {
    const item = { id: id as ItemId, kind, language: language as Language, content: JSON.parse(content) };
    if (kinds.get(kind)?.path(item) === path) owners.set(path, item.id);
  }
  return owners;
}
