import { isItemId } from "#kernel/item-id.ts";

/** UTF-16 units; the longest address every browser and proxy still takes. */
const MAX_LENGTH = 2048;

/** Controls, white space, quotes, angle brackets, back-slash and bidirectional overrides have no place in a stored address. */
const FORBIDDEN = /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}"'<>`\\\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
const WEB = /^https?:\/\/[^/?#@]+(?:[/?#]|$)/;
const MAIL = /^mailto:[^:/?@]+@[^:/?@]+(?:\?.*)?$/;
const PHONE = /^tel:\+?[0-9][0-9.()-]{1,30}(?:;ext=[0-9]{1,8})?$/;
const ITEM = /^item:([^#]+)(?:#[^#]*)?$/;

/**
 * Whether a link may be stored and shown: http, https, mailto, tel, an address within this site
 * (`/…` or `#…`), or `item:<ItemId>` with an optional `#fragment`. Everything else is refused, so a scheme
 * that is dangerous tomorrow needs no change here.
 */
export function isSafeHref(href: string): boolean {
  if (href.length > MAX_LENGTH || !href.isWellFormed() || FORBIDDEN.test(href)) return false;
  if (href.startsWith("/")) return !href.startsWith("//");
  if (href.startsWith("#")) return href.length > 1;
  if (WEB.test(href)) return URL.canParse(href);
  const item = ITEM.exec(href)?.[1];
  return item === undefined ? MAIL.test(href) || PHONE.test(href) : isItemId(item);
}

/** The item an internal link leads to and the place in it, or undefined when it is another kind of link. */
export function itemOf(href: string): { readonly id: string; readonly fragment: string } | undefined {
  const id = ITEM.exec(href)?.[1];
  return id === undefined ? undefined : { id, fragment: href.slice("item:".length + id.length) };
}

/**
 * Reads an address as somebody typed it or an old system wrote it, the way a browser would, and gives the form
 * we store. Undefined when it is not one we keep (`javascript:`, `data:`, `file:`, …).
 *
 * @param base the http(s) address of the page it stood on; relative addresses are lost without it.
 */
export function toSafeHref(raw: string, base?: string): string | undefined {
  if (raw.length > MAX_LENGTH * 2) return undefined;
  // The URL standard drops these before it looks at the scheme, so "java\nscript:" must not pass as relative.
  const href = raw.replace(/[\t\n\r]/g, "").replace(/^[\p{Cc}\s]+|[\p{Cc}\s]+$/gu, "");
  const stored = storedForm(href, base);
  return stored !== undefined && isSafeHref(stored) ? stored : undefined;
}

function storedForm(href: string, base: string | undefined): string | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  switch (scheme) {
    case "http":
    case "https":
      return webAddress(href);
    case "mailto":
      return `mailto:${href.slice(7).replace(/\s/g, "%20")}`;
    case "tel":
      return `tel:${href.slice(4).replace(/\s/g, "")}`;
    case "item":
      return href;
    case undefined:
      break;
    default:
      return undefined;
  }
  if (href.startsWith("#")) return `#${encode(href.slice(1))}`;
  if (/^[/\\]{2}/.test(href)) return webAddress(`https:${href}`);
  if (href.startsWith("/")) return withinSite(href, "https://site.invalid/");
  if (/^www\.[^/]+\.[a-z]/i.test(href)) return webAddress(`http://${href}`);
  return href === "" || base === undefined ? undefined : withinSite(href, base);
}

function webAddress(href: string): string | undefined {
  const url = URL.parse(href);
  if (url === null || url.username !== "" || url.password !== "") return undefined;
  return unwrapped(url) ?? encode(url.href);
}

/** Google Docs sends every link of a copied document through its own counter; the reader should not pass it. */
function unwrapped(url: URL): string | undefined {
  if (url.pathname !== "/url" || !/^www\.google\.[a-z.]+$/.test(url.hostname)) return undefined;
  const target = URL.parse(url.searchParams.get("q") ?? url.searchParams.get("url") ?? "");
  const isWeb = target?.protocol === "http:" || target?.protocol === "https:";
  return target && isWeb && target.username === "" ? encode(target.href) : undefined;
}

function withinSite(href: string, base: string): string | undefined {
  const from = URL.parse(base);
  const url = URL.parse(href, base);
  if (!from || !url || url.origin !== from.origin) return undefined;
  return encode(url.pathname + url.search + url.hash);
}

/** What the URL standard leaves as it is and our stored form does not allow. */
function encode(href: string): string {
  return href.replace(
    /["'<>`\\\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`,
  );
}
