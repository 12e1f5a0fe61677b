import type { ItemId } from "#kernel/ids.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { RecordWriter } from "#record/record.ts";
import { type Kinds, kindRules } from "./kinds.ts";
import type { Content, Language } from "./model.ts";

/**
 * Keeps the public path of what is about to be published, so that the path still leads to the item after a
 * rename. A path that ends in the item's id finds its item by itself and is not kept.
 *
 * Refuses a path that another public item has now; one that an item merely had once goes to the new owner.
 */
export async function claimPath(
  tx: RecordWriter,
  kinds: Kinds,
  item: { readonly id: ItemId; readonly kind: string; readonly language: Language; readonly content: Content },
): Promise<Result<void>> {
  const path = kindRules(kinds, item.kind).path(item);
  if (path === undefined || path.endsWith(item.id)) return ok(undefined);
  const owner = await tx
    .selectFrom("address")
    .innerJoin("item", "item.id", "address.item_id")
    .innerJoin("version", (join) =>
      join.onRef("version.item_id", "=", "item.id").onRef("version.number", "=", "item.public_version"),
    )
    .select(["item.id", "item.kind", "item.language", "item.public_state", "version.content"])
    .where("address.path", "=", path)
    .executeTakeFirst();
  if (owner !== undefined && owner.id !== item.id && owner.public_state === "published") {
    const present = kindRules(kinds, owner.kind).path({
      id: owner.id as ItemId,
      language: owner.language as Language,
      content: JSON.parse(owner.content),
    });
    if (present === path)
      return refuse({
        kind: "invalid",
        issues: [{ path: "slug", message: `${path} is the address of another item; choose another` }],
      });
  }
  await addFormerPath(tx, path, item.id);
  return ok(undefined);
}

/** Makes a path of an older site, or of an older name, lead to an item by 301. */
export async function addFormerPath(tx: RecordWriter, path: string, itemId: ItemId): Promise<void> {
  await tx
    .insertInto("address")
    .values({ path, item_id: itemId })
    .onConflict((conflict) => conflict.column("path").doUpdateSet({ item_id: itemId }))
    .execute();
}
