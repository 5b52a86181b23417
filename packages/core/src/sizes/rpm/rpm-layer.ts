import type { LayerDraft } from "../commands/estimator.ts";
import type { ContentSize } from "../layers/content-size.ts";
import { rangeSize, type SizeBasis } from "../layers/size.ts";
import type { RpmPackage } from "./primary-xml.ts";
import type { RpmState } from "./rpm-state.ts";

/** How much of its files a package leaves behind, and on what that rests. */
export interface RpmWeighing {
  readonly noDocs: boolean;
  readonly basis: SizeBasis;
  readonly source: string;
}

/** The files of a package. */
export function addRpm(
  layer: LayerDraft,
  root: string,
  each: RpmPackage,
  { noDocs, basis, source }: RpmWeighing,
  known: boolean,
): void {
  const all = each.installedBytes;
  const [low, likely] = noDocs ? [0.6, 0.94] : [0.95, 1];
  // Where it is not known what the base image has, it may have this.
  const least = known ? low : 0;
  const size: ContentSize = {
    bytes: rangeSize(all * least, all * likely, all * 1.02, known ? basis : "heuristic", source),
    tar: rangeSize(all * least, all * likely * 1.05 + 2048, all * 1.25 + 32_768, "heuristic", source),
    transfer: rangeSize(
      each.archiveBytes * least * 0.9,
      each.archiveBytes * 1.18,
      each.archiveBytes * 1.9 + 2048,
      "heuristic",
      source,
    ),
    files: undefined,
  };
  layer.add({ role: "packages", by: "rpm", name: each.name, path: root === "" ? "/" : root, size });
}

/** The database is one file, which is stored as a whole whenever anything in it changes. */
export function writeRpmRecords(layer: LayerDraft, { root, installed, database }: RpmState): void {
  const source = "usual size of rpm's database and of what its manager notes";
  // A minimal image has some 100 packages in 5 MB, one with 450 has 20 MB.
  const bytes = Math.max(2_000_000, installed.size * 45_000);
  put(layer, `${root}${database}`, "records", [bytes * 0.3, bytes, bytes * 2.2 + 6_000_000], 0.3, source);
  put(layer, `${root}/var/log`, "logs", [2_000, 150_000, 3_000_000], 0.15, source);
  put(layer, `${root}/var/lib/dnf`, "records", [0, 250_000, 3_000_000], 0.2, source);
}

/** What is kept of the lists of packages. `text`: length of the lists where they are known. */
export function keepRpmLists(layer: LayerDraft, path: string, text: number | undefined): void {
  const sizes: readonly [number, number, number] =
    text === undefined ? [2_000_000, 120_000_000, 500_000_000] : [text * 0.04, text * 0.3, text * 1.6 + 40_000_000];
  put(layer, path, "index", sizes, 0.45, "usual size of what is kept of package lists");
}

function put(
  layer: LayerDraft,
  path: string,
  role: "records" | "logs" | "index",
  [low, likely, high]: readonly [number, number, number],
  gzip: number,
  source: string,
): void {
  layer.drop((group) => group.by === "rpm" && group.path === path && group.role === role, "replaced");
  const size: ContentSize = {
    bytes: rangeSize(low, likely, high, "heuristic", source),
    tar: rangeSize(low, likely + 4096, high * 1.01 + 20_480, "heuristic", source),
    transfer: rangeSize(low * gzip * 0.5, likely * gzip, high * Math.min(1, gzip * 2), "heuristic", source),
    files: undefined,
  };
  layer.add({ role, by: "rpm", name: "", path, size });
}
