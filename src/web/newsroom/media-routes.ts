import { z } from "zod";
import { replaceFile } from "#areas/media/keep.ts";
import { findUses } from "#areas/media/library.ts";
import type { MediaContent } from "#areas/media/model.ts";
import { listItems } from "#editorial/lists.ts";
import type { Item } from "#editorial/model.ts";
import { findContent, findItem, loadContents } from "#editorial/queries.ts";
import { isItemId } from "#kernel/ids.ts";
import { type Instant, toIso } from "#kernel/instant.ts";
import { ok, refuse } from "#kernel/result.ts";
import { checkMay, subjectOf } from "./context.ts";
import { itemRow } from "./item-shapes.ts";
import { route } from "./route.ts";
import { itemOf, step } from "./steps.ts";

const PAGE = 60;
/** Where a file is used, as shown; more says only "many". */
const MAX_USES = 100;
/** A search for one sort of files reads at most so many pages of the library to fill its own. */
const MAX_PAGES_READ = 20;

const SORTS = ["picture", "video", "audio", "file"] as const;
type Sort = (typeof SORTS)[number];

const file = z.object({
  ...{ id: z.string(), title: z.string(), fileName: z.string(), type: z.string(), bytes: z.number() },
  ...{ width: z.number().optional(), height: z.number().optional(), alt: z.string() },
  ...{ caption: z.string().optional(), credit: z.string().optional(), savedAt: z.string().optional() },
  ...{ publicState: z.string(), sort: z.enum(SORTS) },
});

/** The library of files. */
export const mediaRoutes = {
  "GET /media": route({
    needs: "person",
    summary: "Files of the library, the newest first",
    parameters: z.object({
      text: z.string().max(200).optional(),
      sort: z.enum(SORTS).optional(),
      after: z
        .string()
        .regex(/^\d{1,15}-[0-9a-z]{12}$/)
        .optional(),
    }),
    reply: z.object({ files: z.array(file), next: z.string().optional() }),
    handle: async ({ office }, { parameters }) => {
      const { read } = office.record;
      const found: z.input<typeof file>[] = [];
      let place = readPlace(parameters.after);
      for (let page = 0; page < MAX_PAGES_READ && found.length < PAGE; page++) {
        const items = await listItems(read, { kind: "media", text: parameters.text }, place, PAGE);
        const contents = await loadContents(read, items);
        for (const item of items) {
          const content = contents.get(item.id) as MediaContent | undefined;
          place = { savedAt: (item.savedAt ?? 0) as Instant, id: item.id };
          if (content === undefined || (parameters.sort !== undefined && sortOf(content.type) !== parameters.sort))
            continue;
          found.push(toFile(item, content));
          if (found.length === PAGE) break;
        }
        if (items.length < PAGE) return ok({ files: found });
      }
      return ok({ files: found, next: place && `${place.savedAt}-${place.id}` });
    },
  }),
  "GET /media/:id": route({
    needs: "item:read",
    summary: "One file of the library",
    parameters: z.object({ id: z.string() }),
    reply: file,
    handle: async (context) => {
      const item = itemOf(context);
      if (item.kind !== "media") return refuse({ kind: "not-found", what: `file ${item.id}` });
      return ok(
        toFile(item, (await findContent(context.office.record.read, item.id, item.workingVersion)) as MediaContent),
      );
    },
  }),
  "GET /media/:id/uses": route({
    needs: "item:read",
    summary: "Where a file is used, in what is public and in what is in work",
    parameters: z.object({ id: z.string() }),
    reply: z.object({
      uses: z.array(
        z.object({
          ...{ id: z.string(), kind: z.string(), title: z.string(), state: z.string() },
          ...{ isInWork: z.boolean(), isPublic: z.boolean() },
        }),
      ),
    }),
    handle: async (context) => ok({ uses: await findUses(context.office.record.read, itemOf(context).id, MAX_USES) }),
  }),
  "POST /media/:id/replace": route({
    needs: "item:revise",
    summary: "Gives a file of the library the bytes of another that was just uploaded, everywhere at once",
    parameters: z.object({ id: z.string() }),
    body: z.object({ by: z.string().max(20) }),
    reply: itemRow,
    handle: async (context, { body }) => {
      const { office, desk } = context;
      const item = itemOf(context);
      const may = checkMay(context, "publish", subjectOf(context, item));
      if (!may.ok) return may;
      const other = isItemId(body.by) ? await findItem(office.record.read, body.by) : undefined;
      if (other?.kind !== "media") return refuse({ kind: "not-found", what: `file ${body.by}` });
      const content = (await findContent(office.record.read, other.id, other.workingVersion)) as MediaContent;
      const { hash, fileName, type, bytes, width, height, text } = content;
      const size = width === undefined || height === undefined ? {} : { width, height };
      return step(context, (tx) => replaceFile(tx, desk, item.id, { hash, fileName, type, bytes, ...size }, text));
    },
  }),
};

const sortOf = (type: string): Sort =>
  type.startsWith("image/")
    ? "picture"
    : type.startsWith("video/")
      ? "video"
      : type.startsWith("audio/")
        ? "audio"
        : "file";

function toFile(item: Item, content: MediaContent): z.input<typeof file> {
  const { title, fileName, type, bytes, width, height, alt, caption, credit } = content;
  return {
    ...{ id: item.id, title, fileName, type, bytes, width, height, alt, caption, credit },
    savedAt: item.savedAt === undefined ? undefined : toIso(item.savedAt),
    publicState: item.publicState,
    sort: sortOf(type),
  };
}

function readPlace(after: string | undefined) {
  const [savedAt, id] = after?.split("-") ?? [];
  return id !== undefined && isItemId(id) ? { savedAt: Number(savedAt) as Instant, id } : undefined;
}
