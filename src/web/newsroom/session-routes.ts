import { z } from "zod";
import { acceptInvitation, findInvitation } from "#accounts/invitations.ts";
import { findPerson, listNames } from "#accounts/people.ts";
import { ROLES, type Role } from "#accounts/roles.ts";
import { readSections } from "#areas/sections/index.ts";
import { findSettings } from "#areas/settings/index.ts";
import type { EditionReader } from "#edition/database.ts";
import { toIso } from "#kernel/instant.ts";
import { ok, refuse } from "#kernel/result.ts";
import { route } from "./route.ts";

const grant = z.object({ role: z.enum(Object.keys(ROLES) as [Role, ...Role[]]), sectionId: z.string().optional() });

/** The tree of sections as a list: what may be chosen, and by what grants are held. */
const section = z.object({ id: z.string(), parentId: z.string().optional(), title: z.string(), holds: z.string() });

const session = z.object({
  person: z.object({ id: z.string(), name: z.string(), email: z.string(), grants: z.array(grant) }),
  site: z.object({ name: z.string(), url: z.string(), timeZone: z.string() }),
  sections: z.array(section),
  /** `owed` by who may only set one up; a script has none to set up. */
  secondFactor: z.enum(["none", "set-up", "owed"]),
});

const token = z.string().min(1).max(100);

/** Who is signed in, and how one comes to be. */
export const sessionRoutes = {
  "GET /session": route({
    needs: "person",
    isOpenWhileOwing: true,
    summary: "Who is signed in, what they may do, and the site that they work on",
    parameters: z.object({}),
    reply: session,
    handle: async ({ office, person, session }) => {
      const settings = findSettings(office.edition);
      const { id, name, email, grants } = person;
      return ok({
        person: { id, name, email, grants: grants.map(({ role, sectionId }) => ({ role, sectionId })) },
        site: { name: settings.name.vi, url: office.publicUrl, timeZone: settings.timeZone },
        sections: listSections(office.edition),
        secondFactor: session?.secondFactor ?? "none",
      });
    },
  }),
  "GET /ways-in": route({
    needs: "anyone",
    summary: "What the page of signing in offers beside passwords and passkeys",
    parameters: z.object({}),
    reply: z.object({ provider: z.string().optional(), resetByMail: z.boolean() }),
    handle: async ({ office }) => {
      const { providerName, resetByMail } = office.auth.offers;
      return ok({ provider: providerName, resetByMail });
    },
  }),
  "GET /names": route({
    needs: "person",
    summary: "The names of everybody who has or had an account: what stands beside what they did",
    parameters: z.object({}),
    reply: z.object({ names: z.record(z.string(), z.string()) }),
    handle: async ({ office }) => ok({ names: await listNames(office.record.read) }),
  }),
  "POST /invitations/look": route({
    needs: "anyone",
    summary: "What an invitation's link offers, before it is accepted",
    parameters: z.object({}),
    body: z.object({ token }),
    reply: z.object({
      email: z.string().optional(),
      name: z.string().optional(),
      expiresAt: z.string(),
      siteName: z.string(),
    }),
    handle: async ({ office, now }, { body }) => {
      const found = await findInvitation(office.record.read, body.token, now);
      if (found === undefined) return refuse({ kind: "not-found", what: "invitation" });
      const siteName = findSettings(office.edition).name.vi;
      return ok({ email: found.email, name: found.name, expiresAt: toIso(found.expiresAt), siteName });
    },
  }),
  "POST /invitations/accept": route({
    needs: "anyone",
    summary: "Makes the account that an invitation offers",
    parameters: z.object({}),
    body: z.object({
      token,
      name: z.string().max(200),
      email: z.string().max(300).default(""),
      password: z.string().max(1_000),
    }),
    reply: z.object({ email: z.string() }),
    handle: async ({ office, now }, { body }) => {
      const { token: given, ...acceptance } = body;
      const { record, auth } = office;
      const made = await acceptInvitation(record.inTransaction, given, acceptance, auth.hashPassword, now);
      if (!made.ok) return made;
      const person = await findPerson(record.read, made.value);
      return person === undefined ? refuse({ kind: "not-found", what: "account" }) : ok({ email: person.email });
    },
  }),
};

function listSections(edition: EditionReader): z.input<typeof section>[] {
  return [...readSections(edition, "vi").byId.values()].map(({ id, parentId, title, holds }) => ({
    ...{ id, parentId, title, holds },
  }));
}
