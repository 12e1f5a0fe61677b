import fc from "fast-check";
import { expect, test } from "vitest";
import { trustedAddress } from "./address.ts";

test("without a proxy of the site's own the address is the socket's, whatever a header says", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()), (forwardedFor) => {
      expect(trustedAddress({ socketAddress: "203.0.113.7", forwardedFor }, 0)).toBe("203.0.113.7");
    }),
  );
});

test("behind proxies nothing that the reader writes into the header changes the address", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 5 }), (forged, proxies) => {
      const added = ["198.51.100.1", "10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4"].slice(0, proxies);
      const forwardedFor = [forged, ...added].join(", ");
      expect(trustedAddress({ socketAddress: "127.0.0.1", forwardedFor }, proxies)).toBe("198.51.100.1");
    }),
  );
});

test.each<[forwardedFor: string | null | undefined, expected: string, what: string]>([
  ["198.51.100.1", "198.51.100.1", "an address"],
  ["10.9.9.9, 198.51.100.1", "198.51.100.1", "another one that the reader wrote"],
  ["198.51.100.1:50412", "198.51.100.1", "a port"],
  ["[2001:db8::1]:443", "2001:db8::1", "a port of IPv6"],
  ["2001:db8::1", "2001:db8::1", "IPv6"],
  ["fe80::1%eth0", "fe80::1", "a zone"],
  ["::ffff:198.51.100.1", "198.51.100.1", "IPv4 written as IPv6"],
  ["unknown", "127.0.0.1", "no address"],
  ["198.51.100.1, unknown", "127.0.0.1", "no address nearest to the proxy"],
  ["", "127.0.0.1", "an empty header"],
  [null, "127.0.0.1", "no header"],
  [",,,", "127.0.0.1", "commas"],
])("behind one proxy, from %j, it is %s: %s", (forwardedFor, expected) => {
  expect(trustedAddress({ socketAddress: "::ffff:127.0.0.1", forwardedFor }, 1)).toBe(expected);
});

test("a header shorter than the row of proxies gives the outermost address there is", () => {
  expect(trustedAddress({ socketAddress: "127.0.0.1", forwardedFor: "198.51.100.1" }, 3)).toBe("198.51.100.1");
});

test("on a Unix socket it is the header's behind a proxy, and unknown without one", () => {
  const origin = { socketAddress: undefined, forwardedFor: "198.51.100.1" };
  expect(trustedAddress(origin, 1)).toBe("198.51.100.1");
  expect(trustedAddress(origin, 0)).toBe("");
});
