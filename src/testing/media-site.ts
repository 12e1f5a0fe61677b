import { createServer, request as httpRequest, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { articlesArea } from "#areas/articles/index.ts";
import { fileHref, mediaArea } from "#areas/media/index.ts";
import { settingsArea } from "#areas/settings/index.ts";
import type { PublicItem } from "#editorial/queries.ts";
import { itemIdFrom } from "#kernel/ids.ts";
import type { PictureEdits } from "#media/picture-variant.ts";
import { openMediaStore, type StoredFile } from "#media/store.ts";
import { emptyRichText } from "#richtext/model.ts";
import { createMediaHandler } from "#web/media.ts";
import { editionOf, publicItem } from "./edition-of.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A server of public pictures and files, with a store and an edition of its own. `open` it before and `close` it after. */
export function mediaSite() {
  const folder = temporaryFolder("web-media");
  const store = openMediaStore(folder.path);
  const edition = editionOf([settingsArea, mediaArea, articlesArea]);
  const defects: unknown[] = [];
  const handle = createMediaHandler({ edition: edition.db, store, onDefect: (error) => defects.push(error) });
  const server = createServer((request, response) => {
    if (!handle(request, response)) response.writeHead(418).end("not mine");
  });
  const port = () => (server.address() as AddressInfo).port;

  /** Sent as it is written: `fetch` would mend a path before it leaves. */
  function ask(path: string, headers: Record<string, string> = {}, method = "GET") {
    return new Promise<{ status: number; headers: IncomingMessage["headers"]; body: Buffer }>((resolve, reject) => {
      const sent = httpRequest({ port: port(), host: "127.0.0.1", path, method, headers }, async (answer) => {
        const body = Buffer.concat(await answer.toArray());
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
      });
      sent.on("error", reject).end();
    });
  }

  /** A published article with the file as its picture or attachment. */
  async function publish(
    bytes: Buffer,
    fileName: string,
    more: Partial<PublicItem> = {},
    edits: PictureEdits = {},
  ): Promise<StoredFile> {
    const result = await store.put(bytes, fileName);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    const name = `${fileName} ${result.value.hash}`;
    const title = `Kèm ${fileName}`;
    edition.put(
      publicItem("media", name, { title: fileName, ...result.value, ...edits }),
      publicItem(
        "article",
        name,
        articleWith(title, { attachments: [{ mediaId: itemIdFrom("media", name), title }] }),
        more,
      ),
    );
    return result.value;
  }

  return {
    ...{ store, edition, defects, ask, publish, port },
    open: () => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)),
    close: () => {
      server.close();
      server.closeAllConnections();
      edition[Symbol.dispose]();
      folder.remove();
    },
  };
}

export const articleWith = (title: string, more: object) => ({
  title,
  slug: "bai-viet",
  sectionId: "s",
  body: emptyRichText,
  ...more,
});

export const hrefOf = ({ hash, fileName }: StoredFile): string => fileHref(hash, fileName);
export const pictureOf = (file: StoredFile, rest = "400.webp"): string => `/anh/${file.hash.slice(0, 32)}/${rest}`;
