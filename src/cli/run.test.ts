import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { startServer } from "#web/server.ts";
import { commands } from "./commands.ts";
import { explain } from "./explain.ts";
import { run } from "./run.ts";

const folder = temporaryFolder("cli");
afterAll(() => folder.remove());
const newPath = (ending = "") => join(folder.path, `${randomUUID()}${ending}`);

async function dinh(line: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const printed: string[] = [];
  const complained: string[] = [];
  const terminal = {
    print: (text: string) => printed.push(text),
    complain: (text: string) => complained.push(text),
    progress: () => {},
  };
  const code = await run(line, commands, env, terminal, new AbortController().signal);
  return { code, printed: printed.join("\n"), complained: complained.join("\n") };
}

const article = (id: number, more: object = {}) => ({
  id,
  title: `Bài ${id}`,
  body: "Chữ.",
  section: "Đời sống",
  published: "2024-05-20",
  ...more,
});
const linesOf = (count: number) => Array.from({ length: count }, (_, at) => JSON.stringify(article(at))).join("\n");
const file = (content: string | Buffer, ending = ".jsonl") => {
  const path = newPath(ending);
  writeFileSync(path, content);
  return path;
};

describe("dinh", () => {
  it("has help for itself and for each command, asked for in either order", async () => {
    for (const { name } of commands)
      for (const line of [
        [name, "--help"],
        ["help", name],
        [name, "-h", "gì đó"],
      ])
        expect(await dinh(line)).toMatchObject({
          code: 0,
          printed: expect.stringMatching(`dinh ${name}: .*\n\nUsage: `),
        });
    expect((await dinh(["help"])).code).toBe(0);
    expect((await dinh([])).code).toBe(2);
  });

  it("names the command that was meant, where it is a slip away", async () => {
    expect((await dinh(["imprt"])).complained).toContain("Did you mean import?");
    expect((await dinh(["statsu"])).complained).toContain("Did you mean status?");
    expect(await dinh(["xoá"])).toMatchObject({
      code: 2,
      complained: expect.stringContaining("Commands: serve, import"),
    });
  });

  it("lists every mistake of settings and flags at once, in plain words, before it opens anything", async () => {
    const data = newPath();
    const { code, complained } = await dinh(["import", "articles", "--dry-rum", "--report", "--data", data, "a", "b"], {
      DINH_PORT: "80a",
      DINH_PAGE_CACHE_MB: "0",
      DINH_LOG_LEVEL: "loud",
      DINH_RECORD_URL: "mysql://nguoi:mat-khau@may/kho",
      DINH_PUBLIC_URL: "xa.example.vn",
      DINH_DATA_DIR: "x",
    });
    expect(code).toBe(2);
    expect(complained.split("\n")).toEqual([
      expect.stringContaining("--dry-rum: there is no such flag"),
      expect.stringContaining("--report: give a value"),
      expect.stringContaining("b: dinh import takes nothing here"),
      expect.stringContaining("--record-url: give sqlite:<path>, or postgres://"),
      'DINH_PORT or --port: give a whole number from 0 to 65535 (given: "80a")',
      expect.stringContaining("--public-url: give scheme and host"),
      expect.stringContaining("--page-cache-mb: give a whole number from 1 to 4096"),
      expect.stringContaining("--log-level: give one of debug, info"),
      expect.stringContaining("DINH_DATA_DIR: there is no such setting"),
    ]);
    expect(complained).not.toContain("mat-khau");
    expect(existsSync(data)).toBe(false);
  });

  it("takes no value where none belongs, and no flag twice", async () => {
    const { code, complained } = await dinh(["serve", "--sample-if-empty=yes", "--port", "1", "--port=2"]);
    expect([code, complained]).toEqual([2, "--sample-if-empty: it takes no value\n--port: it is given twice"]);
  });

  it("makes no site of a mistyped folder", async () => {
    for (const line of [["status"], ["reindex"], ["export", "archive", newPath(".zip")]]) {
      const data = newPath();
      const answer = await dinh([...line, "--data", data]);
      expect(answer).toMatchObject({ code: 1, complained: expect.stringContaining(`there is no site in ${data}`) });
      expect(existsSync(data)).toBe(false);
    }
    const data = newPath();
    const { code, complained } = await dinh(["import", "articles", "không-có.jsonl", "--data", data]);
    expect([code, complained]).toEqual([1, "dinh import: there is no file or folder không-có.jsonl."]);
    expect(existsSync(data)).toBe(false);
  });

  it("says in plain words that a database is away, a file is none, or a port is taken", async () => {
    expect((await dinh(["status", "--record-url", "postgres://a:b@127.0.0.1:1/c"])).complained).toBe(
      "dinh status: no PostgreSQL answers at 127.0.0.1:1: is it running, and is the address in --record-url right?",
    );
    const none = await dinh(["status", "--record-url", `sqlite:${file("chào")}`]);
    expect(none).toMatchObject({ code: 1, complained: expect.stringContaining("is no SQLite database") });
    expect((await dinh(["status", "--data", file("chào")])).complained).toContain("is a file; name the folder");
    const holder = await startServer(() => {}, "127.0.0.1", 0);
    const taken = await startServer(() => {}, "127.0.0.1", holder.port).catch(explain);
    await holder.drain();
    expect(taken).toContain(`port ${holder.port} of 127.0.0.1 is taken, perhaps by this very site`);
  });
});

