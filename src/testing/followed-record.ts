import { join } from "node:path";
import { areas } from "#areas/index.ts";
import type { Area } from "#edition/area.ts";
import { ensureEdition, rebuildEdition } from "#edition/build.ts";
import { Edition } from "#edition/edition.ts";
import { editionFolder } from "#edition/folder.ts";
import { Follower } from "#edition/follower.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Record } from "#record/record.ts";
import { contentsOfEdition, type EditionContents } from "./edition-contents.ts";
import { type Newsroom, newsroom } from "./newsroom.ts";
import { article } from "./small-archive.ts";
import { standingClock } from "./standing-clock.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A record with a newsroom, and an edition that is as level with it as it was last told to be. */
export interface FollowedRecord extends Disposable {
  readonly record: Record;
  readonly room: Newsroom;
  /** The folder of the edition. */
  readonly edition: string;
  /** The database in use. */
  readonly file: () => string;
  /** Publishes an article of this title. */
  readonly write: (title: string) => Promise<ItemId>;
  /** Brings the edition level as a running site does. @returns how many items were applied. */
  readonly follow: () => Promise<number>;
  readonly look: <Value>(at: (open: Edition) => Value) => Value;
  readonly contents: () => EditionContents;
  /** What the record implies: the contents of an edition made of it alone, in another place. */
  readonly implied: () => Promise<EditionContents>;
  /** Of all articles, in order. */
  readonly titles: () => string[];
}

/** @param record the caller's to close. */
export async function followed(record: Record): Promise<FollowedRecord> {
  const folder = temporaryFolder("followed");
  const edition = join(folder.path, "edition");
  const room = newsroom(record, standingClock("2026-11-23T09:00:00+07:00").now);
  await room.publishNew("section", { title: "Tin xã", slug: "tin-xa", position: 1, shown: true });
  await ensureEdition(record.read, areas, edition);
  const file = () => editionFolder(edition).currentFile() ?? "";
  const lookInto = <Value>(where: string, at: (open: Edition) => Value): Value => {
    const open = new Edition(where);
    try {
      return at(open);
    } finally {
      open.close();
    }
  };
  return {
    record,
    room,
    edition,
    file,
    write: (title) => room.publishNew("article", article(title).content as object),
    follow: async () => {
      const follower = new Follower(record.read, areas, file());
      try {
        return await follower.catchUp();
      } finally {
        follower.close();
      }
    },
    look: (at) => lookInto(edition, at),
    contents: () => lookInto(edition, contentsOfEdition),
    implied: async () => {
      await rebuildEdition(record.read, areas, join(folder.path, "implied"));
      return lookInto(join(folder.path, "implied"), contentsOfEdition);
    },
    titles: () =>
      lookInto(edition, (open) => open.all<{ title: string }>("select title from entry where kind = 'article'"))
        .map(({ title }) => title)
        .sort(),
    [Symbol.dispose]: () => folder.remove(),
  };
}

/** The areas, with something that may go wrong while an article is derived. */
export const breaking = (check: (title: string) => void): Area[] =>
  areas.map((area) =>
    area.kind === "article"
      ? {
          ...area,
          derive: (item, used) => {
            check((item.content as { title: string }).title);
            return area.derive(item, used);
          },
        }
      : area,
  );
