import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { areas } from "#areas/index.ts";
import { ensureEdition } from "#edition/build.ts";
import { Edition } from "#edition/edition.ts";
import { openRecord } from "#record/record.ts";
import { IMPORT_CLOCK, importRecords } from "#testing/imports.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { openVisits } from "#visits/visits.ts";
import { makeListener } from "./listener.ts";
import { PublicSite } from "./public/public-site.ts";
import { publicRoutes } from "./public/routes.ts";
import { type RunningServer, startServer } from "./server.ts";

const folder = temporaryFolder("old-addresses");
let server: RunningServer;
let close: () => void;

beforeAll(async () => {
  const record = await openRecord(`sqlite:${join(folder.path, "record.sqlite")}`);
  const article = (id: string, url: string) => ({
    id,
    title: `Bài ${id}`,
    body: "Chữ.",
    published: "2024-05-20T08:30:00+07:00",
    section: "Đời sống",
    url: `https://xa-cu.example.vn${url}`,
  });
  const old = [
    article("wordpress", "/?p=12"),
    article("sharepoint", "/Default.aspx?tabid=7&ItemID=4&title=L%E1%BB%8Bch+h%E1%BB%8Dp"),
    article("vietnamese", "/tin-t%E1%BB%A9c/%E1%BA%A3nh.html"),
    article("slash", "/hoat-dong/cau-moi/"),
    article("like-ours", "/tin/cau-moi.html"),
  ];
  await importRecords(record, folder.path, "articles", old, { context: { oldSite: "https://xa-cu.example.vn" } });
  await ensureEdition(record.read, areas, join(folder.path, "edition"));
  await record.close();
  const edition = new Edition(join(folder.path, "edition"));
  const visits = openVisits({
    file: join(folder.path, "visits.db"),
    timeZone: "Asia/Ho_Chi_Minh",
    clock: IMPORT_CLOCK,
    carriedOver: () => 0,
    onError: () => {},
  });
  const assets = { css: "/a.css", js: "/a.js", cssText: "", fontPreloads: [] };
  const options = {
    edition,
    visits,
    clock: IMPORT_CLOCK,
    assets,
    origin: "http://127.0.0.1",
    pageCacheBytes: 1_000_000,
  };
  const listener = makeListener({
    site: new PublicSite(options),
    routes: publicRoutes,
    visits,
    files: { assets, serve: () => false },
    trustedProxies: 0,
    before: [],
    onDefect: (error) => {
      throw error;
    },
  });
  server = await startServer(listener, "127.0.0.1", 0);
  close = () => {
    visits.close();
    edition.close();
  };
});

afterAll(async () => {
  await server.drain();
  close();
  folder.remove();
});

const ask = async (address: string) => {
  const { status, headers } = await fetch(`${server.url}${address}`, { redirect: "manual" });
  return { status, location: headers.get("location") };
};

it.each([
  ["told apart by its query, where the path is our home page", "/?p=12", "wordpress"],
  ["with a query in Vietnamese", "/Default.aspx?tabid=7&ItemID=4&title=L%E1%BB%8Bch%20h%E1%BB%8Dp", "sharepoint"],
  ["with Vietnamese letters", "/tin-t%E1%BB%A9c/%E1%BA%A3nh.html", "vietnamese"],
  ["with letters and marks apart", `/${encodeURIComponent("tin-tức".normalize("NFD"))}/ảnh.html`, "vietnamese"],
  ["with a slash at its end", "/hoat-dong/cau-moi/", "slash"],
  ["without it, and with what a social network adds", "/hoat-dong/cau-moi?fbclid=x", "slash"],
  ["that looks like one of ours", "/tin/cau-moi.html", "like-ours"],
])("an address of the old site %s leads to the article for good", async (_, address, id) => {
  expect(await ask(address)).toEqual({ status: 301, location: expect.stringMatching(new RegExp(`^/tin/bai-${id}-`)) });
});

it("pages of ours answer as before, whatever stands behind them", async () => {
  expect((await ask("/")).status).toBe(200);
  expect((await ask("/?p=13")).status).toBe(200);
  expect((await ask("/?fbclid=x")).status).toBe(200);
  expect((await ask("/Default.aspx?tabid=8")).status).toBe(404);
  expect((await ask("/tin/khong-co")).status).toBe(404);
});
