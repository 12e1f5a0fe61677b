import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Edition } from "#edition/edition.ts";
import { PublicSearch } from "#edition/search/public-search.ts";
import { DEFAULT_ABBREVIATIONS } from "#language/abbreviations-default.ts";
import { CORPUS, openDataset } from "./dataset.ts";
import { median, percentile, printFigure } from "./figures.ts";

// Mixed queries: titles with and without accents, one to three words, whole questions; by relevance and newest;
// with snippets, facets and correction, as the page makes them. Waiting for another process's turn of the processor is
// not the server's time, so both the clock and the processor are read.

interface Line {
  readonly query: string;
  readonly query_unaccented?: string;
}

const lines = (file: string): Line[] =>
  readFileSync(join(CORPUS, "search", file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

for (const items of process.argv
  .slice(2)
  .map(Number)
  .concat(process.argv.length > 2 ? [] : [12_036, 200_000])) {
  const folder = await openDataset(items);
  if (folder === undefined) break;
  const edition = new Edition(join(folder, "edition"));
  const search = new PublicSearch(edition);
  const queries = mixedQueries();
  const ask = (typed: string, sort: "relevance" | "newest") =>
    search.search({
      typed,
      filter: { language: "vi" },
      sort,
      offset: 0,
      limit: 20,
      abbreviations: DEFAULT_ABBREVIATIONS,
    });
  // The system's cache of the file, and the words of a running site. Other words come new in each query.
  for (const typed of queries.filter((_, at) => at % 10 === 0)) ask(typed, "relevance");
  const clock: number[] = [];
  const processor: number[] = [];
  for (const typed of queries)
    for (const sort of ["relevance", "newest"] as const) {
      const used = process.cpuUsage();
      const startedAt = performance.now();
      ask(typed, sort);
      clock.push(performance.now() - startedAt);
      const { user, system } = process.cpuUsage(used);
      processor.push((user + system) / 1_000);
    }
  printFigure(
    `search, ${items} items, ${clock.length} mixed queries`,
    "p99 10 ms",
    `p50 ${median(clock).toFixed(1)} ms, p99 ${percentile(clock, 0.99).toFixed(1)} ms (processor: p50 ${median(processor).toFixed(1)}, p99 ${percentile(processor, 0.99).toFixed(1)})`,
  );
  edition.close();
}

function mixedQueries(): string[] {
  const titles = lines("known-item-queries.jsonl").slice(0, 300);
  const questions = lines("question-queries.jsonl").slice(0, 300);
  return titles.flatMap(({ query, query_unaccented }, at) => {
    const words = query.split(/\s+/);
    return [
      query,
      query_unaccented ?? query,
      words[0] as string,
      words.slice(0, 2).join(" "),
      words.slice(1, 4).join(" "),
      questions[at]?.query ?? query,
    ];
  });
}
