import { toSafeHref } from "#richtext/href.ts";

const MAIL = /^[^\s@:/?]+@[^\s@:/?]+\.[^\s@:/?]+$/;
const PHONE = /^\+?[0-9][0-9 .()-]{5,20}$/;
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#]\S*)?$/i;

/** What a writer typed, as an address that can be stored; undefined when it is none. */
export function addressOf(written: string): string | undefined {
  const text = written.trim();
  if (MAIL.test(text)) return toSafeHref(`mailto:${text}`);
  if (PHONE.test(text)) return toSafeHref(`tel:${text.replace(/[ .()-]/g, "")}`);
  if (HOST.test(text) && !/^www\./i.test(text)) return toSafeHref(`https://${text}`);
  return toSafeHref(text.replace(/^www\./i, "https://www."));
}

/** Whether it is meant as an address rather than as words of a title. */
export const looksLikeAddress = (written: string): boolean => {
  const text = written.trim();
  return /^(?:[a-z][a-z0-9+.-]*:\S|[/#]|www\.)/i.test(text) || MAIL.test(text) || HOST.test(text) || PHONE.test(text);
};
