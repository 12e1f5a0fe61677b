import { z } from "zod";
import { isReviewed, KINDS_WITH_DUTIES } from "#accounts/permissions.ts";
import { findSettings } from "#areas/settings/index.ts";
import { LANGUAGES } from "#editorial/model.ts";
import { countOutput } from "#editorial/output.ts";
import { findNamed } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import { route } from "./route.ts";
import { addUpViews } from "./viewed-items.ts";

/** A year and the day that makes it whole: longer spans are asked for year by year. */
const MAX_DAYS = 366;
/** Two years beside each other. */
const MAX_MONTHS = 24;
const MOST_ITEMS = 100;
const MOST_WORDS = 200;

/** Days of the site, both included. */
const span = z.object({ from: z.iso.date(), to: z.iso.date() });
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** What is written and read over: what a newsroom's work is counted in. */
const COUNTED = KINDS_WITH_DUTIES.filter(isReviewed);

/** How much is read and written: sums, and nobody who reads. */
export const statisticsRoutes = {
  "GET /statistics/visits": route({
    needs: "person",
    summary: "Visits by day and page views by kind of page, a year at most",
    parameters: span,
    reply: z.object({
      days: z.array(
        z.object({
          ...{ date: z.string(), visits: z.number(), visitors: z.number(), pageViews: z.number() },
          estimated: z.boolean(),
        }),
      ),
      kinds: z.array(z.object({ kind: z.string(), pageViews: z.number() })),
    }),
    handle: async ({ office }, { parameters: { from, to } }) => {
      const bounded = checkDays(from, to);
      if (!bounded.ok) return bounded;
      return ok({ days: office.visits.days(from, to), kinds: office.visits.byKind(from, to) });
    },
  }),
  "GET /statistics/items": route({
    needs: "person",
    summary: "Page views by section, and of the items that were read most, a year at most",
    parameters: span,
    reply: z.object({
      items: z.array(
        z.object({
          ...{ id: z.string(), pageViews: z.number() },
          /** As it is called now; absent for what was removed for good. */
          item: z
            .object({
              ...{ kind: z.string(), language: z.enum(LANGUAGES), title: z.string() },
              sectionId: z.string().optional(),
            })
            .optional(),
        }),
      ),
      sections: z.array(z.object({ sectionId: z.string().optional(), pageViews: z.number() })),
    }),
    handle: async ({ office }, { parameters: { from, to } }) => {
      const bounded = checkDays(from, to);
      if (!bounded.ok) return bounded;
      const { items, sections } = await addUpViews(office, from, to, MOST_ITEMS);
      const named = await findNamed(
        office.record.read,
        items.map(({ id }) => id as ItemId),
      );
      return ok({
        items: items.map(({ id, pageViews }) => {
          const { id: _, ...item } = named.get(id as ItemId) ?? {};
          return { id, pageViews, item: "kind" in item ? item : undefined };
        }),
        sections: [...sections],
      });
    },
  }),
  "GET /statistics/searches": route({
    needs: "person",
    summary:
      "Words that readers searched for at least five times, on two days or more, and that found nothing, a year at most",
    parameters: span,
    reply: z.object({ searches: z.array(z.object({ words: z.string(), searches: z.number() })) }),
    handle: async ({ office }, { parameters: { from, to } }) => {
      const bounded = checkDays(from, to);
      return bounded.ok ? ok({ searches: office.visits.searchesInVain(from, to, MOST_WORDS) }) : bounded;
    },
  }),
  "GET /statistics/output": route({
    needs: "person",
    summary: "What came to readers, by month, section and author, two years at most",
    /** Months of the site, both included: `2026-11`. */
    parameters: z.object({ from: month, to: month }),
    reply: z.object({
      rows: z.array(
        z.object({
          ...{ month: z.string(), kind: z.string(), count: z.number() },
          ...{ sectionId: z.string().optional(), author: z.string().optional() },
        }),
      ),
    }),
    handle: async ({ office }, { parameters }) => {
      const first = Temporal.PlainYearMonth.from(parameters.from);
      const count = first.until(Temporal.PlainYearMonth.from(parameters.to), { largestUnit: "months" }).months + 1;
      if (count > MAX_MONTHS) return tooLong(`at most ${MAX_MONTHS} months`);
      const { timeZone } = findSettings(office.edition);
      const startOf = (of: Temporal.PlainYearMonth) =>
        of.toPlainDate({ day: 1 }).toZonedDateTime(timeZone).epochMilliseconds as Instant;
      const rows = [];
      for (let at = 0; at < count; at++) {
        const of = first.add({ months: at });
        const found = await countOutput(office.record.read, COUNTED, startOf(of), startOf(of.add({ months: 1 })));
        rows.push(...found.map((row) => ({ month: of.toString(), ...row })));
      }
      return ok({ rows });
    },
  }),
};

function checkDays(from: string, to: string): Result<void> {
  const days = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days + 1;
  return days > MAX_DAYS ? tooLong(`at most ${MAX_DAYS} days`) : ok(undefined);
}

const tooLong = (message: string) => refuse({ kind: "invalid", issues: [{ path: "to", message }] });
