import type { LayerDraft } from "../commands/estimator.ts";
import type { ContentRole } from "../layers/content-group.ts";
import type { ContentSize } from "../layers/content-size.ts";
import { rangeSize } from "../layers/size.ts";
import type { AptState } from "./apt-state.ts";

/**
 * What dpkg and apt write besides the packages, each time anew: the state of all packages and its copy, logs, debconf's
 * questions, the
 * cache of libraries. `asks`: whether debconf's files are written. Sizes and compression as measured in layers of Debian 12.
 */
export function writeRecords(layer: LayerDraft, state: AptState, asks: boolean): void {
  for (const { role, path, bytes, gzip, files, spread } of recordsOf(state, asks)) {
    layer.drop((group) => group.by === "apt" && group.path === path && group.name === "", "replaced");
    layer.add({ role, by: "apt", name: "", path, size: recordSize(bytes, gzip, files, spread) });
  }
}

interface RecordFile {
  readonly role: ContentRole;
  readonly path: string;
  readonly bytes: number;
  /** Share that gzip leaves. */
  readonly gzip: number;
  readonly files: number;
  readonly spread: number;
}

function recordsOf(state: AptState, asks: boolean): readonly RecordFile[] {
  const { statusBytes, templateBytes, logged, runs, installed, known } = state;
  const one = { files: 1 };
  const spread = known ? 0.1 : 0.25;
  const records: RecordFile[] = [
    { ...one, role: "records", path: "/var/lib/dpkg/status", bytes: statusBytes, gzip: 0.28, spread },
    { ...one, role: "records", path: "/var/lib/dpkg/status-old", bytes: statusBytes, gzip: 0.28, spread },
    { ...one, role: "logs", path: "/var/log/dpkg.log", bytes: 510 * logged, gzip: 0.09, spread: 0.3 },
    { role: "logs", path: "/var/log/apt", bytes: 5300 + 300 * runs + 270 * logged, gzip: 0.35, files: 3, spread: 0.4 },
    { ...one, role: "records", path: "/etc/ld.so.cache", bytes: 1000 + 46 * installed.size, gzip: 0.23, spread: 0.7 },
    { ...one, role: "cache", path: "/var/cache/ldconfig/aux-cache", bytes: 1000 + 46 * installed.size, gzip: 0.3, spread: 0.7 },
    {
      ...one,
      role: "records",
      path: "/var/lib/apt/extended_states",
      bytes: 60 * Math.min(logged, installed.size),
      gzip: 0.16,
      spread: 0.5,
    },
  ];
  if (!asks) return records;
  return [
    ...records,
    { ...one, role: "records", path: "/var/cache/debconf/templates.dat", bytes: templateBytes, gzip: 0.253, spread },
    { ...one, role: "records", path: "/var/cache/debconf/templates.dat-old", bytes: templateBytes, gzip: 0.253, spread },
    { role: "records", path: "/var/cache/debconf/config.dat", bytes: 16_000, gzip: 0.13, files: 2, spread: 0.8 },
  ];
}

function recordSize(bytes: number, gzip: number, files: number, spread: number): ContentSize {
  const source = "what dpkg and apt write (measured on Debian 12)";
  const tar = bytes + files * 768;
  return {
    bytes: rangeSize(bytes * (1 - spread), bytes, bytes * (1 + spread), "heuristic", source),
    tar: rangeSize(tar * (1 - spread), tar, tar * (1 + spread), "heuristic", source),
    transfer: rangeSize(bytes * gzip * (1 - spread), bytes * gzip, bytes * gzip * (1 + spread), "heuristic", source),
    files,
  };
}
