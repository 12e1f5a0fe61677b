import { loadConfig } from "#config/config.ts";
import { type Brought, bringIn } from "#editorial/bring-in.ts";
import type { Actor } from "#editorial/model.ts";
import { systemClock } from "#kernel/instant.ts";
import { openWorkshop } from "../src/compose.ts";

/** Brings items of one kind into a data folder, served or not, and waits until its edition has them. */
export async function bring(data: string, items: readonly Omit<Brought, "language" | "publishedAt">[]): Promise<void> {
  const workshop = await openWorkshop(loadConfig({}, { "--data": data }));
  const now = systemClock();
  try {
    const desk = { kinds: workshop.kinds, actor: "e2e" as Actor, now };
    const outcomes = await workshop.record.inTransaction((tx) =>
      bringIn(
        tx,
        desk,
        items.map((item) => ({ language: "vi", publishedAt: now, ...item })),
      ),
    );
    const refused = outcomes.filter(({ kind }) => kind === "refused");
    if (refused.length > 0) throw new Error(JSON.stringify(refused));
    await workshop.bringLevel();
  } finally {
    await workshop.close();
  }
}
