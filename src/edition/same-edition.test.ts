import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areas } from "#areas/index.ts";
import { SETTINGS_ID } from "#areas/settings/index.ts";
import { initialSettings } from "#areas/settings/model.ts";
import { type ItemId, itemIdFrom } from "#kernel/ids.ts";
import { openRecord, type Record } from "#record/record.ts";
import { fromText } from "#richtext/from-text.ts";
import { contentsOfEdition } from "#testing/edition-contents.ts";
import { type Newsroom, newsroom } from "#testing/newsroom.ts";
import { asking } from "#testing/open-archive.ts";
import { standingClock } from "#testing/standing-clock.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { ensureEdition, rebuildEdition } from "./build.ts";
import { EditionDatabase } from "./database.ts";
import { Edition } from "./edition.ts";
import { editionFolder } from "./folder.ts";
import { createEdition, Follower } from "./follower.ts";

/** A few things made of each other: articles show pictures and name documents, which end one another. */
const SECTIONS = ["tin-xa", "kinh-te"];
const NAMES = ["một", "hai", "ba", "bốn"];
const KINDS = ["article", "document", "page", "media", "section", "calendar-entry", "alert", "settings"] as const;
type Kind = (typeof KINDS)[number];

const idOf = (kind: Kind, name: string): ItemId =>
  kind === "settings" ? SETTINGS_ID : itemIdFrom(`thử ${kind}`, name);

interface Content {
  readonly title: string;
  readonly section: string;
  readonly other: string;
  readonly flag: boolean;
}

function contentOf(kind: Kind, name: string, { title, section, other, flag }: Content): object {
  const body = fromText(`Nội dung của ${title}, viết cho ${name}. Chợ phiên và đình làng.`);
  const sectionId = idOf("section", section);
  const shown = [
    { type: "figure", attrs: { mediaId: idOf("media", other) } },
    { type: "documentReference", attrs: { itemId: idOf("document", other) } },
  ];
  switch (kind) {
    case "article":
      return {
        ...{ title, slug: flag ? "tin" : "tin-khac", sectionId, tags: flag ? ["chợ", "đình"] : ["chợ"] },
        ...{ pictureId: idOf("media", other), relatedIds: [idOf("article", other)] },
        body: { type: "doc", content: [...(body.content ?? []), ...shown] },
        attachments: flag ? [{ mediaId: idOf("media", other), title: "Tệp" }] : [],
      };
    case "document":
      return {
        ...{ documentType: "Quyết định", number: `${NAMES.indexOf(name) + 1}/2026/QĐ-UBND`, abstract: title, body },
        ...{ issuedOn: flag ? "2026-01-05" : "2026-03-07", fields: [other, "Đất đai"], issuer: "UBND xã" },
        relations: [{ kind: flag ? "replaces" : "amends", documentId: idOf("document", other) }],
      };
    case "page":
      return { title, slug: flag ? `trang-${NAMES.indexOf(name)}` : "trang-chung", sectionId, body };
    case "media":
      return {
        title,
        hash: (flag ? "ab" : "cd").repeat(32),
        fileName: "a.png",
        type: "image/png",
        bytes: 9,
        width: 9,
        height: 9,
        alt: title,
      };
    case "section":
      return { title, slug: `muc-${NAMES.indexOf(name)}`, position: flag ? 1 : 2, shown: flag };
    case "calendar-entry":
      return { title, date: flag ? "2026-11-24" : "2026-12-01", session: "morning", internalNote: "chỉ nội bộ" };
    case "alert":
      return { title, level: "minor", from: 1_000, paths: flag ? ["/tin"] : [] };
    case "settings":
      return { ...initialSettings, title, timeZone: flag ? "Asia/Ho_Chi_Minh" : "Europe/Paris" };
  }
}

type Step = { readonly kind: Kind; readonly name: string; readonly content: Content } & (
  | { readonly do: "write" | "publish" | "withdraw" | "archive" }
  | { readonly do: "wait"; readonly hours: number }
);

const content = fc.record({
  title: fc.constantFrom("Chợ phiên họp lại", "Đình làng mở hội", "Nước sạch về thôn", "Thông báo số 5"),
  section: fc.constantFrom("một", "hai"),
  other: fc.constantFrom(...NAMES),
  flag: fc.boolean(),
});
const step: fc.Arbitrary<Step> = fc
  .tuple(
    fc.constantFrom(...KINDS, "article" as const, "document" as const),
    fc.constantFrom(...NAMES),
    content,
    fc.constantFrom("write", "write", "publish", "publish", "publish", "withdraw", "archive", "wait" as const),
    fc.integer({ min: 1, max: 50 }),
  )
  .map(([kind, name, given, verb, hours]) => ({ kind, name, content: given, do: verb, hours }) as Step);

