import type { IncomingMessage, ServerResponse } from "node:http";
import type { CachedPage, Encoding } from "#edition/page-cache.ts";
import { oldAddress } from "#kernel/old-address.ts";
import { trustedAddress } from "#visits/address.ts";
import type { Visits } from "#visits/visits.ts";
import type { ClientFiles } from "./assets.ts";
import { encodingOf, rememberingEncodingOf } from "./encoding.ts";
import type { NewsroomDoor } from "./newsroom/door.ts";
import type { PageRequest, PublicSite } from "./public/public-site.ts";
import type { PublicRoute } from "./public/route.ts";
import { makeRouter } from "./public/router.ts";
import { headersOf } from "./security-headers.ts";

export interface ListenerOptions {
  readonly site: PublicSite;
  readonly routes: readonly PublicRoute[];
  readonly visits: Pick<Visits, "count">;
  readonly files: ClientFiles;
  /** How many proxies of our own add to X-Forwarded-For. */
  readonly trustedProxies: number;
  /** Handlers of other kinds of addresses, asked in order before pages; each says whether it answered. */
  readonly before: readonly ((request: IncomingMessage, response: ServerResponse, path: string) => boolean)[];
  /** The newsroom, which takes what changes things too; asked first, by the address as it was sent. */
  readonly newsroom?: NewsroomDoor | undefined;
  /** Told of every answer to a page: for metrics. `route` is the pattern, never the address. */
  readonly onAnswer?: (route: string, status: number, milliseconds: number, wasCached: boolean) => void;
  /** Told of every defect, once. */
  readonly onDefect: (error: unknown, path: string) => void;
}

/** Longer addresses are made by machines, not by people. */
const MAX_URL_LENGTH = 4_096;
/** A form of ours has seven fields. */
const MAX_QUERY_PARAMETERS = 40;
/** How stale the answer to "was anything touched?" may be: far inside the 50 ms promised, and not asked per request. */
const REFRESH_EVERY_MS = 5;

/** Answers HTTP requests of one site. The first lines are the hot path: a page that is ready goes out at once. */
export function makeListener(options: ListenerOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const { site } = options;
  const findRoute = makeRouter(options.routes);
  const headers = headersOf(site.origin);
  let refreshedAt = 0;
  const encodingFor = rememberingEncodingOf();

  const send = (request: IncomingMessage, response: ServerResponse, page: CachedPage): void => {
    const isKnown = page.status === 200 && has(request.headers["if-none-match"], page.etag);
    const status = isKnown ? 304 : page.status;
    if (page.visit !== undefined)
      options.visits.count({
        method: request.method ?? "",
        status,
        contentType: page.headers[1],
        purpose: request.headers["sec-purpose"] as string | undefined,
        userAgent: request.headers["user-agent"],
        address: trustedAddress(
          {
            socketAddress: request.socket.remoteAddress,
            forwardedFor: request.headers["x-forwarded-for"] as string | undefined,
          },
          options.trustedProxies,
        ),
        ...page.visit,
      });
    if (isKnown) {
      const kept = page.headers[page.headers.indexOf("cache-control") + 1] as string;
      response.writeHead(304, ["etag", page.etag, "cache-control", kept, "vary", "accept-encoding", ...headers]);
      response.end();
      return;
    }
    response.writeHead(status, page.headers as string[]);
    if (request.method === "HEAD") response.end();
    else response.end(page.wire, "latin1");
  };

  const movedTo = (path: string, url: string): string | undefined => site.movedTo(path) ?? formerlyAt(site, url);

  const answerBefore = (request: IncomingMessage, response: ServerResponse): boolean => {
    const asked = parseTarget(request.url ?? "/");
    return asked !== undefined && options.before.some((handler) => handler(request, response, asked.path));
  };

  const answer = async (request: IncomingMessage, response: ServerResponse, encoding: Encoding, startedAt: number) => {
    const asked = parseTarget(request.url ?? "/");
    if (asked === undefined) return send(request, response, site.failed(PLAIN, encoding, 400));
    for (const handler of options.before) if (handler(request, response, asked.path)) return;
    if (options.files.serve(request, response, asked.path)) return;
    const found = findRoute(asked.path);
    const former = asked.query.size > 0 ? formerlyAt(site, request.url ?? "") : undefined;
    if (former !== undefined) return redirect(response, headers, former);
    const language = found?.language ?? (asked.path === "/en" || asked.path.startsWith("/en/") ? "en" : "vi");
    const pageRequest: PageRequest = {
      language,
      path: asked.path,
      query: asked.query,
      parameters: found?.parameters ?? {},
    };
    if (found === undefined) {
      const moved = movedTo(asked.path, request.url ?? "");
      if (moved !== undefined) return redirect(response, headers, moved);
      send(request, response, site.notFound(pageRequest, encoding));
      options.onAnswer?.("none", 404, performance.now() - startedAt, false);
      return;
    }
    const page = await site.answer(found.route, pageRequest, encoding);
    // An older site may have had addresses that look like ours.
    const moved = page.status === 404 ? movedTo(asked.path, request.url ?? "") : undefined;
    if (moved !== undefined) return redirect(response, headers, moved);
    send(request, response, page);
    options.onAnswer?.(found.route.path, page.status, performance.now() - startedAt, false);
  };

  /** Also where nothing can be read any more, which must end neither the request nor the process. */
  const fail = (request: IncomingMessage, response: ServerResponse, error: unknown): void => {
    options.onDefect(error, request.url ?? "");
    try {
      if (response.headersSent) response.destroy();
      else send(request, response, site.failed(PLAIN, encodingOf(request.headers["accept-encoding"]), 500));
    } catch {
      if (response.headersSent) response.destroy();
      else refuse(response, headers, 500, "Internal Server Error");
    }
  };

  const listen: (request: IncomingMessage, response: ServerResponse) => void = (request, response) => {
    const startedAt = performance.now();
    if (options.newsroom?.owns(request.url ?? "") === true) return options.newsroom.answer(request, response);
    if (request.method !== "GET" && request.method !== "HEAD") return refuseMethod(response, headers);
    if (request.url?.startsWith("/") !== true) request.url = originForm(request.url ?? "/");
    const { url } = request;
    if (url.length > MAX_URL_LENGTH) return refuse(response, headers, 414, "URI Too Long");
    if (startedAt - refreshedAt > REFRESH_EVERY_MS) {
      refreshedAt = startedAt;
      try {
        site.edition.refresh();
      } catch (error) {
        // Whether the process lives is answered also while no page can be.
        if (!answerBefore(request, response)) fail(request, response, error);
        return;
      }
    }
    const encoding = encodingFor(request.headers["accept-encoding"]);
    const ready = site.pages.find(`${encoding} ${url}`, site.edition, site.clock());
    if (ready !== undefined) {
      send(request, response, ready);
      options.onAnswer?.("cached", ready.status, performance.now() - startedAt, true);
      return;
    }
    answer(request, response, encoding, startedAt).catch((error: unknown) => fail(request, response, error));
  };

  return (request, response) => {
    try {
      listen(request, response);
    } catch (error) {
      fail(request, response, error);
    }
  };
}

