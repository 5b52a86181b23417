import type { LayerDraft } from "../commands/estimator.ts";
import type { ContentSize } from "../layers/content-size.ts";
import { rangeSize, type SizeBasis } from "../layers/size.ts";
import type { KnownFact } from "../facts/fact-book.ts";
import type { ApkIndex } from "./apk-facts.ts";
import type { ApkPackage } from "./apk-package.ts";
import type { ApkPlan } from "./apk-resolver.ts";
import { type ApkState, setApkState } from "./apk-state.ts";

/** Unpacks packages as one call of apk does. Gives what is installed then. */
export function installApks(layer: LayerDraft, before: ApkState, plan: ApkPlan, basis: SizeBasis, source: string): ApkState {
  if (plan.install.length === 0) return before;
  const installed = new Map(before.installed);
  hide(layer, before, new Set(plan.install.map(({ name }) => name).filter((name) => installed.has(name))), "replaced");
  for (const described of plan.install) {
    const { name } = described;

    const size = sizeOf(described, basis, source);
    layer.add({ role: "packages", by: "apk", name, path: before.root === "" ? "/" : before.root, size });
    if (name === "ca-certificates")
      layer.add({ role: "files", by: "apk", name, path: `${before.root}/etc/ssl/certs`, size: certificates });
    installed.set(name, { described, step: layer.step });
  }
  const after = { ...before, installed };
  setApkState(layer, after);
  return after;
}

/** Takes packages away: what this step installed disappears, what is older stays in the image. */
export function removeApks(layer: LayerDraft, state: ApkState, names: readonly string[]): ApkState {
  const gone = new Set(names.filter((name) => state.installed.has(name)));
  if (gone.size === 0) return state;
  hide(layer, state, gone, "deleted");
  const installed = new Map([...state.installed].filter(([name]) => !gone.has(name)));
  const after = { ...state, installed };
  setApkState(layer, after);
  return after;
}

function hide(layer: LayerDraft, { installed, root }: ApkState, names: ReadonlySet<string>, how: "deleted" | "replaced"): void {
  if (names.size === 0) return;
  const older = [...names].filter((name) => installed.get(name)?.step !== layer.step);
  const path = root === "" ? "/" : root;
  layer.drop((group) => group.by === "apk" && group.path.startsWith(path) && names.has(group.name), how);
  for (const name of older) {
    const apk = installed.get(name)!;
    const bytes = rangeSize(
      apk.described.installedBytes * 0.6,
      apk.described.installedBytes * 0.9,
      apk.described.installedBytes,
      "index",
      "size of a package of the base image",
    );
    if (apk.step === undefined) layer.hideBase({ how, path: "/", bytes });
  }
  if (how === "deleted" && older.length > 0) layer.unsureHeaders("marks for packages that are deleted");
}

/** The database of what is installed is written anew as a whole, with its scripts, and what was asked for. */
export function writeApkRecords(layer: LayerDraft, { root, installed, known }: ApkState): void {
  let bytes = 0;
  // A paragraph for each package, and two lines for each file with its sum.
  for (const { described } of installed.values()) bytes += 500 + described.installedBytes * 0.007;
  const scripts = 24_000;
  const source = "usual size of apk's database";
  const path = `${root}/lib/apk/db`;
  layer.drop((group) => group.by === "apk" && group.path === path, "replaced");
  const total = bytes + scripts;
  const low = known ? 0.4 : 0.3;
  const size: ContentSize = {
    bytes: rangeSize(total * low, total, bytes * 2.5 + scripts * 3, "heuristic", source),
    tar: rangeSize(total * low, total + 4096, bytes * 2.5 + scripts * 3 + 10_240, "heuristic", source),
    transfer: rangeSize(total * low * 0.2, total * 0.38, bytes + scripts, "heuristic", source),
    files: 5,
  };
  layer.add({ role: "records", by: "apk", name: "", path, size });
}

/** What is left of the index where apk is not told to keep none. */
export function keepApkIndex(layer: LayerDraft, root: string, known: KnownFact<ApkIndex> | undefined): void {
  const path = `${root}/var/cache/apk`;
  if (layer.contents.groupsAt(path).some(({ group }) => group.by === "apk")) return;
  const stored = known?.value.storedBytes;
  // Two indexes, of which that of the community is the larger one (releases 3.15 to 3.22).
  const [low, likely, high] =
    stored !== undefined
      ? [stored, stored, stored]
      : known === undefined
        ? [400_000, 2_400_000, 4_500_000]
        : [known.value.text.length * 0.18, known.value.text.length * 0.27, known.value.text.length * 0.4];
  const source = "package indexes that apk keeps";
  const basis = stored === undefined ? "heuristic" : "index";
  const size: ContentSize = {
    bytes: rangeSize(low, likely, high, basis, source),
    tar: rangeSize(low + 1024, likely + 2048, high + 8192, basis, source),
    transfer: rangeSize(low * 0.98, likely, high * 1.01 + 1024, basis, source),
    files: 2,
  };
  layer.add({ role: "index", by: "apk", name: "", path, size });
}

function sizeOf({ archiveBytes, installedBytes }: ApkPackage, basis: SizeBasis, source: string): ContentSize {
  // Older tools of Alpine count blocks of 4 KiB, of directories too; newer ones the bytes of the files.
  const blocks = installedBytes % 4096 === 0;
  const likely = blocks ? Math.max(installedBytes * 0.5, installedBytes * 0.95 - 8_192) : installedBytes;
  const low = blocks ? Math.min(installedBytes * 0.7, Math.max(0, installedBytes - 16_384)) : installedBytes * 0.97;
  const high = blocks ? installedBytes : installedBytes * 1.01;
  return {
    bytes: rangeSize(low, likely, high, basis, source),
    tar: rangeSize(low + 512, likely * 1.04 + 1536, high * 1.15 + 16_384, "heuristic", source),
    transfer: rangeSize(archiveBytes * 0.9 - 1024, archiveBytes * 0.99, archiveBytes * 1.06 + 1024, "heuristic", source),
    files: undefined,
  };
}

const certificateSource = "certificates as its script joins them";
const certificates: ContentSize = {
  bytes: rangeSize(150_000, 220_000, 300_000, "heuristic", certificateSource),
  tar: rangeSize(180_000, 370_000, 600_000, "heuristic", certificateSource),
  transfer: rangeSize(80_000, 130_000, 200_000, "heuristic", certificateSource),
  files: undefined,
};
