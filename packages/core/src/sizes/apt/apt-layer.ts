import type { LayerDraft } from "../commands/estimator.ts";
import type { ContentSize } from "../layers/content-size.ts";
import { exactSize, rangeSize } from "../layers/size.ts";
import { doubtBase, maybeThere, writeDoubt } from "./base-doubt.ts";
import { generatedFilesOf, type GeneratedFiles } from "./generated-files.ts";
import { type AptState, setAptState, statusOfPackage } from "./apt-state.ts";
import { writeRecords } from "./apt-records.ts";
import type { InstalledDeb } from "./installed-set.ts";
import type { IndexPackage } from "./package-index.ts";
import { weighPackage } from "./package-weight.ts";
import type { AptPlan } from "./resolver.ts";

/** Unpacks packages and takes others away, as one call of dpkg. Gives what is installed then. */
export function applyPlan(layer: LayerDraft, before: AptState, plan: AptPlan): AptState {
  if (plan.install.length === 0 && plan.remove.length === 0) return before;
  const state = removePackages(layer, before, plan.remove);
  const installed = new Map(state.installed);
  const { slim, deletesArchives } = state.settings;
  let [statusBytes, templateBytes, archives] = [state.statusBytes, state.templateBytes, 0];
  const replaced = new Set(plan.install.map(({ name }) => name).filter((name) => installed.has(name)));
  hideInstalled(layer, state, replaced, "replaced");
  const sizes = new Map<string, ContentSize>();
  for (const described of plan.install) {
    const { name, version, installedSize } = described;
    const weight = weighPackage(described, layer.facts, slim, state.looseness);
    sizes.set(name, weight.files);
    const size = state.known ? weight.files : maybeThere(weight.files);
    layer.add({ role: "packages", by: "apt", name, path: "/", size });
    if (weight.bytecode !== undefined) layer.add({ role: "bytecode", by: "apt", name, path: "/usr", size: weight.bytecode });
    addGenerated(layer, name);
    const automatic = plan.automatic.has(name) || (installed.get(name)?.automatic ?? false);
    if (!replaced.has(name)) {
      statusBytes += weight.statusBytes;
      // debconf stores questions with their owners, translations and all.
      templateBytes += weight.templateBytes;
    }
    archives += described.archiveBytes;
    installed.set(name, { name, version, installedSize, automatic, described, step: layer.step });
  }
  const asks = templateBytes !== before.templateBytes || plan.install.some(usesDebconf);
  const logged = state.logged + plan.install.length;
  const doubt = doubtBase(layer, state, plan.install, sizes);
  const after = { ...state, installed, statusBytes, templateBytes, logged, doubt, runs: before.runs + 1 };
  writeRecords(layer, after, asks);
  if (!deletesArchives) keepArchives(layer, archives, plan.install.length);
  dropIdleBytecode(layer, after);
  writeDoubt(layer, after);
  setAptState(layer, after);
  return after;
}

/** Takes packages away: what this step installed disappears, what is older stays in the image. */
export function removePackages(layer: LayerDraft, state: AptState, names: readonly string[]): AptState {
  const gone = new Set(names.filter((name) => state.installed.has(name)));
  if (gone.size === 0) return state;
  hideInstalled(layer, state, gone, "deleted");
  const older = [...gone].filter((name) => state.installed.get(name)!.step !== layer.step).length;
  if (older > 0) addWhiteouts(layer, older);
  const installed = new Map(state.installed);
  for (const name of gone) installed.delete(name);
  const statusBytes = Math.max(0, state.statusBytes - gone.size * statusOfPackage);
  const after = { ...state, installed, statusBytes, logged: state.logged + gone.size / 2, runs: state.runs + 1 };
  writeRecords(layer, after, false);
  writeDoubt(layer, after);
  setAptState(layer, after);
  return after;
}

/** Whether its scripts ask, or set up logins, which debconf remembers as well. */
function usesDebconf({ depends }: IndexPackage): boolean {
  return depends.some((group) =>
    group.some(({ name }) => name === "debconf" || name === "debconf-2.0" || name === "libpam-runtime"),
  );
}

function hideInstalled(layer: LayerDraft, state: AptState, names: ReadonlySet<string>, how: "deleted" | "replaced"): void {
  if (names.size === 0) return;
  layer.drop(({ by, name }) => by === "apt" && names.has(name), how);
  for (const name of names) {
    const deb = state.installed.get(name);
    if (deb !== undefined && deb.step === undefined) layer.hideBase({ how, path: "/", bytes: bytesOf(deb) });
  }
}

/**
 * Marks that hide the files of older layers: whole directories mostly, so that there are far fewer than files (measured: 13 a
 * package).
 */
function addWhiteouts(layer: LayerDraft, packages: number): void {
  const source = "marks for deleted files";
  const marks = 13 * packages;
  const size: ContentSize = {
    bytes: exactSize(0, source),
    tar: rangeSize(marks * 150, marks * 512, marks * 1500, "heuristic", source),
    transfer: rangeSize(marks * 14, marks * 20, marks * 28, "heuristic", source),
    files: marks,
  };
  layer.add({ role: "records", by: "apt", name: "whiteouts", path: "/", size });
}

/** Of a package of the base image: what its index or its status says. */
function bytesOf({ installedSize }: InstalledDeb): ReturnType<typeof exactSize> {
  const bytes = installedSize * 1024;
  return rangeSize(bytes * 0.6, bytes * 0.85, bytes, "index", "Installed-Size of a package of the base image");
}

function addGenerated(layer: LayerDraft, name: string): void {
  const files = generatedFilesOf(name);
  if (files !== undefined) layer.add({ role: "files", by: "apt", name, path: files.path, size: sizeOfGenerated(files) });
}

function sizeOfGenerated({ bytes, gzipBytes, files, links = 0 }: GeneratedFiles): ContentSize {
  const source = "what its scripts make (measured on Debian 12)";
  const tar = bytes + files * 768 + links * 512;
  return {
    bytes: rangeSize(bytes * 0.8, bytes, bytes * 1.25, "heuristic", source),
    tar: rangeSize(tar * 0.8, tar, tar * 1.25, "heuristic", source),
    transfer: rangeSize(gzipBytes * 0.75, gzipBytes, gzipBytes * 1.3, "heuristic", source),
    files: files + links,
  };
}

/** Modules are only compiled where there is a Python to do it. */
function dropIdleBytecode(layer: LayerDraft, { installed }: AptState): void {
  const hasPython = [...installed.keys()].some((name) => /^python3(?:\.\d+)?-minimal$/.test(name));
  if (!hasPython) layer.drop(({ by, role }) => by === "apt" && role === "bytecode", "deleted");
}

function keepArchives(layer: LayerDraft, bytes: number, files: number): void {
  const source = "sizes of the archives in the package index";
  const size: ContentSize = {
    bytes: rangeSize(bytes * 0.99, bytes, bytes * 1.01, "index", source),
    tar: rangeSize(bytes * 0.99, bytes + files * 768, bytes * 1.02 + files * 1024, "index", source),
    transfer: rangeSize(bytes * 0.97, bytes, bytes * 1.02, "index", source),
    files,
  };
  layer.add({ role: "cache", by: "apt", name: "", path: "/var/cache/apt/archives", size });
}
