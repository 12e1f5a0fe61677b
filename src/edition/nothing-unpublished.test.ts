import { join } from "node:path";
import { expect, test } from "vitest";
import { areas } from "#areas/index.ts";
import { foldText } from "#language/fold.ts";
import { openRecord } from "#record/record.ts";
import { fromText } from "#richtext/from-text.ts";
import { bytesOf, contentsOfEdition } from "#testing/edition-contents.ts";
import { newsroom } from "#testing/newsroom.ts";
import { asking } from "#testing/open-archive.ts";
import { article, at } from "#testing/small-archive.ts";
import { standingClock } from "#testing/standing-clock.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { ensureEdition, rebuildEdition } from "./build.ts";
import { Edition } from "./edition.ts";
import { editionFolder } from "./folder.ts";
import { Follower } from "./follower.ts";

/** Words that nobody else writes, one a hiding place. */
const SECRETS = {
  draft: "Khuyếnh",
  inReview: "Ngoẻng",
  returned: "Phượnh",
  reason: "Thuỵnh",
  approved: "Xuyếng",
  scheduled: "Choãnh",
  nextVersion: "Giượng",
  note: "Quyễnh",
  vehicle: "Luỗnh",
  review: "2031-07-19",
  weekDraft: "Trượnh",
  archivedUnseen: "Khoẵng",
};

const withWord = (title: string, word: string) => ({
  ...(article(`${title} ${word}`).content as object),
  body: fromText(`Trong nội dung: ${word}.`),
  lead: `Sapo ${word}`,
  tags: [word],
});

test("what was not published is in no byte of an edition: drafts, what waits, new versions, the office's notes", async () => {
  using folder = temporaryFolder("unpublished");
  const record = await openRecord(`sqlite:${join(folder.path, "record.sqlite")}`);
  const clock = standingClock("2026-11-23T09:00:00+07:00");
  const room = newsroom(record, clock.now);
  const edition = join(folder.path, "edition");
  await ensureEdition(record.read, areas, edition);
  const follower = new Follower(record.read, areas, editionFolder(edition).currentFile() ?? "");

  await room.draft("article", withWord("Nháp", SECRETS.draft));
  const steps = {
    inReview: [{ kind: "submit" }],
    returned: [{ kind: "submit" }, { kind: "return", reason: SECRETS.reason }],
    approved: [{ kind: "submit" }, { kind: "approve" }],
    scheduled: [
      { kind: "submit" },
      { kind: "approve" },
      { kind: "schedule", publishAt: at("2026-12-24T09:00:00+07:00") },
    ],
    archivedUnseen: [{ kind: "archive" }],
  } as const;
  for (const [name, actions] of Object.entries(steps)) {
    const id = await room.draft("article", withWord("Chờ", SECRETS[name as keyof typeof steps]));
    for (const action of actions) await room.act(id, action);
  }
  const shown = await room.publishNew("article", withWord("Đã đăng", "Ngoằm"));
  await room.save(shown, withWord("Bản mới", SECRETS.nextVersion));
  await room.act(shown, { kind: "submit" });
  const entry = { title: "Họp giao ban Ngoằm", date: "2026-11-24", session: "morning" };
  await room.publishNew("calendar-entry", { ...entry, internalNote: SECRETS.note, vehicle: SECRETS.vehicle });
  const page = { title: "Giới thiệu Ngoằm", slug: "gioi-thieu", body: fromText("Về xã.") };
  await room.publishNew("page", { ...page, reviewBy: SECRETS.review });
  await room.draft("calendar-week", { title: SECRETS.weekDraft, week: "2026-W48", status: "draft" });
  await follower.catchUp();
  follower.close();

  const look = () => {
    const bytes = bytesOf(edition).toString("latin1").toLowerCase();
    return (word: string) =>
      [word, word.toLowerCase(), foldText(word)].some((form) =>
        bytes.includes(Buffer.from(form).toString("latin1").toLowerCase()),
      );
  };
  for (const rebuild of [false, true]) {
    if (rebuild) await rebuildEdition(record.read, areas, edition);
    const isThere = look();
    expect(isThere("Ngoằm"), "what was published").toBe(true);
    for (const [place, word] of Object.entries(SECRETS))
      expect(isThere(word), `${place}, rebuilt: ${rebuild}`).toBe(false);
  }
  await record.close();
});

test("what was withdrawn or archived is in no row of an edition any more, nor found, but for the notice", async () => {
  using folder = temporaryFolder("withdrawn");
  const record = await openRecord(`sqlite:${join(folder.path, "record.sqlite")}`);
  const room = newsroom(record, standingClock("2026-11-23T09:00:00+07:00").now);
  const edition = join(folder.path, "edition");
  await ensureEdition(record.read, areas, edition);
  const withdrawn = await room.publishNew("article", { ...withWord("Rút", "Xuyếng"), title: "Số liệu quý ba" });
  const archived = await room.publishNew("article", withWord("Lưu", "Khuyếnh"));
  await ensureEdition(record.read, areas, edition);
  const open = new Edition(edition);
  const { titles, search } = asking(open);
  expect(titles("xuyếng")).toEqual(["Số liệu quý ba"]);
  await room.act(withdrawn, { kind: "withdraw", notice: "Bài có sai sót về số liệu." });
  await room.act(archived, { kind: "archive" });
  await ensureEdition(record.read, areas, edition);
  open.refresh();
  for (const typed of ["xuyếng", "khuyếnh", "số liệu quý ba"]) {
    expect(titles(typed), typed).toEqual([]);
    expect(search.suggest(typed, "vi"), typed).toEqual([]);
  }
  const all = JSON.stringify(contentsOfEdition(open));
  expect(all).toContain("Bài có sai sót về số liệu.");
  expect(all).not.toContain("Trong nội dung");
  expect(all).not.toContain("Khuyếnh");
  expect(all).not.toContain(archived);
  open.close();
  await record.close();
});
