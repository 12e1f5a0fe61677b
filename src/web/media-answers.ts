import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { PictureFormat } from "#areas/media/picture.ts";
import type { MediaRow } from "#areas/media/queries.ts";
import type { MediaStore, OpenedFile, RenditionFormat, RenditionOf } from "#media/store.ts";
import { parseRange } from "./byte-range.ts";
import { contentDisposition } from "./content-disposition.ts";

/** How pictures and files are sent, to readers and to editors alike; who may have which is decided before. */

export type SentFile = Pick<MediaRow, "hash" | "file_name" | "type" | "variant">;

/** A picture is made in less; browsers do not ask again by themselves, but a reload then shows it. */
const RETRY_AFTER_SECONDS = 5;

/** One rendition, made now where it is not there yet. */
export async function sendRendition(
  store: MediaStore,
  request: IncomingMessage,
  response: ServerResponse,
  wanted: RenditionOf,
  cacheControl: string,
): Promise<void> {
  const etag = `"${[wanted.hash.slice(0, 32), wanted.variant, wanted.width, wanted.format].filter(Boolean).join("-")}"`;
  const headers = [...COMMON_HEADERS, ...SANDBOX, "etag", etag, "cache-control", cacheControl];
  if (request.headers["if-none-match"] === etag) return void response.writeHead(304, headers).end();
  const made = await store.rendition(wanted);
  if (!made.ok) return refuseRendition(response, made.refusal.kind);
  // Read whole: a rendition has at most some 500 KB.
  const body = await readFile(made.value);
  response.writeHead(200, [...headers, "content-type", `image/${wanted.format}`, "content-length", `${body.length}`]);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** What went wrong while a picture or file was sent. */
export function answerDefect(response: ServerResponse, error: unknown, onDefect: (error: unknown) => void): void {
  // A reader who goes away in the middle of a film is no defect.
  if ((error as NodeJS.ErrnoException).code === "ERR_STREAM_PREMATURE_CLOSE") return;
  onDefect(error);
  if (response.headersSent) response.destroy();
  else answerBriefly(response, 500);
}

/** A stored file as it is sent, under its name; a picture turned and cut as pages show it, none of the rest in it. */
export async function sendFile(
  store: MediaStore,
  request: IncomingMessage,
  response: ServerResponse,
  stored: SentFile,
  cacheControl: string,
): Promise<void> {
  const media = stillOf(stored);
  const parts = [media.hash.slice(0, 32), media.variant, media === stored ? "" : "still"];
  const etag = `"${parts.filter(Boolean).join("-")}"`;
  const headers = [...COMMON_HEADERS, ...policyOf(media.type), "etag", etag, "cache-control", cacheControl];
  if (request.headers["if-none-match"] === etag) return void response.writeHead(304, headers).end();
  const clean = CLEAN_FORMATS[media.type];
  if (clean !== undefined) return sendCleanCopy(store, request, response, media, clean, headers);
  const file = await store.open(media.hash);
  if (file === undefined) return answerBriefly(response, 404);
  const described = [...headers, ...descriptionOf(media)];
  await sendBytes(request, response, file, described, etag);
}

/** What a telephone notes in a picture (where, when, whose) is nobody else's business, so the original stays inside. */
async function sendCleanCopy(
  store: MediaStore,
  request: IncomingMessage,
  response: ServerResponse,
  media: SentFile,
  format: RenditionFormat,
  headers: readonly string[],
): Promise<void> {
  const made = await store.rendition({ hash: media.hash, variant: media.variant, format });
  if (!made.ok) return refuseRendition(response, made.refusal.kind);
  const body = await readFile(made.value);
  response.writeHead(200, [...headers, ...descriptionOf(media), "content-length", String(body.length)]);
  response.end(request.method === "HEAD" ? undefined : body);
}

async function sendBytes(
  request: IncomingMessage,
  response: ServerResponse,
  file: OpenedFile,
  described: readonly string[],
  etag: string,
): Promise<void> {
  const headers = [...described, "accept-ranges", "bytes"];
  const ifRange = request.headers["if-range"];
  const asked = ifRange === undefined || ifRange === etag ? request.headers.range : undefined;
  const range = parseRange(asked, file.bytes);
  if (range === "unsatisfiable") {
    await file.close();
    return answerBriefly(response, 416, ["content-range", `bytes */${file.bytes}`]);
  }
  if (range === "whole") response.writeHead(200, [...headers, "content-length", String(file.bytes)]);
  else {
    const { first, last } = range;
    const part = ["content-range", `bytes ${first}-${last}/${file.bytes}`, "content-length", String(last - first + 1)];
    response.writeHead(206, [...headers, ...part]);
  }
  if (request.method === "HEAD") {
    await file.close();
    return void response.end();
  }
  await pipeline(file.stream(range === "whole" ? undefined : range), response);
}

/** Formats in which a picture's original may hold more than the picture. */
const CLEAN_FORMATS: Readonly<Record<string, RenditionFormat>> = {
  "image/jpeg": "jpeg",
  "image/png": "png",
  "image/webp": "webp",
  "image/avif": "avif",
} satisfies Record<string, PictureFormat | "png">;

/** A GIF may move and is sent as it came; cut, it is a picture that stands, for nothing here cuts one that moves. */
const stillOf = (media: SentFile): SentFile =>
  media.type === "image/gif" && media.variant !== ""
    ? { ...media, type: "image/png", file_name: media.file_name.replace(/(\.gif)?$/i, ".png") }
    : media;

/** What browsers show by themselves; everything else is saved, never opened in the site's name. */
const INLINE = /^(application\/pdf|image\/|audio\/|video\/|text\/)/;

function descriptionOf(media: SentFile): string[] {
  const type = media.type.startsWith("text/") ? `${media.type}; charset=utf-8` : media.type;
  const kind = INLINE.test(media.type) ? "inline" : "attachment";
  return ["content-type", type, "content-disposition", contentDisposition(kind, media.file_name)];
}

const COMMON_HEADERS = [
  ...["x-content-type-options", "nosniff", "cross-origin-resource-policy", "same-origin"],
  ...["referrer-policy", "no-referrer"],
];
/** Whatever a browser takes the bytes for, it runs nothing in them; it may show them with its own means. */
const SANDBOX = [
  "content-security-policy",
  "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
];
/** Browsers' own PDF viewers do not run in a sandbox and are one themselves (crbug.com/271452). */
const PDF_POLICY = ["content-security-policy", "frame-ancestors 'self'"];

const policyOf = (type: string): readonly string[] => (type === "application/pdf" ? PDF_POLICY : SANDBOX);

/** "too-many" passes by itself. A picture that cannot be made, though it was stored, is as good as none. */
const refuseRendition = (response: ServerResponse, kind: string): void =>
  kind === "too-many"
    ? answerBriefly(response, 503, ["retry-after", String(RETRY_AFTER_SECONDS)])
    : answerBriefly(response, 404);

const REASONS: Readonly<Record<number, string>> = {
  301: "Moved Permanently",
  302: "Found",
  401: "Unauthorized",
  404: "Not Found",
  410: "Gone",
  405: "Method Not Allowed",
  416: "Range Not Satisfiable",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

export function answerBriefly(response: ServerResponse, status: number, headers: readonly string[] = []): void {
  const body = `${status} ${REASONS[status]}\n`;
  response.writeHead(status, [
    ...COMMON_HEADERS,
    ...SANDBOX,
    ...["content-type", "text/plain; charset=utf-8", "content-length", String(Buffer.byteLength(body))],
    ...["cache-control", "no-store"],
    ...headers,
  ]);
  response.end(response.req.method === "HEAD" ? undefined : body);
}
