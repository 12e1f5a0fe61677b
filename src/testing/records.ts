import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { afterAll, afterEach, describe } from "vitest";
import { openRecord, type Record } from "#record/record.ts";
import { hasPostgres, type TemporaryDatabase, temporaryDatabase } from "./postgres.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Where a test's records are: each is closed after the test that opened it. */
export interface RecordPlace {
  readonly dialect: "sqlite" | "postgres";
  /** The address of a record that nobody opened yet. */
  readonly newUrl: () => Promise<string>;
  /** A record at an address; a new, empty one without it. */
  readonly open: (url?: string) => Promise<Record>;
}

/** Runs the same tests on SQLite, and on PostgreSQL where the machine has it. */
export function onEachRecord(define: (place: RecordPlace) => void): void {
  describe("on SQLite", () => {
    const folder = temporaryFolder("record");
    afterAll(() => folder.remove());
    const newUrl = async () => `sqlite:${join(folder.path, `${nameOfOne()}.sqlite`)}`;
    define({ dialect: "sqlite", ...keepingTrack(newUrl) });
  });
  describe.skipIf(!hasPostgres())("on PostgreSQL", () => {
    let database: Promise<TemporaryDatabase> | undefined;
    afterAll(async () => (await database)?.drop());
    const newUrl = async () => {
      database ??= temporaryDatabase();
      return `${(await database).url}?schema=${nameOfOne()}`;
    };
    define({ dialect: "postgres", ...keepingTrack(newUrl) });
  });
}

function keepingTrack(newUrl: () => Promise<string>): Pick<RecordPlace, "newUrl" | "open"> {
  const opened: Record[] = [];
  afterEach(async () => {
    for (const record of opened.splice(0)) await record.close();
  });
  const open = async (url?: string) => {
    const record = await openRecord(url ?? (await newUrl()));
    opened.push(record);
    return record;
  };
  return { newUrl, open };
}

const nameOfOne = (): string => `site_${randomBytes(6).toString("hex")}`;
