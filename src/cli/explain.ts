/** What was asked for cannot be done, and the message says why and what to do: no defect of the program. */
export class Failure extends Error {
  override readonly name = "Failure";
}

/**
 * What went wrong, in words of whoever typed the command. Systems, disks and databases say it in codes; a defect of
 * ours keeps its own message.
 */
export function explain(error: unknown): string {
  const { code, path, port, address, message } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  const text = error instanceof Error ? message : String(error);
  if (code === "EADDRINUSE")
    return `port ${port} of ${address} is taken, perhaps by this very site: stop what holds it, or name another with --port`;
  if (code === "EADDRNOTAVAIL") return `this machine has no address ${address}: correct --host`;
  if (code === "EACCES" && port !== undefined)
    return `this user may not open port ${port}: name one above 1023 with --port, or put a proxy before the site`;
  if (error instanceof AggregateError && error.errors.length > 0) return explain(error.errors[0]);
  const where = path ?? "";
  // Reading a folder names no path.
  if (code === "EISDIR" && where === "") return "a folder was named where a file is needed";
  const onDisk = code === undefined ? undefined : DISK[code];
  if (onDisk !== undefined && (where !== "" || code === "ENOSPC" || code === "EDQUOT"))
    return `${where}${onDisk}`.trim();
  const said = code === undefined ? undefined : DATABASE[code];
  if (said !== undefined) return said(address === undefined ? "" : ` at ${address}:${port}`, text);
  const sqlite = SQLITE.find(([pattern]) => pattern.test(text));
  return sqlite === undefined ? text : sqlite[1];
}

const DISK: { readonly [code: string]: string } = {
  ENOENT: ": there is no such file or folder",
  EISDIR: " is a folder; name a file",
  ENOTDIR: ": a part of this path is a file, not a folder",
  EEXIST: " is a file; name a folder",
  EACCES: ": this user may not read or write there",
  EPERM: ": this user may not read or write there",
  EROFS: ": this disk is read-only",
  ENOSPC: ": the disk is full; make room and run the same command again",
  EDQUOT: ": this user's share of the disk is used up; make room and run the same command again",
};

type Said = (where: string, text: string) => string;
const AWAY: Said = (where) => `no PostgreSQL answers${where}: is it running, and is the address in --record-url right?`;

/** Codes of the network, and SQLSTATEs of PostgreSQL. */
const DATABASE: { readonly [code: string]: Said } = {
  ECONNREFUSED: AWAY,
  ETIMEDOUT: AWAY,
  EHOSTUNREACH: AWAY,
  ECONNRESET: AWAY,
  "57P01": AWAY,
  "57P03": () => "PostgreSQL is starting or stopping: try again in a moment",
  ENOTFOUND: () => "no machine of that name is known: correct the host in --record-url",
  EAI_AGAIN: () => "the host's name in --record-url could not be looked up: is the network there?",
  "28P01": () => "PostgreSQL does not take this user and password: correct --record-url",
  "28000": (_, text) => `PostgreSQL does not let this user in: correct --record-url (${text})`,
  "3D000": (_, text) => `${text}: create it, or correct --record-url`,
  "42501": (_, text) => `this user of PostgreSQL lacks a right (${text}): grant it create on the database`,
  "53300": () => "PostgreSQL has no free connection: raise max_connections, or stop what holds them",
};

const SQLITE: readonly (readonly [pattern: RegExp, said: string])[] = [
  [/file is not a database/, "the file of the record is no SQLite database: correct --data or --record-url"],
  [
    /unable to open database file/,
    "the file of the record cannot be opened: is its path right, and may this user write in its folder?",
  ],
  [/readonly database/, "this user may not write the file of the record or its folder"],
  [/database is locked/, "another process has held the record for ten seconds: wait for its end and try again"],
  [/database or disk is full/, "the disk is full; make room and run the same command again"],
  [/disk image is malformed/, "the file of the record is damaged: bring it back from a backup"],
];
