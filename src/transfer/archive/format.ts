import { z } from "zod";
import { isItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";

/**
 * An archive of a site: a ZIP with everything of its record in files of JSON Lines, its stored files, and a manifest.
 * docs/archive-format.md describes it for others; version 1 is read as long as this program lives.
 */
export const FORMAT = "dinh-archive";
export const FORMAT_VERSION = 1;
export const MANIFEST = "manifest.json";

/** In the order in which they can be read without looking ahead. */
export const TABLES = ["items", "versions", "addresses", "audit"] as const;
export type TableName = (typeof TABLES)[number];
export const fileOf = (table: TableName): string => `${table}.jsonl`;

export const mediaFile = (hash: string): string => `media/${hash}`;
/** @returns undefined for what is no stored file. */
export const hashIn = (name: string): string | undefined => /^media\/([0-9a-f]{64})$/.exec(name)?.[1];

/** The action under which the log of a site says that it was made of an archive. */
export const RESTORE = "restore";

/** What an item says of a stored file. */
export interface NamedFile {
  readonly hash: string;
  readonly fileName: string;
  /** Undefined where a kind of a newer program says it in another way. */
  readonly type: string | undefined;
}

/** The stored file that a version is about; undefined where it is about none. */
export function fileIn(content: Readonly<Record<string, unknown>>): NamedFile | undefined {
  const { hash, fileName, type } = content;
  if (typeof hash !== "string" || !/^[0-9a-f]{64}$/.test(hash) || typeof fileName !== "string") return undefined;
  return { hash, fileName, type: typeof type === "string" ? type : undefined };
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const table = z.strictObject({ lines: count, bytes: count, sha256: hash });

export const manifest = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  /** When it was made. */
  madeAt: z.iso.datetime(),
  tables: z.strictObject({ items: table, versions: table, addresses: table, audit: table }),
  media: z.strictObject({ files: count, bytes: count }),
});
export type Manifest = z.infer<typeof manifest>;

const itemId = z.string().refine(isItemId, "is no item's id");
/** A moment in whole milliseconds, UTC: `2026-11-23T08:00:00.000Z`. */
const moment = z.iso.datetime({ precision: 3 }).transform((text) => Date.parse(text) as Instant);
const number = z.number().int().min(0).max(2_147_483_647);
const text = z.string().max(10_000);

export const itemLine = z.strictObject({
  id: itemId,
  kind: z.string().min(1).max(60),
  language: z.enum(["vi", "en"]),
  title: text,
  sectionId: text.nullable(),
  state: z.enum(["draft", "in-review", "returned", "approved", "scheduled", "published", "withdrawn", "archived"]),
  stateAt: moment,
  revision: number,
  workingVersion: number.min(1),
  publicVersion: number.min(1).nullable(),
  publicState: z.enum(["none", "published", "withdrawn"]),
  publishedAt: moment.nullable(),
  updatedAt: moment.nullable(),
  publishAt: moment.nullable(),
  withdrawAt: moment.nullable(),
  notice: text.nullable(),
  reason: text.nullable(),
  externalId: text.nullable(),
  translationGroup: text.nullable(),
});

export const versionLine = z.strictObject({
  itemId,
  number: number.min(1),
  content: z.record(z.string(), z.unknown()),
  madeAt: moment,
  changeNote: text.nullable(),
});

export const addressLine = z.strictObject({ path: z.string().startsWith("/").max(4_000), itemId });

export const auditLine = z.strictObject({
  id: z.string().min(1).max(100),
  at: moment,
  actor: text,
  action: text,
  itemId: z.string().max(100).nullable(),
  detail: z.record(z.string(), z.unknown()),
});

export type ItemLine = z.infer<typeof itemLine>;
export type VersionLine = z.infer<typeof versionLine>;

/** The archive cannot be used, or not here; the message says why and what to do. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
}
