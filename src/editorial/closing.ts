import type { ItemId } from "#kernel/ids.ts";
import { foldText } from "#language/fold.ts";
import { appendChanges } from "#record/feed.ts";
import type { RecordWriter } from "#record/record.ts";
import { writeAudit } from "./audit.ts";
import type { Desk } from "./desk.ts";
import { kindRules } from "./kinds.ts";
import type { Content } from "./model.ts";

/** What a list searches of a title; the rest of a longer one adds nothing. */
const MAX_FOLDED_TITLE = 500;

/** What lists show and look for, so that they need not open contents. */
export function listed(desk: Pick<Desk, "kinds">, kind: string, content: Content) {
  return {
    title: content.title,
    title_folded: foldText(content.title).slice(0, MAX_FOLDED_TITLE),
    section_id: content.sectionId || null,
    review_by: reviewBy(content),
    natural_key: naturalKey(desk, kind, content)?.key ?? null,
  };
}

/** Undefined also for a draft of which the key's parts are not there yet. */
export function naturalKey(desk: Pick<Desk, "kinds">, kind: string, content: Content) {
  const rules = kindRules(desk.kinds, kind);
  const checked = rules.naturalKey === undefined ? undefined : rules.content.safeParse(content);
  return checked?.success ? rules.naturalKey?.(checked.data) : undefined;
}

/** The end of the day on which somebody should read it again, where its kind has such a field. */
function reviewBy(content: Content): number | null {
  const { reviewBy: day } = content as { reviewBy?: unknown };
  const at = typeof day === "string" ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

/**
 * The end of every command: the log, then the feed, which other writers wait for. The feed is what readers' editions
 * follow: a draft that is saved every few seconds is not theirs, and would make their pages again each time.
 */
export async function close(
  tx: RecordWriter,
  desk: Desk,
  about: { readonly kind: string; readonly id: ItemId },
  action: string,
  detail: object,
  isForReaders = false,
): Promise<void> {
  await writeAudit(tx, [{ actor: desk.actor, action, itemId: about.id, detail: { ...detail } }], desk.now);
  if (isForReaders) await appendChanges(tx, [{ kind: about.kind, itemId: about.id }], desk.now);
}
