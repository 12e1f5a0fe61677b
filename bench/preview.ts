import { cpSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { areas } from "#areas/index.ts";
import { loadConfig } from "#config/config.ts";
import { findContent } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import { systemClock } from "#kernel/instant.ts";
import { fromText } from "#richtext/from-text.ts";
import { loadClientFiles } from "#web/assets.ts";
import { createPreviewer } from "#web/newsroom/preview.ts";
import type { PreviewRequest } from "#web/newsroom/preview-request.ts";
import { openSite } from "../src/compose.ts";
import { openDataset } from "./dataset.ts";
import { median, percentile, printFigure } from "./figures.ts";

// What an editor waits for while typing: the content is sent, the page comes back. Each kind of page over and over,
// each time with other words, in this process.

const ITEMS = 12_036;
const ROUNDS = 60;

const folder = await openDataset(ITEMS);
if (folder !== undefined) await measure(folder);

async function measure(data: string): Promise<void> {
  const copy = resolve(".cache/bench/preview");
  rmSync(copy, { recursive: true, force: true });
  cpSync(data, copy, { recursive: true });
  const site = await openSite(loadConfig({}, { "--data": copy }), { onDefect: (error) => console.error(error) });
  const { preview } = createPreviewer({
    ...{ record: site.record.read, areas, edition: site.edition, visits: site.visits, clock: systemClock },
    ...{ assets: loadClientFiles(resolve("dist/client")).assets, origin: "http://127.0.0.1" },
  });
  const articles = site.edition.all<{ item_id: ItemId; section_id: string }>(
    "select item_id, section_id from entry where kind = 'article' order by published_at desc limit ?",
    ROUNDS,
  );
  const body = fromText("Nhân dân trong xã tham gia dọn kênh. ".repeat(40));
  const requests: Record<string, (round: number) => Promise<PreviewRequest>> = {
    "a published article": async (round) => {
      const id = articles[round % articles.length]?.item_id as ItemId;
      const content = (await findContent(site.record.read, id, 1)) as object;
      return { id, kind: "article", language: "vi", content: { ...content, title: `Tiêu đề sửa lần ${round}` } };
    },
    "a new article": async (round) => ({
      kind: "article",
      language: "vi",
      content: { title: `Bài mới lần ${round}`, sectionId: articles[0]?.section_id, body, tags: ["kênh"] },
    }),
    "a new page": async (round) => ({ kind: "page", language: "vi", content: { title: `Trang ${round}`, body } }),
    "a new document": async (round) => ({
      kind: "document",
      language: "vi",
      content: { documentType: "Quyết định", number: `${round}/QĐ-UBND`, abstract: "Về việc dọn kênh", body },
    }),
    "an alert on the home page": async (round) => ({
      kind: "alert",
      language: "vi",
      content: { title: `Cấm đường lần ${round}`, level: "major" },
    }),
    "a section of thousands": async (round) => ({
      id: articles[0]?.section_id as ItemId,
      kind: "section",
      language: "vi",
      content: { title: `Chuyên mục ${round}`, slug: "chuyen-muc", position: 0, shown: true },
    }),
    "a calendar entry": async (round) => ({
      kind: "calendar-entry",
      language: "vi",
      content: { title: `Họp ${round}` },
    }),
  };
  for (const [what, request] of Object.entries(requests)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const given = await request(round);
      const startedAt = performance.now();
      const result = await preview(given);
      times.push(performance.now() - startedAt);
      if (!result.ok) throw new Error(`${what}: ${JSON.stringify(result.refusal)}`);
    }
    printFigure(
      `a preview of ${what}, ${ITEMS} items`,
      "100 ms",
      `median ${median(times).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms`,
    );
  }
  await site.close();
  rmSync(copy, { recursive: true, force: true });
}
