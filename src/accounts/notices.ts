import type { Mail, Sent } from "#mail/mail.ts";
import { invitationMessage, type Notice, noticeMessage, resetMessage } from "#mail/messages.ts";
import type { RecordReader } from "#record/record.ts";
import { invitationLink, resetLink } from "./links.ts";
import { findPerson } from "./people.ts";

/** What the site writes to its people. */
export interface Notices {
  /** Told of whatever changed in how they sign in. Does nothing without a mail server, or an account that is in use. */
  readonly notify: (personId: string, notice: Notice) => Promise<void>;
  /** Undefined without a mail server. */
  readonly sendReset: ((personId: string, token: string) => Promise<void>) | undefined;
}

export interface NoticesOptions {
  readonly db: RecordReader;
  readonly mail: Mail | undefined;
  readonly publicUrl: string;
  /** As it is when a message is written. */
  readonly siteName: () => string;
  /** Told of each message that did not go. */
  readonly onUnsent: (why: string) => void;
}

/** Resets for one account within an hour: who asks for another's does not fill their letter box. */
const MAX_RESETS = 3;
const HOUR_MS = 3_600_000;

export function openNotices({ db, mail, publicUrl, siteName, onUnsent }: NoticesOptions): Notices {
  if (mail === undefined) return { notify: async () => {}, sendReset: undefined };
  // As many entries as the office has accounts.
  const resets = new Map<string, readonly number[]>();
  const send = async (personId: string, message: ReturnType<typeof noticeMessage>) => {
    const person = await findPerson(db, personId);
    if (person === undefined) return;
    const sent = await mail.send(person.email, message);
    if (!sent.ok) onUnsent(sent.why);
  };
  return {
    notify: (personId, notice) => send(personId, noticeMessage(siteName(), notice)),
    sendReset: async (personId, token) => {
      const now = Date.now();
      const lately = (resets.get(personId) ?? []).filter((at) => at > now - HOUR_MS);
      if (lately.length >= MAX_RESETS) return;
      resets.set(personId, [...lately, now]);
      await send(personId, resetMessage(siteName(), resetLink(publicUrl, token)));
    },
  };
}

/** Sends an invitation's link to whom it is for. */
export const sendInvitation = (
  mail: Mail,
  site: { readonly name: string; readonly publicUrl: string },
  to: string,
  token: string,
): Promise<Sent> => mail.send(to, invitationMessage(site.name, invitationLink(site.publicUrl, token)));
