import type { IncomingMessage, ServerResponse } from "node:http";
import { fileHref, pictureFormatOf, pictureHref, widthsFor } from "#areas/media/picture.ts";
import { findPublicMedia, findSuccessor, wasWithdrawn } from "#areas/media/queries.ts";
import type { EditionReader } from "#edition/database.ts";
import { variantSize } from "#media/picture-variant.ts";
import type { MediaStore } from "#media/store.ts";
import { answerBriefly, answerDefect, sendFile, sendRendition } from "./media-answers.ts";

export interface MediaHandlerOptions {
  readonly edition: EditionReader;
  readonly store: MediaStore;
  /** Told of every defect, once. */
  readonly onDefect?: (error: unknown, path: string) => void;
}

/** As `pictureHref` makes them; nothing else of an address comes near a path on the disk. */
const PICTURE = /^\/anh\/([0-9a-f]{32})(?:-([a-z0-9]{1,40}))?\/(\d{1,5})\.(avif|webp|jpg)$/;
/** As `fileHref` makes them; the name is only compared. */
const FILE = /^\/tep\/([0-9a-f]{32})\/([^/?#]{1,1000})$/;
/** The address names the content, so whoever has it under this address has the right one. */
const FOREVER = "public, max-age=31536000, immutable";

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
    answer(options, request, response, path).catch((error: unknown) =>
      answerDefect(response, error, (defect) => options.onDefect?.(defect, path)),
    );
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
  if (media === undefined) {
    const next = file === null ? undefined : findSuccessor(edition, file[1] as string);
    if (next !== undefined) return answerBriefly(response, 301, ["location", fileHref(next.hash, next.file_name)]);
    return answerBriefly(response, missing(edition, file?.[1]));
  }
  // The same bytes may have been stored under several names; each address leads to the one that is public now.
  const href = fileHref(media.hash, media.file_name);
  if (decoded(path) !== decoded(href)) return answerBriefly(response, 302, ["location", href]);
  return sendFile(store, request, response, media, "no-cache");
}

async function sendPicture(
  edition: EditionReader,
  store: MediaStore,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  [, hashStart, variant = "", digits, extension]: RegExpExecArray,
): Promise<void> {
  const media = findPublicMedia(edition, hashStart as string, variant);
  if (media === undefined) return answerBriefly(response, missing(edition, hashStart));
  const width = Number(digits);
  const format = pictureFormatOf(extension as string);
  if (media.width == null || media.height == null || format === undefined) return answerBriefly(response, 404);
  const size = variantSize({ width: media.width, height: media.height }, variant);
  if (!widthsFor(size.width).includes(width) || path !== pictureHref(media.hash, variant, width, format))
    return answerBriefly(response, 404);
  return sendRendition(store, request, response, { hash: media.hash, variant, width, format }, FOREVER);
}

/** 410 for what was withdrawn with the item that showed it, 404 for what nobody ever had. */
const missing = (edition: EditionReader, hashStart: string | undefined): number =>
  hashStart !== undefined && wasWithdrawn(edition, hashStart) ? 410 : 404;

/** Composed and without percent signs, as two spellings of one address meet; undefined when it is none. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path).normalize("NFC");
  } catch {
    return undefined;
  }
}
