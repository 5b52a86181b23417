import { type LookupAddress, lookup, type LookupOptions } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { isLoopback } from "./http-hosts.ts";

/**
 * Whether the host of a URL is, by its name alone, none of the public internet: this machine, a private network, a link-local
 * address
 * as clouds use it to hand out credentials. Takes the host of a URL, with or without its port.
 */
export function isPrivateHost(host: string): boolean {
  const name = host
    .replace(/:\d+$/, "")
    .replace(/^\[(.*)\]$/, "$1")
    .toLowerCase();
  if (isIP(name) !== 0) return isPrivateAddress(name);
  // Names without a dot, and those that are set aside for networks of one's own (RFC 6762, RFC 8375, RFC 2606, ICANN's
  // .internal).
  return (
    isLoopback(host) ||
    !name.replace(/\.$/, "").includes(".") ||
    /\.(?:local|internal|lan|home\.arpa|localdomain|test)\.?$/.test(name)
  );
}

/** Whether nobody outside of a network reaches the address (IANA's registries of special-purpose addresses). */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return true;
  const mapped = /^::(?:ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return isPrivateAddress(mapped);
  return family === 6 ? special6.check(address, "ipv6") : special4.check(address, "ipv4");
}

/** Code of the error of `publicLookup`. */
export const privateAddress = "EPRIVATE";

/** As `dns.lookup`, but a name that leads to a private address leads nowhere. */
export const publicLookup: LookupFunction = (host, options: LookupOptions, done) => {
  lookup(host, { ...options, all: true }, (error, found: readonly LookupAddress[]) => {
    if (error !== null) return done(error, []);
    if (found.length === 0 || found.some(({ address }) => isPrivateAddress(address))) {
      return done(Object.assign(new Error("a private address"), { code: privateAddress }), []);
    }
    if (options.all === true) return done(null, [...found]);
    return done(null, found[0]!.address, found[0]!.family);
  });
};

// One list alone would take an address of IPv4 for one of IPv6 that stands for it.
const special4 = new BlockList();
const special6 = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const) {
  special4.addSubnet(net, bits, "ipv4");
}
for (const [net, bits] of [
  ["::", 96],
  // Addresses of IPv4 in those of IPv6: what they lead to is not looked at.
  ["::ffff:0:0", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const) {
  special6.addSubnet(net, bits, "ipv6");
}
