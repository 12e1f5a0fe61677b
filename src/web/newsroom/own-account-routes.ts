import { z } from "zod";
import { listApiTokens, makeApiToken, revokeApiToken, TOKEN_CAPABILITIES } from "#accounts/api-tokens.ts";
import { type Capability, mayDoSomewhere } from "#accounts/roles.ts";
import { endOtherSessions, endSession, listSessions } from "#accounts/sessions.ts";
import { type Instant, systemClock, toIso } from "#kernel/instant.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import { allOrNothing } from "./all-or-nothing.ts";
import { route } from "./route.ts";

const nothing = z.object({});
const ofOne = z.object({ id: z.string().max(100) });
const capabilities = z
  .array(z.enum(TOKEN_CAPABILITIES as [Capability, ...Capability[]]))
  .max(TOKEN_CAPABILITIES.length);
const computer = z.object({ browser: z.string().optional(), system: z.string().optional() });

/** Where somebody is signed in. Name, password, codes and passkeys are better-auth's (`/api/auth`). */
const sessionRoutes = {
  "GET /own/sessions": route({
    needs: "own-account",
    summary: "Where one is signed in, the computer used last first",
    parameters: nothing,
    reply: z.object({
      sessions: z.array(
        z.object({
          ...{ id: z.string(), isPresent: z.boolean(), signedInBy: z.string(), computer },
          ...{ madeAt: z.string(), lastUsedAt: z.string() },
        }),
      ),
    }),
    handle: async ({ office, person, session }) => {
      // Sessions are better-auth's, which reads the machine's clock.
      const sessions = await listSessions(office.record.read, person.id, systemClock());
      return ok({
        sessions: sessions.map(({ madeAt, lastUsedAt, ...one }) => ({
          ...{ ...one, madeAt: toIso(madeAt), lastUsedAt: toIso(lastUsedAt), isPresent: one.id === session?.id },
        })),
      });
    },
  }),
  "DELETE /own/sessions/:id": route({
    needs: "own-account",
    summary: "Ends one's own session on one computer",
    parameters: ofOne,
    reply: nothing,
    handle: ({ office, person }, { parameters }) =>
      done(office.record.inTransaction((tx) => endSession(tx, person.id, parameters.id))),
  }),
  "POST /own/sessions/end-others": route({
    needs: "own-account",
    summary: "Ends one's own sessions on all other computers",
    parameters: nothing,
    body: nothing,
    reply: nothing,
    handle: async ({ office, person, session }) => {
      await office.record.inTransaction((tx) => endOtherSessions(tx, person.id, session?.id ?? ""));
      return ok({});
    },
  }),
};

/** What scripts show instead of a session. Not for who still owes a second factor: a token would be a way around it. */
const tokenRoutes = {
  "GET /own/tokens": route({
    needs: "own-account",
    summary: "One's own tokens for scripts, the newest first; never the tokens themselves",
    parameters: nothing,
    reply: z.object({
      tokens: z.array(
        z.object({
          ...{ id: z.string(), name: z.string(), capabilities, madeAt: z.string(), expiresAt: z.string() },
          lastUsedDay: z.string().optional(),
        }),
      ),
    }),
    handle: async ({ office, person, now }) => {
      const tokens = await listApiTokens(office.record.read, person.id, now);
      return ok({
        tokens: tokens.map(({ madeAt, expiresAt, capabilities: may, ...one }) => ({
          ...{ ...one, capabilities: [...may], madeAt: toIso(madeAt), expiresAt: toIso(expiresAt) },
        })),
      });
    },
  }),
  "POST /own/tokens": route({
    needs: "own-account",
    summary: "Makes a token for a script, for no more than one may do oneself; the answer shows it, once",
    parameters: nothing,
    body: z.object({ name: z.string().max(200), capabilities, expiresAt: z.iso.datetime({ offset: true }) }),
    reply: z.object({ id: z.string(), token: z.string() }),
    handle: async ({ office, person, now }, { body }) => {
      const lacking = body.capabilities.find((one) => !mayDoSomewhere(person.grants, one));
      if (lacking !== undefined) return refuse({ kind: "not-allowed", permission: lacking });
      const given = { ...body, expiresAt: Date.parse(body.expiresAt) as Instant };
      const made = await allOrNothing(office.record, (tx) => makeApiToken(tx, person.id, given, now));
      if (made.ok) office.auth.notify(person.id, "token-made");
      return made;
    },
  }),
  "DELETE /own/tokens/:id": route({
    needs: "own-account",
    summary: "Takes one's own token back: it counts no more",
    parameters: ofOne,
    reply: nothing,
    handle: ({ office, person, now }, { parameters }) =>
      done(allOrNothing(office.record, (tx) => revokeApiToken(tx, person.id, parameters.id, now))),
  }),
};

/** What everybody does with what is their own. */
export const ownAccountRoutes = { ...sessionRoutes, ...tokenRoutes };

async function done(result: Promise<Result<void>>): Promise<Result<Record<string, never>>> {
  const got = await result;
  return got.ok ? ok({}) : got;
}
