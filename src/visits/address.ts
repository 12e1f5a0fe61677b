import { isIP } from "node:net";

export interface Origin {
  /** The other end of the connection; undefined on a Unix socket. */
  readonly socketAddress: string | undefined;
  /** `X-Forwarded-For` as received. */
  readonly forwardedFor: string | null | undefined;
}

/**
 * The reader's address: the socket's or, behind `proxies` proxies of the site's own, the one that the outermost of
 * them saw. Each adds the address it was called from at the end of `X-Forwarded-For`; what stands further left was
 * written by the reader and may be anything. The site must not be reachable past its proxies: who calls it directly
 * can write the whole header.
 *
 * @param proxies how many of them, `trustedProxies` in the configuration; with 0 the header is not looked at.
 * @returns an IPv4 or IPv6 address without port or zone, or "" where there is none.
 */
export function trustedAddress(origin: Origin, proxies: number): string {
  let reader = socketAddress(origin.socketAddress ?? "");
  let rest = origin.forwardedFor ?? "";
  for (let hop = 0; hop < proxies && rest !== ""; hop++) {
    const comma = rest.lastIndexOf(",");
    const address = plainAddress(rest.slice(comma + 1).trim());
    if (address === "") break;
    reader = address;
    rest = rest.slice(0, Math.max(comma, 0));
  }
  return reader;
}

/** The system's own word, on every request's way: only an IPv4 address in IPv6 clothes and a zone are taken off. */
function socketAddress(text: string): string {
  const zone = text.indexOf("%");
  const address = zone === -1 ? text : text.slice(0, zone);
  return address.startsWith("::ffff:") && address.includes(".") ? address.slice("::ffff:".length) : address;
}

/** `[2001:db8::1]:443`, `203.0.113.7:80`, `fe80::1%eth0` and `::ffff:203.0.113.7` without what is not the address. */
function plainAddress(text: string): string {
  const bare = text.replace(/^\[(.*)\](?::\d+)?$/, "$1").replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");
  const address = bare.replace(/%.*$/, "").replace(/^::ffff:(?=\d+\.)/i, "");
  return isIP(address) === 0 ? "" : address;
}
