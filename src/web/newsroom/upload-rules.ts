import type { IncomingHttpHeaders } from "node:http";
import { Metadata } from "@tus/server";
import type { Instant } from "#kernel/instant.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import { extensionOf } from "#media/file-names.ts";
import { maxBytesOf } from "#media/file-types.ts";
import { isIdle, type Unfinished } from "#media/unfinished.ts";
import { MAX_UNFINISHED_BYTES, MAX_UNFINISHED_BYTES_EACH, MAX_UNFINISHED_EACH, TOO_MANY } from "#media/upload-room.ts";

/** What a browser says of a file beside its bytes. */
export interface UploadMeta {
  /** As the sender calls it, unclean; the store cleans it. */
  readonly fileName: string;
  /** The other keys of `Upload-Metadata`, such as `title`: as sent, to be checked by whoever uses them. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface Announced {
  readonly bytes: number;
}

/** Characters of a name that a file system may have, and some. */
const MAX_NAME_LENGTH = 1_000;
/** Title, description, credit, and a few more of an application to come. */
const MAX_KEYS = 20;

/**
 * What is announced by the request that begins an upload. Refuses what would be refused at its end: nothing at all, too
 * much, no length. The bytes come later, by PATCH.
 */
export function announcedBy(headers: IncomingHttpHeaders): Result<Announced> {
  const length = headers["upload-length"];
  if (typeof length !== "string" || !/^\d{1,15}$/.test(length))
    return no("Upload-Length", "say how many bytes the file has");
  if (Number(headers["content-length"] ?? 0) > 0 || headers["transfer-encoding"] !== undefined)
    return no("body", "begin the upload without bytes, then send them by PATCH");
  const bytes = Number(length);
  if (bytes === 0) return no("file", "the file is empty");
  const fileName = fileNameIn(headers["upload-metadata"]);
  if (fileName === undefined)
    return no("Upload-Metadata", `give a file name of at most ${MAX_NAME_LENGTH} characters, and ${MAX_KEYS} keys`);
  const limit = maxBytesOf(extensionOf(fileName));
  if (bytes <= limit) return ok({ bytes });
  return refuse({ kind: "too-many", what: `bytes (${limit / 1024 / 1024} MiB) in a file of this kind`, limit });
}

/** Whether an upload may begin, or go on after it lay idle, beside those that are on their way. */
export function roomFor(
  { bytes }: Announced,
  owner: string,
  unfinished: readonly Unfinished[],
  now: Instant,
): Result<true> {
  const own = unfinished.filter((upload) => upload.owner === owner);
  const taken = (uploads: readonly Unfinished[]): number =>
    uploads.reduce((sum, upload) => sum + (isIdle(upload, now) ? upload.received : upload.size), 0);
  const tooMany = (what: string, limit: number) => refuse({ kind: "too-many", what, limit });
  if (own.length >= MAX_UNFINISHED_EACH) return tooMany(TOO_MANY.files, MAX_UNFINISHED_EACH);
  if (taken(own) + bytes > MAX_UNFINISHED_BYTES_EACH) return tooMany(TOO_MANY.bytesEach, MAX_UNFINISHED_BYTES_EACH);
  if (taken(unfinished) + bytes > MAX_UNFINISHED_BYTES) return tooMany(TOO_MANY.bytesOfAll, MAX_UNFINISHED_BYTES);
  return ok(true);
}

function fileNameIn(header: string | string[] | undefined): string | undefined {
  try {
    const metadata = Metadata.parse(String(header));
    const name = metadata.filename ?? metadata.name;
    if (Object.keys(metadata).length > MAX_KEYS) return undefined;
    return name && name.length <= MAX_NAME_LENGTH ? name : undefined;
  } catch {
    return undefined;
  }
}

const no = (path: string, message: string) => refuse({ kind: "invalid", issues: [{ path, message }] });
