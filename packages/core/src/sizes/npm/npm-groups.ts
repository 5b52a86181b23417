import type { SizedCommand } from "../commands/estimator.ts";
import type { ContentGroup, ContentRole } from "../layers/content-group.ts";
import type { ContentSize } from "../layers/content-size.ts";
import { rangeSize } from "../layers/size.ts";
import { npmSetting } from "./js-setting.ts";
import { below } from "./project-files.ts";

/** Where `npm install -g` puts packages: `/usr/local/lib/node_modules`. */
export function globalFolder(command: SizedCommand, given?: string): string {
  return below(given ?? npmSetting(command, "prefix") ?? "/usr/local", "lib/node_modules");
}

/** A log of a run of npm; there is one for each. In bytes. */
export function npmLog(cache: string, bytes: number): ContentGroup {
  const log = smallGroup("logs", "log of npm", below(cache, "_logs"), bytes, 0.6);
  // With the folder that it lies in.
  const { tar } = log.size;
  return { ...log, size: { ...log.size, tar: { ...tar, likely: (tar.likely ?? 0) + 512, high: (tar.high ?? 0) + 512 } } };
}

/** A few files of about that many bytes. */
export function smallGroup(role: ContentRole, name: string, path: string, bytes: number, share: number): ContentGroup {
  return { role, by: "npm", name, path, size: smallContent(bytes, share, name) };
}

function smallContent(bytes: number, share: number, source: string): ContentSize {
  const size = rangeSize(bytes * (1 - share), bytes, bytes * (1 + share), "heuristic", source);
  const padded = { ...size, low: size.low + 512, likely: bytes + 768, high: (size.high ?? bytes) + 1024 };
  const transfer = rangeSize(40 + bytes * 0.1, 180 + bytes * 0.2, 420 + bytes * 0.45, "heuristic", source);
  return { bytes: size, tar: padded, transfer, files: 1 };
}
