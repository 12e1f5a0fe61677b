import { act, createItem, saveContent } from "#editorial/commands.ts";
import type { Desk } from "#editorial/desk.ts";
import type { Item } from "#editorial/model.ts";
import { findContent, findItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { StoredFile } from "#media/store.ts";
import type { RecordWriter } from "#record/record.ts";
import { findMediaByHash, noteUses, type UsesOf } from "./library.ts";
import { MAX_FORMER_FILES, type MediaContent } from "./model.ts";

export interface SaidOfFile {
  /** Absent: the file's name without its ending. */
  readonly title?: string | undefined;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** As media/text.ts reads it. */
  readonly text?: string | undefined;
}

/**
 * Makes the media item of a stored file, or finds the one that has the same bytes already: what is said of the file is
 * then left as it was.
 */
export async function keepMedia(
  tx: RecordWriter,
  desk: Desk,
  usesOf: UsesOf,
  stored: StoredFile,
  said: SaidOfFile = {},
): Promise<Result<{ readonly id: ItemId; readonly isNew: boolean }>> {
  const known = await findMediaByHash(tx, stored.hash);
  if (known !== undefined) return ok({ id: known.id, isNew: false });
  const title = said.title?.trim() || stored.fileName.replace(/\.[^.]*$/, "");
  const made = await createItem(tx, desk, { kind: "media", language: "vi", content: { ...said, title, ...stored } });
  if (!made.ok) return made;
  await noteUses(tx, usesOf, [made.value.id]);
  return ok({ id: made.value.id, isNew: true });
}

/**
 * Gives a media item another file. Everything that uses the item shows it as soon as it is public: where readers have
 * the item, its new version is published at once. What was cut, turned or read of the old file goes with it;
 * the address that it had for readers leads to the new one.
 *
 * Refuses another sort of file than before, for pages that show a picture have no place for anything else, the file that
 * it has, and an item with work that was not published, which would otherwise reach readers unseen.
 */
export async function replaceFile(
  tx: RecordWriter,
  desk: Desk,
  mediaId: ItemId,
  stored: StoredFile,
  text?: string,
): Promise<Result<Item>> {
  const item = await findItem(tx, mediaId);
  if (item?.kind !== "media") return refuse({ kind: "not-found", what: `media item ${mediaId}` });
  if (item.publicVersion !== undefined && item.publicVersion !== item.workingVersion)
    return refuse({ kind: "wrong-state", from: item.state.kind, action: "get another file" });
  const {
    rotation,
    crop,
    focus,
    text: _,
    width,
    height,
    ...kept
  } = (await findContent(tx, mediaId, item.workingVersion)) as MediaContent;
  if (kept.hash === stored.hash) return no("it is the file that the item has already");
  if (sortOf(kept.type) !== sortOf(stored.type))
    return no(`a file of type ${kept.type} can be replaced by one of its sort only, not by ${stored.type}`);
  const former = [...(kept.formerHashes ?? []), ...(item.publicVersion === undefined ? [] : [kept.hash])];
  const formerHashes = [...new Set(former)].filter((hash) => hash !== stored.hash).slice(-MAX_FORMER_FILES);
  const content = { ...kept, ...stored, formerHashes, ...(text === undefined ? {} : { text }) };
  const saved = await saveContent(tx, desk, mediaId, item.revision, content);
  if (!saved.ok || item.publicState !== "published") return saved;
  for (const kind of ["submit", "approve", "publish"] as const) {
    const moved = await act(tx, desk, mediaId, { kind });
    if (!moved.ok || kind === "publish") return moved;
  }
  return saved;
}

/** Pictures stand where pictures stand; players play; the rest is downloaded, whatever it is. */
const sortOf = (type: string): string => /^(image|audio|video)\//.exec(type)?.[1] ?? "file";

const no = (message: string) => refuse({ kind: "invalid", issues: [{ path: "file", message }] });
