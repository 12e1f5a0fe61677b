import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { fileHref, PICTURE_FORMATS, type PictureFormat, pictureHref, widthsFor } from "#areas/media/picture.ts";
import { findPublicMedia, type MediaRow } from "#areas/media/queries.ts";
import type { EditionReader } from "#edition/database.ts";
import type { MediaStore, OpenedFile, RenditionFormat } from "#media/store.ts";
import { parseRange } from "./byte-range.ts";
import { contentDisposition } from "./content-disposition.ts";

export interface MediaHandlerOptions {
  readonly edition: EditionReader;
  readonly store: MediaStore;
  /** Told of every defect, once. */
  readonly onDefect?: (error: unknown, path: string) => void;
}

/** As `pictureHref` makes them; nothing else of an address comes near a path on the disk. */
const PICTURE = /^\/anh\/([0-9a-f]{32})\/(\d{1,5})\.(avif|webp|jpg)$/;
/** As `fileHref` makes them; the name is only compared. */
const FILE = /^\/tep\/([0-9a-f]{32})\/([^/?#]{1,1000})$/;
/** A picture is made in less; browsers do not ask again by themselves, but a reload then shows it. */
const RETRY_AFTER_SECONDS = 5;

/**
 * Answers requests for pictures (`/anh/…`) and files (`/tep/…`). What nothing public uses is not found, whoever knows
 * its address.
 *
 * @returns a handler that says whether the address was its own; it answers a moment later.
 */
export function createMediaHandler(
  options: MediaHandlerOptions,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    const path = (request.url ?? "").split("?", 1)[0] ?? "";
    if (!path.startsWith("/anh/") && !path.startsWith("/tep/")) return false;
    answer(options, request, response, path).catch((error: unknown) => {
      // A reader who goes away in the middle of a film is no defect.
      if ((error as NodeJS.ErrnoException).code === "ERR_STREAM_PREMATURE_CLOSE") return;
      options.onDefect?.(error, path);
      if (response.headersSent) response.destroy();
      else answerBriefly(response, 500);
    });
    return true;
  };
}

async function answer(
  { edition, store }: MediaHandlerOptions,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD")
    return answerBriefly(response, 405, ["allow", "GET, HEAD"]);
  const picture = PICTURE.exec(path);
  if (picture !== null) return sendPicture(edition, store, request, response, path, picture);
  const file = FILE.exec(path);
  const media = file === null ? undefined : findPublicMedia(edition, file[1] as string);
  if (media === undefined) return answerBriefly(response, 404);
  // The same bytes may have been stored under several names; each address leads to the one that is public now.
  const href = fileHref(media.hash, media.file_name);
  if (decoded(path) !== decoded(href)) return answerBriefly(response, 302, ["location", href]);
  return sendFile(store, request, response, media);
}

async function sendPicture(
  edition: EditionReader,
  store: MediaStore,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  [, hashStart, digits, extension]: RegExpExecArray,
): Promise<void> {
  const media = findPublicMedia(edition, hashStart as string);
  const width = Number(digits);
  const format = PICTURE_FORMATS.find((one) => one === extension || (one === "jpeg" && extension === "jpg"));
  if (media?.width == null || format === undefined || !widthsFor(media.width).includes(width))
    return answerBriefly(response, 404);
  if (path !== pictureHref(media.hash, width, format)) return answerBriefly(response, 404);
  const etag = `"${hashStart}-${digits}-${format}"`;
  // The address names the content, so whoever has it under this address has the right one.
  const headers = [...COMMON_HEADERS, ...SANDBOX, "etag", etag, "cache-control", "public, max-age=31536000, immutable"];
  if (request.headers["if-none-match"] === etag) return void response.writeHead(304, headers).end();
  const made = await store.rendition({ hash: media.hash, width, format });
  if (!made.ok) return refuseRendition(response, made.refusal.kind);
  // Read whole: a rendition has at most some 500 KB.
  const body = await readFile(made.value);
  response.writeHead(200, [...headers, "content-type", `image/${format}`, "content-length", String(body.length)]);
  response.end(request.method === "HEAD" ? undefined : body);
}

async function sendFile(
  store: MediaStore,
  request: IncomingMessage,
  response: ServerResponse,
  media: MediaRow,
): Promise<void> {
  const etag = `"${media.hash.slice(0, 32)}"`;
  const headers = [...COMMON_HEADERS, ...policyOf(media.type), "etag", etag, "cache-control", "no-cache"];
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
  media: MediaRow,
  format: RenditionFormat,
  headers: readonly string[],
): Promise<void> {
  const made = await store.rendition({ hash: media.hash, format });
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

/** What browsers show by themselves; everything else is saved, never opened in the site's name. */
const INLINE = /^(application\/pdf|image\/|audio\/|video\/|text\/)/;

function descriptionOf(media: MediaRow): string[] {
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
  302: "Found",
  404: "Not Found",
  405: "Method Not Allowed",
  416: "Range Not Satisfiable",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

function answerBriefly(response: ServerResponse, status: number, headers: readonly string[] = []): void {
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

/** Composed and without percent signs, as two spellings of one address meet; undefined when it is none. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path).normalize("NFC");
  } catch {
    return undefined;
  }
}