/** Sites of before told their pages apart by the query as well: `/?p=12`, `/Default.aspx?tabid=12`. */
function formerlyAt(site: PublicSite, url: string): string | undefined {
  const address = oldAddress(url);
  return address === undefined ? undefined : site.movedTo(address);
}

const PLAIN: PageRequest = { language: "vi", path: "/", query: new Map(), parameters: {} };

/** Whether a browser has this version already (RFC 9110, 13.1.2): proxies weaken an ETag, and may ask for several. */
const has = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch === etag || (ifNoneMatch !== undefined && (ifNoneMatch.includes(etag) || ifNoneMatch.trim() === "*"));

/** `http://host/path` is what proxies are asked, and servers must take it too (RFC 9112, 3.2.2). */
function originForm(url: string): string {
  const path = url.replace(/^https?:\/\/[^/?#]*/i, "");
  return path === "" || path.startsWith("?") ? `/${path}` : path;
}

/** The decoded path and the parameters that have a value; undefined for what cannot be decoded or is too much. */
function parseTarget(url: string): { readonly path: string; readonly query: ReadonlyMap<string, string> } | undefined {
  const at = url.indexOf("?");
  const rawPath = at === -1 ? url : url.slice(0, at);
  let path: string;
  try {
    path = decodeURIComponent(rawPath).normalize("NFC");
  } catch {
    return undefined;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are just what is refused here.
  if (!path.startsWith("/") || /[\u0000-\u001f\u007f]/.test(path)) return undefined;
  // A pattern would try at each of a thousand slashes.
  while (path.length > 1 && path.endsWith("/")) path = path.slice(0, -1);
  const query = new Map<string, string>();
  if (at === -1) return { path, query };
  const parameters = url.slice(at + 1).split("&", MAX_QUERY_PARAMETERS + 1);
  if (parameters.length > MAX_QUERY_PARAMETERS) return undefined;
  for (const [name, value] of new URLSearchParams(parameters.join("&"))) {
    if (value !== "" && !query.has(name)) query.set(name, value);
  }
  return { path, query };
}

function redirect(response: ServerResponse, headers: readonly string[], to: string): void {
  // Asked about again: what was renamed may be named back, and browsers keep a 301 for ever.
  response.writeHead(301, ["location", encodeURI(to), "content-length", "0", "cache-control", "no-cache", ...headers]);
  response.end();
}

function refuseMethod(response: ServerResponse, headers: readonly string[]): void {
  response.writeHead(405, ["allow", "GET, HEAD", "content-length", "0", "connection", "close", ...headers]);
  response.end();
}

function refuse(response: ServerResponse, headers: readonly string[], status: number, text: string): void {
  response.writeHead(status, ["content-type", "text/plain", "connection", "close", ...headers]);
  response.end(text);
}
