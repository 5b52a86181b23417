import type { LayerDraft } from "../commands/estimator.ts";
import type { KnownFact } from "../facts/fact-book.ts";
import { rangeSize } from "../layers/size.ts";
import type { AptIndex } from "./apt-facts.ts";
import type { AptState } from "./apt-state.ts";

/** What `apt-get update` leaves. */
export function addPackageLists(layer: LayerDraft, state: AptState, index: KnownFact<AptIndex> | undefined): void {
  const { settings } = state;
  layer.drop(({ by, role }) => by === "apt" && role === "index", "replaced");
  const stored = storedLists(state);
  const given = index?.value.listBytes;
  const bytes = settings.compressedLists ? (given ?? stored.compressed) : (given ?? stored.compressed) * stored.growth;
  const gzip = settings.compressedLists ? bytes * stored.gzip : (bytes / stored.growth) * stored.plainGzip;
  const measured = given !== undefined;
  const spread = measured ? 0.03 : 0.12;
  const basis = measured ? "index" : "heuristic";
  const source = measured ? "the package lists of its sources" : "package lists of the release (measured 2026-11-21)";
  const size = {
    bytes: rangeSize(bytes * (1 - spread), bytes, bytes * (1 + spread), basis, source),
    tar: rangeSize(bytes * (1 - spread), bytes + 8192, bytes * (1 + spread) + 8192, basis, source),
    transfer: rangeSize(gzip * (1 - spread), gzip, gzip * (1 + spread), basis, source),
    // Six lists, a lock, and the folders `partial` and `auxfiles`.
    files: 9,
  } as const;
  layer.add({ role: "index", by: "apt", name: "", path: "/var/lib/apt/lists", size });
}

/** apt locks its folders: they stand in the layer even if nothing else does. */
export function addTouchedFolders(layer: LayerDraft): void {
  const source = "folders that apt locks (measured on Debian 12)";
  const size = {
    bytes: rangeSize(0, 0, 0, "heuristic", source),
    tar: rangeSize(0, 3072, 4608, "heuristic", source),
    transfer: rangeSize(0, 200, 400, "heuristic", source),
    files: 1,
  };
  layer.drop(({ by, name }) => by === "apt" && name === "locks", "replaced");
  layer.add({ role: "records", by: "apt", name: "locks", path: "/var", size });
}

/** What apt has worked out of the lists, twice; images of Debian and Ubuntu have it deleted at once. */
export function addPackageCaches(layer: LayerDraft, state: AptState, index: KnownFact<AptIndex> | undefined): void {
  if (!state.settings.keepsCaches) return;
  const stored = storedLists(state);
  const bytes = (index?.value.listBytes ?? stored.compressed) * cacheGrowth;
  const source = "what apt works out of the package lists (measured on Debian 12)";
  for (const path of ["/var/cache/apt/pkgcache.bin", "/var/cache/apt/srcpkgcache.bin"]) {
    const about = (share: number): ReturnType<typeof rangeSize> => {
      return rangeSize(bytes * share * 0.9, bytes * share, bytes * share * 1.1, "heuristic", source);
    };
    layer.drop(({ by, path: other }) => by === "apt" && other === path, "replaced");
    layer.add({
      role: "cache",
      by: "apt",
      name: "",
      path,
      size: { bytes: about(1), tar: about(1), transfer: about(0.388), files: 1 },
    });
  }
}

const cacheGrowth = 1.88;

function storedLists({ system }: AptState): StoredLists {
  return listsOf[system.codename] ?? listsOf.bookworm!;
}

interface StoredLists {
  /** Bytes as images keep them, with the compression that apt chooses (lz4). */
  readonly compressed: number;
  /** Of uncompressed lists, as a multiple. */
  readonly growth: number;
  /** What gzip makes of the compressed ones, and, of plain ones, as shares of `compressed`. */
  readonly gzip: number;
  readonly plainGzip: number;
}

const listsOf: Readonly<Record<string, StoredLists>> = {
  bookworm: { compressed: 19_400_000, growth: 2.75, gzip: 0.776, plainGzip: 0.64 },
};
