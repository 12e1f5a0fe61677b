import { expect, it } from "vitest";
import { oneAhead, oneByOne } from "./one-ahead.ts";

/** Reads 1, 2, … and keeps a log; the step of that number cannot be read. */
function reading(log: string[], broken: number) {
  return async (before: number | undefined) => {
    const step = (before ?? 0) + 1;
    log.push(`read ${step}`);
    if (step === broken) throw new Error(`step ${step} cannot be read`);
    return step < 4 ? step : undefined;
  };
}

async function run(steps: AsyncIterable<number>, log: string[]): Promise<void> {
  for await (const step of steps) log.push(`take ${step}`);
}

it("reads a step while the one before is taken, and takes each once", async () => {
  const log: string[] = [];
  await run(oneAhead(reading(log, 0)), log);
  expect(log).toEqual(["read 1", "read 2", "take 1", "read 3", "take 2", "read 4", "take 3"]);
});

it("takes the steps before one that cannot be read, and then says so", async () => {
  const log: string[] = [];
  await expect(run(oneAhead(reading(log, 3)), log)).rejects.toThrow("step 3 cannot be read");
  expect(log.filter((line) => line.startsWith("take"))).toEqual(["take 1", "take 2"]);
});

it("one by one reads a step only when the one before was taken", async () => {
  const log: string[] = [];
  await expect(run(oneByOne(reading(log, 3)), log)).rejects.toThrow("step 3 cannot be read");
  expect(log).toEqual(["read 1", "take 1", "read 2", "take 2", "read 3"]);
});
