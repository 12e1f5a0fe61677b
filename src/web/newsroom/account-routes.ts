import { z } from "zod";
import { changeGrants, endAccount, listPeople, reactivate } from "#accounts/directory.ts";
import { invite, listInvitations, takeBackInvitation } from "#accounts/invitations.ts";
import { sendInvitation } from "#accounts/notices.ts";
import { ROLES, type Role } from "#accounts/roles.ts";
import { findSettings } from "#areas/settings/index.ts";
import { writeAudit } from "#editorial/audit.ts";
import { isItemId } from "#kernel/ids.ts";
import { toIso } from "#kernel/instant.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { Sent } from "#mail/mail.ts";
import type { RecordWriter } from "#record/record.ts";
import { allOrNothing } from "./all-or-nothing.ts";
import type { NewsroomContext, Office } from "./context.ts";
import { NEWSROOM_PATH } from "./paths.ts";
import { route } from "./route.ts";

/** Roles of one person: a handful of sections each. */
const MAX_GRANTS = 50;
const grant = z.object({
  role: z.enum(Object.keys(ROLES) as [Role, ...Role[]]),
  // Nothing else: an empty one would be kept as the whole site.
  sectionId: z.string().refine(isItemId).optional(),
});
const grants = z.array(grant).max(MAX_GRANTS);
const ofPerson = z.object({ id: z.string().max(100) });
const done = z.object({});
type Mailed = "sent" | Exclude<Sent, { ok: true }>["why"];
const doneWith = async (result: Promise<Result<void>>): Promise<Result<Record<string, never>>> => {
  const got = await result;
  return got.ok ? ok({}) : got;
};

/** Who may work here, and as what. */
export const accountRoutes = {
  "GET /people": route({
    needs: "manage-accounts",
    summary: "Everybody who has or had an account, and open invitations",
    parameters: z.object({}),
    reply: z.object({
      people: z.array(
        z.object({
          ...{ id: z.string(), name: z.string(), email: z.string(), isActive: z.boolean(), grants },
          ...{ hasSecondFactor: z.boolean(), passkeys: z.number(), lastSignInAt: z.string().optional() },
        }),
      ),
      invitations: z.array(
        z.object({
          ...{ id: z.string(), email: z.string().optional(), name: z.string().optional() },
          ...{ grants, expiresAt: z.string() },
        }),
      ),
      /** Whether invitations can go by mail. */
      hasMail: z.boolean(),
    }),
    handle: async ({ office, now }) => {
      const { read } = office.record;
      const [people, invitations] = await Promise.all([listPeople(read), listInvitations(read, now)]);
      return ok({
        hasMail: office.mail !== undefined,
        people: people.map(({ grants: held, lastSignInAt, ...rest }) => ({
          ...rest,
          grants: [...held],
          ...(lastSignInAt === undefined ? {} : { lastSignInAt: toIso(lastSignInAt) }),
        })),
        invitations: invitations.map(({ expiresAt, grants: offered, ...rest }) => ({
          ...rest,
          grants: [...offered],
          expiresAt: toIso(expiresAt),
        })),
      });
    },
  }),
  "POST /invitations": route({
    needs: "manage-accounts",
    summary: "Invites somebody, by mail where that is asked; the answer has the link, which is shown once",
    parameters: z.object({}),
    body: z.object({
      ...{ email: z.string().max(300), name: z.string().max(200).optional(), grants: grants.min(1) },
      byMail: z.boolean().default(false),
    }),
    reply: z.object({
      link: z.string(),
      /** What became of the mail that was asked for. */
      mail: z.enum(["sent", "unreachable", "not-let-in", "refused", "busy"]).optional(),
    }),
    handle: async (context, { body }) => {
      const { office, person, now } = context;
      const { name = "", byMail, ...rest } = body;
      if (byMail && office.mail === undefined)
        return refuse({ kind: "invalid", issues: [{ path: "byMail", message: "the site has no mail server" }] });
      const given = { ...rest, ...(name.trim() === "" ? {} : { name: name.trim() }) };
      const token = await logged(context, "invite", { email: body.email, grants: body.grants }, (tx) =>
        invite(tx, given, person.id, now),
      );
      if (!token.ok) return token;
      const link = `${NEWSROOM_PATH}/loi-moi#${token.value}`;
      return ok(byMail ? { link, mail: await mailed(office, body.email, token.value) } : { link });
    },
  }),
  "DELETE /invitations/:id": route({
    needs: "manage-accounts",
    summary: "Takes an invitation back",
    parameters: ofPerson,
    reply: done,
    handle: ({ office, desk, now }, { parameters }) =>
      doneWith(allOrNothing(office.record, (tx) => takeBackInvitation(tx, parameters.id, desk.actor, now))),
  }),
  "PUT /people/:id/grants": route({
    needs: "manage-accounts",
    summary: "Makes what somebody may do exactly this",
    parameters: ofPerson,
    body: z.object({ grants }),
    reply: done,
    handle: (context, { parameters, body }) =>
      doneWith(
        logged(context, "grant", { person: parameters.id, grants: body.grants }, (tx) =>
          changeGrants(tx, parameters.id, body.grants),
        ),
      ),
  }),
  "POST /people/:id/deactivate": route({
    needs: "manage-accounts",
    summary: "Ends all that an account may do, its sessions at once",
    parameters: ofPerson,
    body: done,
    reply: done,
    handle: (context, { parameters }) =>
      doneWith(
        logged(context, "deactivate", { person: parameters.id }, (tx) => endAccount(tx, parameters.id, context.now)),
      ),
  }),
  "POST /people/:id/reactivate": route({
    needs: "manage-accounts",
    summary: "Lets somebody sign in again",
    parameters: ofPerson,
    body: done,
    reply: done,
    handle: (context, { parameters }) =>
      doneWith(logged(context, "reactivate", { person: parameters.id }, (tx) => reactivate(tx, parameters.id))),
  }),
};

async function mailed({ mail, edition, publicUrl }: Office, email: string, token: string): Promise<Mailed> {
  if (mail === undefined) return "unreachable";
  const sent = await sendInvitation(mail, { name: findSettings(edition).name.vi, publicUrl }, email.trim(), token);
  return sent.ok ? "sent" : sent.why;
}

/** Does something to accounts, and writes into the log that it was done, or does neither. */
async function logged<Value>(
  { office, desk, now }: NewsroomContext,
  action: string,
  detail: Readonly<Record<string, unknown>>,
  work: (tx: RecordWriter) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return allOrNothing(office.record, async (tx) => {
    const result = await work(tx);
    if (result.ok) await writeAudit(tx, [{ actor: desk.actor, action, detail }], now);
    return result;
  });
}
