import { join } from "node:path";
import { z } from "zod";
import { Edition } from "#edition/edition.ts";
import { type EvaluationQuery, evaluate } from "#edition/search/evaluate.ts";
import { buildPassageIndex } from "#edition/search/passage-index.ts";
import { foldText } from "#language/fold.ts";
import type { Command, ExitCode, Invocation } from "./command.ts";
import { readJsonLines } from "./json-lines.ts";

const queryLine = z.object({
  query: z.string(),
  query_unaccented: z.string().optional(),
  positives: z.array(z.string()).min(1),
});
const passageLine = z.object({ id: z.string(), title: z.string().default(""), body: z.string() });

export const evalCommand: Command = {
  usage: `
Usage: dinh eval search QUERIES.jsonl [--passages PASSAGES.jsonl] [--prefix articles:]

QUERIES.jsonl    a line a query: {"query", "query_unaccented"?, "positives": [ids]}
--passages FILE  a line a passage: {"id", "title"?, "body"}; the queries are asked of these alone. Without it they
                 are asked of the site, whose items are known by their external ids
--prefix TEXT    put before the ids of QUERIES to make external ids (articles:)

Prints the mean reciprocal rank of the first ten (MRR@10), how often the answer is first and among the first ten, and
the time a query takes in the server: as typed, without accents, and with every second word dropped.`,
  flags: { "--passages": true, "--prefix": true },
  words: 2,
  run: async (given) => {
    const [what, file] = given.words;
    if (what !== "search" || file === undefined) {
      given.terminal.complain("dinh eval: name search, then one file of queries; see --help");
      return 2;
    }
    return evaluateFile(given, file);
  },
};

async function evaluateFile({ config, flags, terminal }: Invocation, file: string): Promise<ExitCode> {
  const queries = await readJsonLines(file, queryLine);
  const passages = flags["--passages"];
  using index =
    passages === undefined
      ? openSiteIndex(config.data, flags["--prefix"] ?? "articles:")
      : await buildPassageIndex(await readJsonLines(passages, passageLine));
  const variants: [string, (query: (typeof queries)[number]) => string][] = [
    ["as typed", ({ query }) => query],
    ["without accents", ({ query, query_unaccented }) => query_unaccented ?? foldText(query)],
    [
      "every second word",
      ({ query }) =>
        query
          .split(/\s+/)
          .filter((_, at) => at % 2 === 0)
          .join(" "),
    ],
  ];
  terminal.print(`${queries.length} queries, ${index.size} passages in the index`);
  terminal.print("                      MRR@10   first   in ten     p50 ms     p99 ms");
  for (const [name, asked] of variants) {
    const set: EvaluationQuery[] = queries.map((query) => ({
      typed: asked(query),
      answers: query.positives.map(index.itemIdOf),
    }));
    const { meanReciprocalRank, first, inTen, medianMs, p99Ms } = evaluate(index.edition, set);
    const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);
    terminal.print(
      `${name.padEnd(20)}${meanReciprocalRank.toFixed(4).padStart(8)}${percent(first)} ${percent(inTen)}${medianMs.toFixed(2).padStart(11)}${p99Ms.toFixed(2).padStart(11)}`,
    );
  }
  return 0;
}

function openSiteIndex(data: string, prefix: string) {
  const edition = new Edition(join(data, "edition"));
  return {
    edition,
    size: edition.get<{ passages: number | null }>("select sum(passages) as passages from search_block")?.passages ?? 0,
    itemIdOf: (id: string) =>
      edition.get<{ item_id: string }>("select item_id from entry where external_id = ?", `${prefix}${id}`)?.item_id ??
      id,
    [Symbol.dispose]: () => edition.close(),
  };
}