describe("dinh import", () => {
  it("takes a folder with spaces and marks, a byte order mark, Windows' line ends, gzip and a line of 2 MB", async () => {
    const data = join(folder.path, "thư mục có dấu");
    mkdirSync(data);
    const long = JSON.stringify(article(3, { other: "Đ".repeat(1_000_000) }));
    const text = `\ufeff${JSON.stringify(article(1))}\r\n\r\n${JSON.stringify(article(2))}\r\n${long}`;
    const path = join(data, "tin tức.jsonl.gz");
    writeFileSync(path, gzipSync(text));
    const report = join(data, "báo cáo.txt");
    const first = await dinh(["import", "articles", path, "--data", data, "--report", report]);
    expect(first.printed).toMatch(/^New +3\nChanged +0\nAs before +0\n/);
    expect(first.code).toBe(0);
    expect(readFileSync(report, "utf8")).toBe("");
    const second = await dinh(["import", "articles", path, "--data", data]);
    expect([second.code, second.printed]).toEqual([0, expect.stringMatching(/^New +0\nChanged +0\nAs before +3\n/)]);
    expect((await dinh(["status", "--data", data])).printed).toMatch(
      /article +published +3[\s\S]*level with the record/,
    );
  });

  it("brings in what stands before the place where a file was cut off, says so, and ends with 1", async () => {
    const data = newPath();
    const whole = gzipSync(linesOf(4_000));
    const path = file(whole.subarray(0, whole.length * 0.6), ".jsonl.gz");
    const dry = await dinh(["import", "articles", path, "--data", data, "--dry-run"]);
    expect(dry.code).toBe(1);
    expect(dry.complained).toContain("damaged or was cut off; what stands before that place was read");
    expect(dry.printed).toMatch(/^Would be new +\d{3,}\n[\s\S]*nothing was written$/);
    expect(existsSync(data)).toBe(false);
  });

  it("says what a file is that holds no JSON Lines, once, instead of every line of it", async () => {
    const data = newPath();
    for (const [content, what] of [
      ["id,tiêu đề\n1,Chợ phiên\n2,Cầu mới", "is a table (CSV)"],
      ["id\ttitle\n1\tChợ", "is a table (CSV)"],
      ['[\n{"id": 1}\n]', "is one JSON text"],
      [JSON.stringify([article(1)]), "is one JSON text"],
      ["<rss><channel></channel></rss>", "is HTML or XML"],
      [Buffer.from("PK\u0003\u0004........"), "a ZIP, Excel or Word file"],
      [Buffer.from("\ufeff{}", "utf16le"), "in UTF-16"],
    ] as const) {
      const { code, complained } = await dinh(["import", "articles", file(content), "--data", data]);
      expect(complained.split("\n")).toEqual([expect.stringContaining(what)]);
      expect(code).toBe(1);
    }
  });

  it("ends with 1 where there was nothing to bring in", async () => {
    const { code, complained } = await dinh(["import", "articles", file(""), "--data", newPath()]);
    expect([code, complained]).toEqual([1, "dinh import: nothing to bring in was found there."]);
    mkdirSync(join(folder.path, "trống"), { recursive: true });
    const rules = file(JSON.stringify({ origin: "https://xa.example.vn", title: "h1", date: ".d", body: "p" }));
    const html = await dinh(["import", "html", join(folder.path, "trống"), "--rules", rules, "--data", newPath()]);
    expect(html).toMatchObject({ code: 1, complained: expect.stringContaining("nothing to bring in") });
  });

  it("says where the rules of a site are wrong, in plain words and all at once", async () => {
    const rules = file(JSON.stringify({ origin: "https://xa.example.vn", title: "h1[", date: ".d", boddy: "p" }));
    const { code, complained } = await dinh(["import", "html", folder.path, "--rules", rules, "--data", newPath()]);
    expect(code).toBe(1);
    expect(complained.split("\n").slice(1)).toEqual([
      '  title: "h1[" is no CSS selector',
      "  body: is missing",
      "  the file: boddy is known to nobody here.",
    ]);
  });

  it("refuses flags of other formats, and a report over the file that it reads", async () => {
    const path = file(linesOf(1));
    const wrong = await dinh(["import", "documents", path, "--rules", "r.json", "--section", "x", "--report", path]);
    expect([wrong.code, wrong.complained.split("\n")]).toEqual([
      2,
      [
        "--rules: it is for html, not for documents",
        "--section: it is for articles, html, not for documents",
        "--report: this is the file to be read; name another",
      ],
    ]);
    expect(readFileSync(path, "utf8")).toBe(linesOf(1));
    const report = await dinh(["import", "articles", path, "--data", newPath(), "--report", join(newPath(), "a.txt")]);
    expect(report).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/a\.txt: there is no such file or folder\.$/),
    });
  });
});
