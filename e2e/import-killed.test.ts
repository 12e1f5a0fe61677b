import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TemporaryFolder, temporaryFolder } from "#testing/temporary-folder.ts";
import { dinh, isBuilt, startDinh } from "./program.ts";

const ARTICLES = 3_000;
const KILLS = 20;

const SUBJECTS = [
  "Đường liên thôn",
  "Trường tiểu học",
  "Trạm y tế",
  "Hợp tác xã",
  "Bến cá",
  "Thư viện xã",
  "Chợ trung tâm",
];
const EVENTS = [
  "khánh thành",
  "sửa chữa xong",
  "mở cửa trở lại",
  "tiếp nhận hồ sơ",
  "đón đoàn kiểm tra",
  "tập huấn phòng cháy",
];

describe.skipIf(!isBuilt())("an import that is killed again and again", () => {
  let folder: TemporaryFolder;
  let file: string;
  beforeAll(() => {
    folder = temporaryFolder("import-killed");
    file = join(folder.path, "articles.jsonl");
    writeFileSync(file, Array.from({ length: ARTICLES }, (_, at) => JSON.stringify(article(at))).join("\n"));
  });
  afterAll(() => folder?.remove());

  it("ends, after reindex and a last import, in exactly the site of an undisturbed one", async () => {
    const calm = join(folder.path, "calm");
    const began = performance.now();
    complete("import", "articles", file, "--data", calm);
    // Shares of what an undisturbed import takes here, so that a slow machine is cut off at the same places.
    const share = (performance.now() - began) / 40;

    const hit = join(folder.path, "hit");
    for (let kill = 0; kill < KILLS; kill++) {
      const child = startDinh("import", "articles", file, "--data", hit);
      const gone = new Promise((done) => child.once("exit", done));
      // From before the record is opened to the middle of its batches.
      await wait(share * (2 + kill));
      child.kill("SIGKILL");
      await gone;
    }
    complete("reindex", "--data", hit);
    complete("import", "articles", file, "--data", hit);

    expect(siteOf(hit)).toEqual(siteOf(calm));
  });
});

function complete(...words: readonly string[]): void {
  const { code, output } = dinh(...words);
  expect(code, output).toBe(0);
}

function article(at: number) {
  const title = `${SUBJECTS[at % SUBJECTS.length]} số ${at} ${EVENTS[at % EVENTS.length]}`;
  return {
    id: `bai-${at}`,
    title,
    lead: `Sáng nay, ${title.toLowerCase()} với sự có mặt của bà con các thôn.`,
    body: Array.from(
      { length: 8 },
      (_, line) => `${title}. Việc thứ ${line} được làm đúng kế hoạch, bảo đảm an toàn.`,
    ).join("\n"),
    published: publishedOf(at),
    section: SUBJECTS[at % 4],
  };
}

/** Some tell their minute; most only their day, as in old archives, where a hundred then share a minute. */
function publishedOf(at: number): string {
  const minute = new Date(Date.UTC(2024, 0, 1) + at * 600_000).toISOString();
  return at % 3 === 0 ? minute : minute.slice(0, 10);
}

/** What readers get: every row of every table of the edition but its own bookkeeping, as a hash a table. */
function siteOf(data: string): Record<string, string> {
  const edition = join(data, "edition");
  const name = readFileSync(join(edition, "current"), "utf8").trim();
  const db = new DatabaseSync(join(edition, name, "edition.sqlite"), { readOnly: true });
  const tables = db
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'search_terms%' and name not like 'sqlite_%'",
    )
    .all()
    .map((row) => String(row["name"]))
    .filter((table) => !["meta", "touched", "search_vocabulary"].includes(table))
    .sort();
  const hashes = Object.fromEntries(
    tables.map((table) => {
      const rows = db
        .prepare(`select * from ${table}`)
        .all()
        .map((row) => JSON.stringify(withoutOwnDate(row), hex))
        .sort();
      return [table, `${rows.length} ${createHash("sha256").update(rows.join("\n")).digest("hex")}`];
    }),
  );
  db.close();
  return hashes;
}

/** A section has no date of its own: it counts from when an import first made it, which no two imports share. */
const withoutOwnDate = (row: Record<string, unknown>): object =>
  row["kind"] === "section" ? { ...row, published_at: undefined } : row;

const hex = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value;
