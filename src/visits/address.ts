import { BlockList, isIP } from "node:net";
import { ok, type Result, refuse } from "#kernel/result.ts";

/** Proxies in a row in front of a site: a balancer, a firewall, a cache; more is a forged header. */
const MAX_PROXIES = 10;

/** The addresses whose word about where a request came from is taken. */
export interface TrustedProxies {
  readonly has: (address: string) => boolean;
}

export interface Origin {
  /** The other end of the connection; undefined on a Unix socket. */
  readonly socketAddress: string | undefined;
  /** `X-Forwarded-For` as received. */
  readonly forwardedFor: string | null | undefined;
}

/**
 * @param entries addresses or CIDR ranges, `127.0.0.1`, `10.0.0.0/8`, `::1`.
 * @returns undefined for none at all: then no header is believed.
 */
export function parseTrustedProxies(entries: readonly string[]): Result<TrustedProxies | undefined> {
  if (entries.length === 0) return ok(undefined);
  const list = new BlockList();
  for (const entry of entries) {
    if (addTo(list, entry.trim())) continue;
    const message = `"${entry}" is not an address or a range such as 10.0.0.0/8`;
    return refuse({ kind: "invalid", issues: [{ path: "trustedProxies", message }] });
  }
  return ok({ has: (address) => list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4") });
}

/**
 * The reader's address. From the socket, unless a trusted proxy is at its other end: then the last address in
 * `X-Forwarded-For` that is not a trusted proxy's own. What stands before it was written by the reader and may be
 * anything. A Unix socket is reached by programs of this machine only, so it counts as a proxy once one is trusted.
 *
 * @returns an IPv4 or IPv6 address without port or zone, or "" where there is none.
 */
export function trustedAddress(origin: Origin, proxies: TrustedProxies | undefined): string {
  const nearest = plainAddress(origin.socketAddress ?? "");
  if (proxies === undefined || !origin.forwardedFor || (nearest !== "" && !proxies.has(nearest))) return nearest;
  let reader = nearest;
  let rest: string = origin.forwardedFor;
  for (let hop = 0; hop < MAX_PROXIES && rest !== ""; hop++) {
    const comma = rest.lastIndexOf(",");
    const address = plainAddress(rest.slice(comma + 1).trim());
    if (address === "") break;
    reader = address;
    if (!proxies.has(address)) break;
    rest = rest.slice(0, Math.max(comma, 0));
  }
  return reader;
}

function addTo(list: BlockList, entry: string): boolean {
  const [network = "", length, ...more] = entry.split("/");
  const version = isIP(network);
  if (version === 0 || more.length > 0) return false;
  const family = version === 6 ? "ipv6" : "ipv4";
  if (length === undefined) {
    list.addAddress(network, family);
    return true;
  }
  if (!/^\d{1,3}$/.test(length) || Number(length) > (version === 6 ? 128 : 32)) return false;
  list.addSubnet(network, Number(length), family);
  return true;
}

/** `[2001:db8::1]:443`, `203.0.113.7:80`, `fe80::1%eth0` and `::ffff:203.0.113.7` without what is not the address. */
function plainAddress(text: string): string {
  const bare = text.replace(/^\[(.*)\](?::\d+)?$/, "$1").replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");
  const address = bare.replace(/%.*$/, "").replace(/^::ffff:(?=\d+\.)/i, "");
  return isIP(address) === 0 ? "" : address;
}
