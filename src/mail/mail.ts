import { createTransport } from "nodemailer";

/** What is sent: the same twice, for programs that show HTML and those that do not. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Whether the mail server took a message. What becomes of it then only the addressee knows. */
export type Sent =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: "unreachable" | "not-let-in" | "refused" | "busy" };

/** Sends messages of one site, one try each: who waits for a mail that did not go asks again. */
export interface Mail {
  readonly send: (to: string, message: Message) => Promise<Sent>;
}

export interface MailOptions {
  /** `smtp://user:password@host:587`, or `smtps://…`. Without it there is no mail. */
  readonly url: string | undefined;
  readonly from: string | undefined;
  /** Bounds one message from beginning to end. */
  readonly timeoutMs?: number;
}

/** A mail server that needs longer than that for a page of text is as good as away. */
const TIMEOUT_MS = 20_000;
/** On their way at once. An office sends a few a day; more means that something is wrong, and is not made worse. */
const MAX_ON_THEIR_WAY = 20;

/** Undefined where the site has no mail server: links are then handed on by whoever makes them. */
export function openMail({ url, from, timeoutMs = TIMEOUT_MS }: MailOptions): Mail | undefined {
  if (url === undefined || from === undefined) return undefined;
  const server = serverOf(new URL(url), timeoutMs);
  let onTheirWay = 0;
  return {
    send: async (to, { subject, text, html }) => {
      if (onTheirWay >= MAX_ON_THEIR_WAY) return { ok: false, why: "busy" };
      onTheirWay++;
      // A connection a message: with a few a day none would still be open for the next.
      const transport = createTransport(server);
      const timeout = Promise.withResolvers<never>();
      const timer = setTimeout(() => timeout.reject(new Error("the mail server took too long")), timeoutMs);
      try {
        const sending = transport.sendMail({ from, to: { name: "", address: to }, subject, text, html });
        await Promise.race([sending, timeout.promise]);
        return { ok: true };
      } catch (error) {
        return { ok: false, why: whyOf(error) };
      } finally {
        clearTimeout(timer);
        transport.close();
        onTheirWay--;
      }
    },
  };
}

function serverOf(url: URL, timeoutMs: number) {
  const isSecure = url.protocol === "smtps:";
  const hasUser = url.username !== "";
  const isHere = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? (isSecure ? 465 : 587) : Number(url.port),
    secure: isSecure,
    // A password does not cross a network unencrypted.
    requireTLS: hasUser && !isSecure && !isHere,
    ...(hasUser ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } } : {}),
    ...{ connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs, dnsTimeout: timeoutMs },
    // A message is what we wrote: nothing in it makes the library read files or addresses.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  };
}

function whyOf(error: unknown): Exclude<Sent, { ok: true }>["why"] {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  if (code === "EAUTH") return "not-let-in";
  return responseCode !== undefined || code === "EENVELOPE" || code === "EMESSAGE" ? "refused" : "unreachable";
}
