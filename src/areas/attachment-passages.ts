import type { SearchPassage } from "#edition/area.ts";
import type { PublicItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import { textPassages } from "#richtext/passages.ts";
import type { MediaContent } from "./media/index.ts";

/** Of all attachments of an item: some hundred pages. What is beyond is not found, rather than the index grown by it. */
const MAX_PASSAGES = 100;

/**
 * What the files of an item say, as passages that follow its own, each under the file's title: a decision is found by
 * its signed PDF even where nobody typed its text. A file that an item shows twice is there once.
 *
 * @param used the public items among those it uses.
 */
export function attachmentPassages(
  attachments: readonly { readonly mediaId: string; readonly title: string }[],
  used: ReadonlyMap<ItemId, PublicItem>,
): SearchPassage[] {
  const passages: SearchPassage[] = [];
  const hashes = new Set<string>();
  for (const { mediaId, title } of attachments) {
    const item = used.get(mediaId as ItemId);
    if (item?.kind !== "media" || item.state !== "published") continue;
    const { hash, text } = item.content as MediaContent;
    if (text === undefined || hashes.has(hash)) continue;
    hashes.add(hash);
    for (const piece of textPassages(text)) {
      if (passages.length === MAX_PASSAGES) return passages;
      passages.push({ heading: title, text: piece });
    }
  }
  return passages;
}
