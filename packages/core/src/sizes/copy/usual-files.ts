import type { ContentGroup } from "../layers/content-group.ts";
import { rangeSize } from "../layers/size.ts";

/** A file that images of distributions have, and others copy; undefined for any other path. */
export function usualFile(path: string): ContentGroup | undefined {
  const [low, likely, high, transfer] = usual[path] ?? [];
  if (low === undefined || likely === undefined || high === undefined || transfer === undefined) return undefined;
  const source = "a file that base images have (measured on Debian 12)";
  const tar = (bytes: number): number => 512 + Math.ceil(bytes / 512) * 512;
  const size = {
    bytes: rangeSize(low, likely, high, "heuristic", source),
    tar: rangeSize(tar(low), tar(likely), tar(high), "heuristic", source),
    transfer: rangeSize((transfer * low) / likely / 1.3, transfer, ((transfer * high) / likely) * 1.3 + 50, "heuristic", source),
    files: 1,
  };
  return { role: "files", by: "base image", name: path.slice(path.lastIndexOf("/") + 1), path, size };
}

/** In bytes: the least, what is likely, the most, and what is likely when it is compressed. */
const usual: Readonly<Record<string, readonly [number, number, number, number]>> = {
  "/etc/ssl/certs/ca-certificates.crt": [180_000, 222_073, 245_000, 128_100],
  "/etc/passwd": [700, 839, 1_400, 400],
  "/etc/group": [380, 434, 800, 280],
  "/etc/shadow": [380, 474, 800, 190],
  "/etc/nsswitch.conf": [200, 494, 600, 330],
};
