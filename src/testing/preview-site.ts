import { areas } from "#areas/index.ts";
import { createItem } from "#editorial/commands.ts";
import type { Language } from "#editorial/model.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { Result } from "#kernel/result.ts";
import { fromText } from "#richtext/from-text.ts";
import { createPreviewer } from "#web/newsroom/preview.ts";
import type { UsedFile } from "#web/newsroom/preview-html.ts";
import type { Previewer, PreviewRequest } from "#web/newsroom/preview-request.ts";
import { makeRouter } from "#web/public/router.ts";
import { publicRoutes } from "#web/public/routes.ts";
import { photograph } from "./media-files.ts";
import { openWebSite, publishDraft, type WebSite } from "./web-site.ts";

/** What is previewed; in Vietnamese where nothing else is said. */
type Asked = Partial<PreviewRequest> & Pick<PreviewRequest, "kind">;

/** A site with a section, two articles and a previewer. */
export interface PreviewSite extends AsyncDisposable {
  readonly web: WebSite;
  readonly previewer: Previewer;
  readonly section: ItemId;
  /** An article's content in the section. */
  readonly article: (title: string, more?: object) => object;
  /** The HTML; throws what was refused. */
  readonly previewOf: (asked: Asked) => Promise<string>;
  readonly refusalOf: (asked: Asked) => Promise<Refusal | undefined>;
  /** Saves a draft, and takes it no further. */
  readonly draft: (kind: string, content: object, language?: Language, translationGroup?: ItemId) => Promise<ItemId>;
  readonly publish: (id: ItemId, changeNote?: string) => Promise<void>;
  /** A stored picture of which nothing is public. */
  readonly unpublishedPicture: (name: string) => Promise<UsedFile & { readonly id: ItemId }>;
  /** What the site answers at an address, made afresh and counted as nobody's visit. */
  readonly pageAt: (address: string) => Promise<string>;
  readonly pathOf: (id: ItemId) => string;
}

/** As the served pages name the files of the test's own build. */
const ASSETS = {
  css: "/assets/main-abc123.css",
  js: "/assets/client-abc123.js",
  cssText: "",
  fontPreloads: ["/assets/be-vietnam-pro-vietnamese-400-normal-abc123.woff2"],
  icon: "/bieu-tuong.svg",
};
const ORIGIN = "https://xa.example.vn";

export async function openPreviewSite(): Promise<PreviewSite> {
  const web = await openWebSite();
  const { site, clock } = web;
  const findRoute = makeRouter(publicRoutes);
  const previewer = createPreviewer({
    ...{ record: site.record.read, areas, edition: site.edition, visits: site.visits, clock: clock.now },
    ...{ assets: ASSETS, origin: ORIGIN },
  });
  const shown = { title: "Đời sống", slug: "doi-song", position: 1, shown: true };
  const section = await web.publish("section", "doi-song", shown);
  const article = (title: string, more: object = {}) => ({
    ...{ title, slug: "bai-viet", sectionId: section, lead: "Lời dẫn.", body: fromText(`Nội dung của ${title}.`) },
    ...more,
  });
  for (const name of ["Chợ phiên họp lại", "Xã mở lớp xóa mù chữ số"])
    await web.publish("article", name, article(name));
  const ask = (asked: Asked) => previewer.preview({ language: "vi", content: {}, ...asked });
  const draft: PreviewSite["draft"] = (kind, content, language = "vi", translationGroup) =>
    web.edit(async (tx, desk) => {
      const group = translationGroup === undefined ? {} : { translationGroup };
      return taken(await createItem(tx, desk, { kind, language, content, ...group })).id;
    });
  return {
    ...{ web, previewer, section, article, draft },
    previewOf: async (asked) => taken(await ask(asked)).html,
    refusalOf: async (asked) => {
      const result = await ask(asked);
      return result.ok ? undefined : result.refusal;
    },
    publish: (id, changeNote) => web.edit((tx, desk) => publishDraft(tx, desk, id, changeNote)),
    unpublishedPicture: async (name) => {
      const stored = taken(await site.media.put(await photograph(900, 600).jpeg().toBuffer(), `${name}.jpg`));
      return { id: await draft("media", { title: name, alt: `${name}, nhìn từ bến`, ...stored }), hash: stored.hash };
    },
    pageAt: async (address) => {
      const url = new URL(address, ORIGIN);
      const found = findRoute(url.pathname);
      if (found === undefined) throw new Error(`no route for ${address}`);
      const request = { ...found, path: url.pathname, query: new Map(url.searchParams) };
      const { page } = await web.served.pages.render(found.route, request, clock.now());
      if (page.status !== 200) throw new Error(`${address}: ${page.status}`);
      return page.body;
    },
    pathOf: (id) => site.edition.get<{ path: string }>("select path from entry where item_id = ?", id)?.path ?? "",
    [Symbol.asyncDispose]: () => web[Symbol.asyncDispose](),
  };
}

function taken<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** A paragraph that is a link. */
export const linkTo = (href: string) => ({
  type: "paragraph",
  content: [{ type: "text", text: "xem", marks: [{ type: "link", attrs: { href } }] }],
});
