import { z } from "zod";

/** Why something was understood and declined: `kernel/refusal.ts` as a schema. */
export const refusalShape = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("not-found"), what: z.string() }),
  z.object({ kind: z.literal("not-allowed"), permission: z.string() }),
  z.object({ kind: z.literal("wrong-state"), from: z.string(), action: z.string() }),
  z.object({ kind: z.literal("stale"), yours: z.number(), current: z.number() }),
  z.object({ kind: z.literal("needs-second-person") }),
  z.object({
    kind: z.literal("invalid"),
    issues: z.array(z.object({ path: z.string(), message: z.string(), taken: z.string().optional() })).readonly(),
  }),
  z.object({ kind: z.literal("too-many"), what: z.string(), limit: z.number() }),
]);