/** What an editor would do; what the workflow refuses is not done. */
async function take(room: Newsroom, record: Record, one: Step, clock: ReturnType<typeof standingClock>): Promise<void> {
  const id = idOf(one.kind, one.name);
  const isThere = await record.read.selectFrom("item").select("id").where("id", "=", id).executeTakeFirst();
  if (one.do === "wait") return clock.advance({ hours: one.hours });
  const given = contentOf(one.kind, one.name, one.content);
  if (!isThere) {
    await room.draft(one.kind, given, { id });
    if (one.do === "write") return;
  } else if (one.do === "write") return room.save(id, given).then(ignore, ignore);
  if (one.do === "withdraw") await room.try(id, { kind: "withdraw", notice: "Nhầm số liệu." });
  else if (one.do === "archive") await room.try(id, { kind: "archive" });
  else
    for (const kind of ["submit", "approve", "publish"] as const) {
      const result = await room.try(id, { kind });
      if (!result.ok && kind === "publish") return;
    }
}
const ignore = () => undefined;

const QUERIES = ["chợ phiên", "đình làng", "nước sạch", "2/2026/QĐ-UBND", "thông báo số 5", "noi bo"];

/** All that readers could tell two editions apart by. */
function seen(file: string) {
  const folder = join(file, "../..");
  const edition = new Edition(folder);
  try {
    const archive = asking(edition);
    const found = QUERIES.map((typed) => {
      const { tookMs: _, ...result } = archive.ask(typed);
      const newest = archive.titles(typed, { sort: "newest" });
      return { result, newest, suggested: archive.search.suggest(typed, "vi") };
    });
    return { contents: contentsOfEdition(edition), found };
  } finally {
    edition.close();
  }
}

/** An edition that was there from the beginning, in the shape that readers open. */
async function begin(record: Record, folder: string, batch: number) {
  const { file, name } = editionFolder(folder).begin();
  await createEdition(record.read, areas, file);
  editionFolder(folder).swapIn(name);
  return { file, follower: new Follower(record.read, areas, file, batch) };
}

describe("an edition", () => {
  it("is the same however its changes came into it", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 10, maxLength: 35 }),
        fc.integer({ min: 2, max: 9 }),
        async (steps, batch) => {
          using folder = temporaryFolder("same");
          const record = await openRecord(`sqlite:${join(folder.path, "record.sqlite")}`);
          const clock = standingClock("2026-01-05T08:00:00+07:00");
          const room = newsroom(record, clock.now);
          for (const [at, slug] of SECTIONS.entries())
            await room.publishNew("section", { title: slug, slug, position: at, shown: true });
          const each = await begin(record, join(folder.path, "each"), 1);
          const some = await begin(record, join(folder.path, "some"), batch);
          for (const [at, one] of steps.entries()) {
            await take(room, record, one, clock);
            await each.follower.catchUp();
            if (at % batch === 0) await some.follower.catchUp();
          }
          await some.follower.catchUp();
          const late = await begin(record, join(folder.path, "late"), 1_000);
          await late.follower.catchUp();
          await ensureEdition(record.read, areas, join(folder.path, "new"));
          const built = editionFolder(join(folder.path, "new")).currentFile() ?? "";
          for (const { follower } of [each, some, late]) follower.close();
          await record.close();
          const wanted = seen(built);
          for (const { file } of [each, some, late]) expect(seen(file)).toEqual(wanted);
        },
      ),
      { numRuns: 8 },
    );
  });

  it("is the same when changes are applied once more", async () => {
    using folder = temporaryFolder("twice");
    const record = await openRecord(`sqlite:${join(folder.path, "record.sqlite")}`);
    const clock = standingClock("2026-01-05T08:00:00+07:00");
    const room = newsroom(record, clock.now);
    for (const kind of KINDS)
      for (const name of NAMES.slice(0, 3)) {
        if (kind === "settings" && name !== "một") continue;
        const given = { title: `Tin ${name}`, section: "một", other: "hai", flag: true };
        await room.publishNew(kind, contentOf(kind, name, given), { id: idOf(kind, name) });
      }
    await room.act(idOf("article", "hai"), { kind: "withdraw", notice: "Nhầm." });
    await room.act(idOf("document", "ba"), { kind: "archive" });
    const at = await begin(record, join(folder.path, "edition"), 7);
    await at.follower.catchUp();
    const once = seen(at.file);
    at.follower.close();
    const db = EditionDatabase.forWriting(at.file);
    db.run("update meta set value = '0' where key = 'position'");
    db.close();
    const again = new Follower(record.read, areas, at.file, 5);
    expect(await again.catchUp()).toBeGreaterThan(20);
    again.close();
    expect(seen(at.file)).toEqual(once);
    expect(once.contents.entry?.length).toBeGreaterThan(10);
    await rebuildEdition(record.read, areas, join(folder.path, "edition"));
    expect(seen(editionFolder(join(folder.path, "edition")).currentFile() ?? "")).toEqual(once);
    await record.close();
  });
});
