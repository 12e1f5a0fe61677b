import { SMTPServer } from "smtp-server";

/** A message as it came in: to whom, and as text of the wire, unwound. */
export interface ReceivedMessage {
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  /** Both parts, decoded. */
  readonly body: string;
}

export interface MailSink {
  /** `smtp://127.0.0.1:<port>`. */
  readonly url: string;
  readonly received: ReceivedMessage[];
  /** Waits until that many came in. @throws after five seconds. */
  readonly wait: (count: number) => Promise<readonly ReceivedMessage[]>;
  readonly close: () => Promise<void>;
}

export interface MailSinkOptions {
  /** Asked of whoever sends; none is without. */
  readonly user?: { readonly name: string; readonly password: string };
  /** Refuses addresses that end so. */
  readonly refuses?: string;
}

/** A mail server that keeps what it gets. */
export async function openMailSink({ user, refuses }: MailSinkOptions = {}): Promise<MailSink> {
  const received: ReceivedMessage[] = [];
  const server = new SMTPServer({
    ...{ authOptional: user === undefined, allowInsecureAuth: true, disabledCommands: ["STARTTLS"], logger: false },
    onAuth: (given, _session, done) => {
      const isRight = given.username === user?.name && given.password === user?.password;
      done(isRight ? null : new Error("no such user"), isRight ? { user: given.username } : undefined);
    },
    onRcptTo: ({ address }, _session, done) =>
      done(refuses !== undefined && address.endsWith(refuses) ? new Error("no such address") : null),
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        const { rcptTo, mailFrom } = session.envelope;
        const from = mailFrom === false ? "" : mailFrom.address;
        received.push({ to: rcptTo.map(({ address }) => address), from, ...decode(Buffer.concat(pieces).toString()) });
        done();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    wait: async (count) => {
      for (let tries = 0; tries < 250; tries++) {
        if (received.length >= count) return received;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`${received.length} of ${count} messages came in`);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function decode(message: string): { subject: string; body: string } {
  const unfolded = message.replace(/\r\n[ \t]+/g, " ");
  const subject = /^Subject: (.*)$/m.exec(unfolded)?.[1] ?? "";
  const boundary = /boundary="([^"]+)"/.exec(message)?.[1] ?? "none";
  const parts = message.split(`--${boundary}`).map((part) => {
    const [head = "", ...rest] = part.split("\r\n\r\n");
    const body = rest.join("\r\n\r\n");
    if (/base64/i.test(head)) return Buffer.from(body, "base64").toString();
    return /quoted-printable/i.test(head) ? fromQuotedPrintable(body) : "";
  });
  return { subject: fromWords(subject.trim()), body: parts.join("\n") };
}

const fromQuotedPrintable = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString();

/** Encoded words (RFC 2047). */
const fromWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, how: string, given: string) =>
      how.toUpperCase() === "B"
        ? Buffer.from(given, "base64").toString()
        : fromQuotedPrintable(given.replaceAll("_", " ")),
    );
