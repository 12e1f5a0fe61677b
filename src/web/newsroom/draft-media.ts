import type { IncomingMessage, ServerResponse } from "node:http";
import type { Person } from "#accounts/people.ts";
import { mediaContent } from "#areas/media/model.ts";
import { pictureFormatOf, widthsFor } from "#areas/media/picture.ts";
import { findContent, findItem } from "#editorial/queries.ts";
import { isItemId } from "#kernel/ids.ts";
import { pagedTypeOf } from "#media/file-types.ts";
import { FIRST_PAGE_WIDTH } from "#media/first-page.ts";
import { variantSize, variantsOf } from "#media/picture-variant.ts";
import type { MediaStore } from "#media/store.ts";
import type { RecordReader } from "#record/record.ts";
import { answerBriefly, answerDefect, sendFile, sendRendition } from "../media-answers.ts";

export interface DraftMediaOptions {
  readonly record: RecordReader;
  readonly store: MediaStore;
  /** Who asks; undefined for whoever is not signed in. */
  readonly whoMay: (request: IncomingMessage) => Promise<Person | undefined>;
  readonly onDefect: (error: unknown, where: string) => void;
}

const PREFIX = "/api/newsroom/media/";
const ADDRESS = /^([0-9a-z]{12})\/(?:file|(\d{1,5})\.(avif|webp|jpg))$/;
/** Kept by the one browser only, which asks each time: an address here does not name what it shows. */
const PRIVATE = "private, no-cache";

/**
 * Media as editors see them, public or not, as the working version says: `<id>/<width>.<format>`, and `<id>/file`.
 * The picture of a file that has pages is the first of them.
 * `?as=list` cuts a picture as lists do; `?as=original` leaves out turning and cutting, for whoever is at it.
 *
 * @returns a handler that says whether the address was its own; it answers a moment later.
 */
export function createDraftMedia(
  options: DraftMediaOptions,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    const [path = "", query = ""] = (request.url ?? "").split("?", 2);
    // The library itself, and what is said of a file, are answered by the API.
    if (!path.startsWith(PREFIX) || !ADDRESS.test(path.slice(PREFIX.length))) return false;
    answer(options, request, response, path.slice(PREFIX.length), new URLSearchParams(query).get("as")).catch(
      (error: unknown) => answerDefect(response, error, (defect) => options.onDefect(defect, path)),
    );
    return true;
  };
}

async function answer(
  { record, store, whoMay }: DraftMediaOptions,
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
  as: string | null,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD")
    return answerBriefly(response, 405, ["allow", "GET, HEAD"]);
  if ((await whoMay(request)) === undefined) return answerBriefly(response, 401);
  const [, id, width, extension] = ADDRESS.exec(address) ?? [];
  const media = id === undefined ? undefined : await findDraftMedia(record, id);
  if (media === undefined) return answerBriefly(response, 404);
  const { hash, fileName: file_name, type } = media;
  const size = media.width && media.height ? { width: media.width, height: media.height } : undefined;
  const shown = size === undefined ? { page: "", list: "" } : variantsOf(size, media);
  const variant = as === "original" ? "" : as === "list" ? shown.list : shown.page;
  if (width === undefined) return sendFile(store, request, response, { hash, file_name, type, variant }, PRIVATE);
  const format = pictureFormatOf(extension as string);
  if (format === undefined) return answerBriefly(response, 404);
  const firstPageOf = pagedTypeOf(type);
  if (firstPageOf !== undefined) {
    const page = { hash, format, firstPageOf, width: stepFor(FIRST_PAGE_WIDTH, Number(width)) };
    return sendRendition(store, request, response, page, PRIVATE);
  }
  if (size === undefined) return answerBriefly(response, 404);
  const step = stepFor(variantSize(size, variant).width, Number(width));
  return sendRendition(store, request, response, { hash, variant, width: step, format }, PRIVATE);
}

/** A small picture is made in few widths: who asks for a larger one gets the largest there is. */
function stepFor(largest: number, asked: number): number {
  const widths = widthsFor(largest);
  return widths.findLast((one) => one <= asked) ?? (widths[0] as number);
}

async function findDraftMedia(record: RecordReader, id: string) {
  const item = isItemId(id) ? await findItem(record, id) : undefined;
  if (item?.kind !== "media") return undefined;
  // What an older program saved may no longer be taken; it is then no file to show.
  return mediaContent.safeParse(await findContent(record, item.id, item.workingVersion)).data;
}
