import { z } from "zod";
import { listNewest } from "#areas/articles/queries.ts";
import {
  FRONT_PAGE_IDS,
  type FrontPageContent,
  frontPageContent,
  NEWEST_LOOKED_AT,
  type Place,
} from "#areas/front-page/model.ts";
import { findMedia } from "#areas/media/queries.ts";
import { readSections } from "#areas/sections/index.ts";
import { LANGUAGES, type Language } from "#editorial/model.ts";
import { findContent, findItem } from "#editorial/queries.ts";
import { isItemId } from "#kernel/ids.ts";
import { toIso } from "#kernel/instant.ts";
import type { FieldIssue } from "#kernel/refusal.ts";
import { ok, refuse } from "#kernel/result.ts";
import type { RecordReader } from "#record/record.ts";
import type { Office } from "./context.ts";
import { itemRow } from "./item-shapes.ts";
import { saveTheOnly } from "./kept-steps.ts";
import { route } from "./route.ts";
import { step } from "./steps.ts";

const { hot, featured, blocks } = frontPageContent.shape;
const TITLES = { vi: "Trang chủ", en: "Front page" } as const;
const PLACES = ["hot", "featured"] as const satisfies readonly Place[];
const EMPTY: FrontPageContent = { title: TITLES.vi, hot: [], featured: [] };

const news = z.object({
  ...{ itemId: z.string(), title: z.string(), publishedAt: z.string().optional() },
  /** Whether readers see it now: what was withdrawn keeps its place, and is passed over. */
  isPublic: z.boolean(),
});

/** What stands at the front of the site. */
export const frontPageRoutes = {
  "GET /front-page": route({
    needs: "arrange",
    summary: "What is placed on the front page, and the newest, which fill what is not",
    parameters: z.object({ language: z.enum(LANGUAGES).default("vi") }),
    reply: z.object({
      /** 0 where nobody arranged it yet. */
      revision: z.number(),
      savedBy: z.string().optional(),
      ...{ hot, featured, blocks },
      /** Of all that is placed. */
      placed: z.array(news),
      newest: z.array(news.extend({ hasPicture: z.boolean() })),
    }),
    handle: async ({ office }, { parameters: { language } }) => {
      const { read } = office.record;
      const item = await findItem(read, FRONT_PAGE_IDS[language]);
      const content = await readArrangement(read, language);
      return ok({
        revision: item?.revision ?? 0,
        savedBy: item?.savedBy,
        ...{ hot: content.hot, featured: content.featured, blocks: content.blocks },
        placed: await tellPlaced(read, content),
        newest: listFillers(office, language),
      });
    },
  }),
  "PUT /front-page": route({
    needs: "arrange",
    summary: "Arranges the front page; readers see it at once",
    parameters: z.object({}),
    body: z.object({ language: z.enum(LANGUAGES), revision: z.number().int().min(0), hot, featured, blocks }),
    reply: itemRow,
    handle: (context, { body: { language, revision, ...places } }) => {
      const id = FRONT_PAGE_IDS[language];
      const content: FrontPageContent = { title: TITLES[language], ...places };
      return step(context, async (tx) => {
        const before = await readArrangement(tx, language);
        const issues = [
          ...(await checkPlaced(tx, language, content, before)),
          ...checkBlocks(context.office, content, before),
        ];
        if (issues.length > 0) return refuse({ kind: "invalid", issues });
        return saveTheOnly(tx, context.desk, { kind: "front-page", language, id, content }, revision);
      });
    },
  }),
};

async function readArrangement(db: RecordReader, language: Language): Promise<FrontPageContent> {
  const item = await findItem(db, FRONT_PAGE_IDS[language]);
  const parsed = frontPageContent.safeParse(item && (await findContent(db, item.id, item.workingVersion)));
  return parsed.success ? parsed.data : EMPTY;
}

/** At most 32, in two places. */
async function tellPlaced(db: RecordReader, content: FrontPageContent): Promise<z.input<typeof news>[]> {
  const told: z.input<typeof news>[] = [];
  for (const itemId of new Set(PLACES.flatMap((place) => content[place].map((one) => one.itemId)))) {
    const item = isItemId(itemId) ? await findItem(db, itemId) : undefined;
    told.push({
      itemId,
      title: item?.title ?? itemId,
      publishedAt: item?.publishedAt === undefined ? undefined : toIso(item.publishedAt),
      isPublic: item?.publicState === "published",
    });
  }
  return told;
}

function listFillers({ edition }: Office, language: Language) {
  const newest = listNewest(edition, language, NEWEST_LOOKED_AT);
  const media = findMedia(
    edition,
    newest.flatMap(({ picture_id }) => picture_id ?? []),
  );
  return newest.map(({ item_id, title, published_at, picture_id }) => ({
    ...{ itemId: item_id, title, publishedAt: toIso(published_at), isPublic: true },
    hasPicture: media.get(picture_id ?? "")?.width != null,
  }));
}

/**
 * Nothing stands twice in a place, and what is newly put there is an article that readers see. What stood there before
 * may have been withdrawn since: it does not keep an editor from arranging the rest.
 */
async function checkPlaced(
  db: RecordReader,
  language: Language,
  content: FrontPageContent,
  before: FrontPageContent,
): Promise<FieldIssue[]> {
  const known = new Set(PLACES.flatMap((place) => before[place].map(({ itemId }) => itemId)));
  const issues: FieldIssue[] = [];
  for (const place of PLACES) {
    const seen = new Set<string>();
    for (const [at, { itemId }] of content[place].entries()) {
      const path = `${place}.${at}.itemId`;
      if (seen.has(itemId)) issues.push({ path, message: `${itemId} stands in this place already` });
      else if (!known.has(itemId) && !(await isPublicArticle(db, itemId, language)))
        issues.push({ path, message: `${itemId} is no article of this language that readers see; publish it first` });
      seen.add(itemId);
    }
  }
  return issues;
}

async function isPublicArticle(db: RecordReader, id: string, language: Language): Promise<boolean> {
  const item = isItemId(id) ? await findItem(db, id) : undefined;
  return item?.kind === "article" && item.publicState === "published" && item.language === language;
}

/** Each block is a section that is there, once; one that was put away since does not keep the rest from being saved. */
function checkBlocks({ edition }: Office, { blocks = [] }: FrontPageContent, before: FrontPageContent): FieldIssue[] {
  const { byId } = readSections(edition, "vi");
  return blocks.flatMap((id, at) => {
    const path = `blocks.${at}`;
    if (blocks.indexOf(id) !== at) return [{ path, message: `${id} has a block already` }];
    const isKnown = byId.has(id) || before.blocks?.includes(id) === true;
    return isKnown ? [] : [{ path, message: `${id} is no section that readers see` }];
  });
}
