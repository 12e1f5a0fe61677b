import { z } from "zod";
import { makeResetLink } from "#accounts/resets.ts";
import { isRole, ROLES, type Role } from "#accounts/roles.ts";
import { listRolesWithSecondFactor, removeSecondFactor, requireSecondFactor } from "#accounts/second-factor.ts";
import { endSessionsOf } from "#accounts/sessions.ts";
import { ok, refuse } from "#kernel/result.ts";
import { allOrNothing } from "./all-or-nothing.ts";
import { route } from "./route.ts";

const ofPerson = z.object({ id: z.string().max(100) });
const nothing = z.object({});
const roles = Object.keys(ROLES) as [Role, ...Role[]];

/** How those who work here come in, and what is done for who cannot any more. The log is written by what is called. */
export const accountSafetyRoutes = {
  "GET /role-rules": route({
    needs: "manage-accounts",
    summary: "Of each role, whether it takes a second factor, and whether its holders look after accounts",
    parameters: nothing,
    reply: z.object({
      rules: z.array(
        z.object({ role: z.enum(roles), requiresSecondFactor: z.boolean(), managesAccounts: z.boolean() }),
      ),
    }),
    handle: async ({ office }) => {
      const strict = await listRolesWithSecondFactor(office.record.read);
      return ok({
        rules: roles.map((role) => ({
          role,
          requiresSecondFactor: strict.includes(role),
          managesAccounts: (ROLES[role] as readonly string[]).includes("manage-accounts"),
        })),
      });
    },
  }),
  "PUT /role-rules/:role": route({
    needs: "manage-accounts",
    summary: "Asks a second factor of everybody who has a role, or no longer; it counts from their next request on",
    parameters: z.object({ role: z.string().max(40) }),
    body: z.object({ requiresSecondFactor: z.boolean() }),
    reply: nothing,
    handle: async ({ office, desk, now }, { parameters: { role }, body }) => {
      if (!isRole(role)) return refuse({ kind: "not-found", what: `role ${role}` });
      await office.record.inTransaction((tx) =>
        requireSecondFactor(tx, role, body.requiresSecondFactor, desk.actor, now),
      );
      return ok({});
    },
  }),
  "POST /people/:id/reset-link": route({
    needs: "manage-accounts",
    summary: "Makes a link by which somebody chooses a new password, once and within the hour; it is shown once",
    parameters: ofPerson,
    body: nothing,
    reply: z.object({ link: z.string() }),
    handle: async ({ office, desk, now }, { parameters }) => {
      const made = await makeResetLink(office, parameters.id, desk.actor, now);
      if (!made.ok) return made;
      // As the newsroom's addresses are told everywhere: below the site's own.
      const { pathname, hash } = new URL(made.value);
      return ok({ link: pathname + hash });
    },
  }),
  "POST /people/:id/remove-second-factor": route({
    needs: "manage-accounts",
    summary: "Takes off somebody's codes and passkeys, for who lost them, and ends their sessions",
    parameters: ofPerson,
    body: nothing,
    reply: nothing,
    handle: async ({ office, desk, now }, { parameters }) => {
      const removed = await allOrNothing(office.record, (tx) => removeSecondFactor(tx, parameters.id, desk.actor, now));
      if (!removed.ok) return removed;
      office.auth.notify(parameters.id, "second-factor-off");
      return ok({});
    },
  }),
  "POST /people/:id/end-sessions": route({
    needs: "manage-accounts",
    summary: "Ends all sessions of somebody, for a computer that was lost",
    parameters: ofPerson,
    body: nothing,
    reply: nothing,
    handle: async ({ office, desk, now }, { parameters }) => {
      const ended = await allOrNothing(office.record, (tx) => endSessionsOf(tx, parameters.id, desk.actor, now));
      return ended.ok ? ok({}) : ended;
    },
  }),
};
