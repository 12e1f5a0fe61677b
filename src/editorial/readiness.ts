import type { Selectable } from "kysely";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { RecordWriter } from "#record/record.ts";
import type { ItemTable } from "#record/tables.ts";
import { claimPath } from "./addresses.ts";
import { naturalKey } from "./closing.ts";
import type { Desk } from "./desk.ts";
import { checkContent } from "./kinds.ts";
import type { Content, Item } from "./model.ts";
import { findContent, findNamesake } from "./queries.ts";
import type { Action } from "./workflow.ts";

/** Steps on the way to readers: before each, the content must be whole, and nothing else of its kind the same. */
const TOWARDS_READERS: ReadonlySet<Action["kind"]> = new Set(["submit", "approve", "schedule", "release", "publish"]);

/** Whether an item can take a step: its content whole, no other like it, and its address free where readers get it. */
export async function checkReady(tx: RecordWriter, desk: Desk, item: Item, action: Action): Promise<Result<void>> {
  if (action.kind === "put-back") return claim(tx, desk, item, item.publicVersion ?? item.workingVersion);
  if (!TOWARDS_READERS.has(action.kind)) return ok(undefined);
  const checked = checkContent(desk.kinds, item.kind, await findContent(tx, item.id, item.workingVersion));
  if (!checked.ok) return checked;
  const named = naturalKey(desk, item.kind, checked.value);
  const namesake = named && (await findNamesake(tx, item.kind, named.key, item.id));
  if (named !== undefined && namesake !== undefined) {
    const message = `"${namesake.title}" (${namesake.id}) is the same; open that one instead`;
    return refuse({ kind: "invalid", issues: [{ path: named.field, message, taken: namesake.title }] });
  }
  return action.kind === "publish" || action.kind === "release"
    ? claim(tx, desk, item, item.workingVersion)
    : ok(undefined);
}

async function claim(tx: RecordWriter, desk: Desk, item: Item, version: number): Promise<Result<void>> {
  const content = (await findContent(tx, item.id, version)) as Content;
  return claimPath(tx, desk.kinds, { id: item.id, kind: item.kind, language: item.language, content });
}

/** Who signs for a step; refused where a second person is wanted and nobody forces it. */
export function signatures(
  item: Item,
  action: Action,
  { actor, now, requiresSecondPerson = false }: Desk,
  force: boolean,
): Result<Partial<Selectable<ItemTable>>> {
  switch (action.kind) {
    case "submit":
      return ok({ submitted_by: actor, approved_by: null });
    case "return":
      return ok({ approved_by: null });
    case "approve": {
      const isAlone = requiresSecondPerson && item.submittedBy === actor;
      if (isAlone && !force) return refuse({ kind: "needs-second-person" });
      return ok({ approved_by: actor, ...(isAlone ? { forced_by: actor, forced_at: now } : NOT_FORCED) });
    }
    default:
      return ok({});
  }
}

export const NOT_FORCED = { forced_by: null, forced_at: null } as const;
