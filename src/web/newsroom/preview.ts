import { FRONT_PAGE_IDS } from "#areas/front-page/index.ts";
import { findSettings, SETTINGS_ID } from "#areas/settings/index.ts";
import type { Area } from "#edition/area.ts";
import type { EditionReader } from "#edition/database.ts";
import type { LiveEdition } from "#edition/edition.ts";
import { supposing } from "#edition/supposing.ts";
import { checkContent } from "#editorial/kinds.ts";
import type { Content, Item, Language } from "#editorial/model.ts";
import { findItem, type PublicItem } from "#editorial/queries.ts";
import { type ItemId, isItemId, newItemId } from "#kernel/ids.ts";
import type { Clock, Instant } from "#kernel/instant.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import { WorkQueue } from "#media/work-queue.ts";
import type { RecordReader } from "#record/record.ts";
import type { SiteAssets } from "#site/chrome.ts";
import { PublicSite } from "../public/public-site.ts";
import { makeRouter } from "../public/router.ts";
import { publicRoutes } from "../public/routes.ts";
import type { VisitFigures } from "../public/visit-figures.ts";
import { addressesOf, readPage } from "./preview-address.ts";
import { withoutGaps } from "./preview-gaps.ts";
import { asPreview, type UsedFile } from "./preview-html.ts";
import { type Areas, asPublished, idsBeside, impliedBy, loadUsed } from "./preview-material.ts";
import type { Previewer, PreviewRequest } from "./preview-request.ts";

export interface PreviewerOptions {
  /** Read, never written. */
  readonly record: RecordReader;
  readonly areas: readonly Area[];
  readonly edition: EditionReader & { readonly currentFile: string };
  /** The figures that pages show; a preview counts as nobody's visit. */
  readonly visits: VisitFigures;
  readonly clock: Clock;
  readonly assets: SiteAssets;
  /** The site's address without a closing slash. */
  readonly origin: string;
}

/** One takes some 30 ms of the thread that answers readers, so few at once; those who type see theirs in turn. */
const LIMITS = { running: 2, waiting: 30 };

/**
 * Another process's step into the edition takes some 20 ms, an import's a second, with short gaps: three seconds of
 * looking for one, and whoever types asks again.
 */
const MAX_TRIES = 300;
const RETRY_MS = 10;

/** Makes previews with the code that makes the public pages, from the edition as it would be. */
export function createPreviewer(options: PreviewerOptions): Previewer {
  const queue = new WorkQueue(LIMITS);
  const areas: Areas = new Map(options.areas.map((area) => [area.kind, area]));
  const findRoute = makeRouter(publicRoutes);

  const make = async (request: PreviewRequest): Promise<Result<{ readonly html: string }>> => {
    const now = options.clock();
    const subject = await readSubject(options, areas, request, now);
    if (!subject.ok) return subject;
    const { item, area } = subject.value;
    const used = await loadUsed(options.record, idsBeside(area, item.content as Content), areas, now);
    const show = (edition: LiveEdition): string | undefined => {
      const site = new PublicSite({ ...options, edition, pageCacheBytes: 0 });
      for (const address of addressesOf(item, area.path(item as PublicItem<never>), edition)) {
        const page = readPage(site, findRoute, address, now);
        if (page !== undefined) return page;
      }
      return undefined;
    };
    const implied = impliedBy(item, used, areas);
    const shown = await inAFreeMoment(() => supposing(options.edition.currentFile, options.areas, implied, show));
    if (shown === undefined) return refuse({ kind: "too-many", what: "changes at once for a preview", limit: 1 });
    return shown.value === undefined
      ? refuse({ kind: "not-found", what: "a page on which readers would see this" })
      : ok({ html: asPreview(shown.value, filesAmong(used)) });
  };

  return {
    preview: async (request) =>
      (await queue.run(() => make(request))) ??
      refuse({ kind: "too-many", what: "previews at once", limit: LIMITS.running + LIMITS.waiting }),
  };
}

/** Waits while somebody else writes to the edition; undefined where that takes too long. */
async function inAFreeMoment<Value>(look: () => Value | undefined): Promise<Value | undefined> {
  for (let tried = 0; tried < MAX_TRIES; tried++) {
    const seen = look();
    if (seen !== undefined) return seen;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  return undefined;
}

/** The item as it would be public, or what is wrong with the request. */
async function readSubject(
  { record, edition }: PreviewerOptions,
  areas: Areas,
  request: PreviewRequest,
  now: Instant,
): Promise<Result<{ readonly item: PublicItem; readonly area: Area }>> {
  const { kind } = request;
  const area = areas.get(kind);
  if (area === undefined) return wrong("kind", "give a kind of item that this site has");
  const id = request.id ?? idOfTheOnly(kind, request.language) ?? newItemId();
  if (!isItemId(id)) return wrong("id", "give the id of an item");
  const saved = await findItem(record, id);
  if (saved !== undefined && saved.kind !== kind) return wrong("kind", `${id} is of kind ${saved.kind}`);
  const language = saved?.language ?? request.language;
  const { timeZone } = findSettings(edition);
  const checked = checkContent(areas, kind, withoutGaps({ kind, language, content: request.content, now, timeZone }));
  if (!checked.ok) return checked;
  const { publishedAt, changeNote, translationGroup } = request;
  const item = await asPublished(record, areas, {
    ...{ id, kind, language, content: checked.value, saved, publishedAt, changeNote, translationGroup, now },
  });
  return ok({ item: inSight(item, area, edition, now), area });
}

const wrong = (path: string, message: string) => refuse({ kind: "invalid", issues: [{ path, message }] });

/** Of what a site has one, the preview takes the place of that one. */
const idOfTheOnly = (kind: string, language: Language): ItemId | undefined =>
  kind === "settings" ? SETTINGS_ID : kind === "front-page" ? FRONT_PAGE_IDS[language] : undefined;

/** The item so that its page shows it: an alert in force, and at an address that is not another item's. */
function inSight(item: PublicItem, area: Area, edition: EditionReader, now: Instant): PublicItem {
  if (item.kind === "alert") {
    const { from, until, ...alert } = item.content as { readonly from: number; readonly until?: number };
    const isOver = until !== undefined && until <= now;
    return { ...item, content: { ...alert, from: Math.min(from, now), until: isOver ? undefined : until } };
  }
  const path = area.path(item as PublicItem<never>);
  const isTaken =
    path !== undefined &&
    edition.get("select 1 from entry where path = ? and item_id <> ? limit 1", path, item.id) !== undefined;
  if (!isTaken) return item;
  const content = item.content as { readonly slug: string };
  return { ...item, content: { ...content, slug: `${content.slug}-${item.id}` } };
}

const filesAmong = (used: ReadonlyMap<ItemId, PublicItem>): UsedFile[] =>
  [...used.values()]
    .filter(({ kind }) => kind === "media")
    .map(({ id, content }) => ({ id, hash: (content as { readonly hash: string }).hash }));
