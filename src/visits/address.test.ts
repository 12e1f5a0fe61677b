import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseTrustedProxies, type TrustedProxies, trustedAddress } from "./address.ts";

function trusting(...entries: string[]): TrustedProxies | undefined {
  const parsed = parseTrustedProxies(entries);
  if (!parsed.ok) throw new Error("refused");
  return parsed.value;
}

describe("the reader's address", () => {
  test("is the socket's where no proxy is trusted, whatever a header says", () => {
    fc.assert(
      fc.property(fc.string(), (forwardedFor) => {
        expect(trustedAddress({ socketAddress: "203.0.113.7", forwardedFor }, undefined)).toBe("203.0.113.7");
      }),
    );
  });

  test("is the socket's where the other end is not the trusted proxy", () => {
    const origin = { socketAddress: "203.0.113.7", forwardedFor: "198.51.100.1" };
    expect(trustedAddress(origin, trusting("127.0.0.1"))).toBe("203.0.113.7");
  });

  test.each<[forwardedFor: string | undefined, expected: string, what: string]>([
    ["198.51.100.1", "198.51.100.1", "one proxy"],
    ["10.9.9.9, 198.51.100.1", "198.51.100.1", "what the reader wrote is not believed"],
    ["198.51.100.1, 10.0.0.5, 127.0.0.1", "198.51.100.1", "trusted proxies in a row"],
    ["10.0.0.5", "10.0.0.5", "a request of a proxy's own"],
    ["198.51.100.1:50412", "198.51.100.1", "a port"],
    ["[2001:db8::1]:443", "2001:db8::1", "a port of IPv6"],
    ["2001:db8::1", "2001:db8::1", "IPv6"],
    ["::ffff:198.51.100.1", "198.51.100.1", "IPv4 written as IPv6"],
    ["unknown", "127.0.0.1", "no address"],
    ["198.51.100.1, unknown", "127.0.0.1", "no address nearest to the proxy"],
    ["", "127.0.0.1", "an empty header"],
    [undefined, "127.0.0.1", "no header"],
    [",,,", "127.0.0.1", "commas"],
  ])("behind a trusted proxy, from %j, is %s: %s", (forwardedFor, expected) => {
    const origin = { socketAddress: "::ffff:127.0.0.1", forwardedFor };
    expect(trustedAddress(origin, trusting("127.0.0.1", "10.0.0.0/8"))).toBe(expected);
  });

  test("on a Unix socket is the header's once a proxy is trusted, and unknown before", () => {
    const origin = { socketAddress: undefined, forwardedFor: "198.51.100.1" };
    expect(trustedAddress(origin, trusting("127.0.0.1"))).toBe("198.51.100.1");
    expect(trustedAddress(origin, undefined)).toBe("");
  });

  test("reads no further than ten proxies into an endless header", () => {
    const forwardedFor = `198.51.100.1${", 10.0.0.1".repeat(100_000)}`;
    expect(trustedAddress({ socketAddress: "10.0.0.1", forwardedFor }, trusting("10.0.0.0/8"))).toBe("10.0.0.1");
  });
});

describe("the list of trusted proxies", () => {
  test("takes addresses and ranges of both versions", () => {
    const proxies = trusting("127.0.0.1", "2001:db8::/32", " 10.0.0.0/8 ");
    expect(["127.0.0.1", "2001:db8::5", "10.200.0.1"].map((address) => proxies?.has(address))).toEqual([
      true,
      true,
      true,
    ]);
    expect(["127.0.0.2", "2001:db9::5", "11.0.0.1"].map((address) => proxies?.has(address))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test("that is empty trusts nobody", () => {
    expect(trusting()).toBeUndefined();
  });

  test.each(["proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/8/8", "::1/129", ""])(
    "refuses %j and names it",
    (entry) => {
      const refused = parseTrustedProxies(["127.0.0.1", entry]);
      expect(refused).toMatchObject({ ok: false, refusal: { kind: "invalid", issues: [{ path: "trustedProxies" }] } });
      expect(JSON.stringify(refused)).toContain(`\\"${entry}\\"`);
    },
  );
});
