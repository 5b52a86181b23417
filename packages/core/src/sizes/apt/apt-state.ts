import type { LayerDraft } from "../commands/estimator.ts";
import { stateKey } from "../layers/stage-contents.ts";
import { type AptDefaults, type AptSystem, aptSystemOf } from "./apt-system.ts";
import type { BaseDoubt } from "./base-doubt.ts";
import { describeInstalled, type InstalledDeb, type InstalledSet } from "./installed-set.ts";
import { compareVersions } from "./deb-version.ts";
import type { PackageIndex } from "./package-index.ts";
import { minimalSystem } from "./minimal-system.ts";

/** What apt and dpkg keep in mind from step to step. */
export interface AptState {
  readonly system: AptSystem;
  readonly settings: AptDefaults;
  readonly installed: InstalledSet;
  /** Whether the installed packages are known: those of the base image not only assumed, and no others installed since. */
  readonly known: boolean;
  /** How many packages were unpacked or removed by the build so far: its logs tell of each. */
  readonly logged: number;
  /** How many times apt did so. */
  readonly runs: number;
  /** Bytes of dpkg's status file and of debconf's templates. */
  readonly statusBytes: number;
  readonly templateBytes: number;
  /** Share of a package's bytes that it may be off because it is taken for one of another release or platform. */
  readonly looseness: number;
  /** What the last step that installed something may bring besides. */
  readonly doubt: BaseDoubt | undefined;
}

const key = stateKey<AptState>("apt");

/**
 * How an index stands to the archive that the build would ask: "today" is what that offers, "dated" what it offered once, so that what is
 * older now is out of date for sure, and "other" is the index of another release or platform.
 */
export type IndexAge = "today" | "dated" | "other";

/** What the steps before have left, or what the base image has. `age`: of `index`. */
export function aptStateOf(layer: LayerDraft, index: PackageIndex | undefined, age: IndexAge): AptState {
  const before = layer.contents.state(key);
  if (before !== undefined) return before;
  const system = aptSystemOf(layer);
  const packages = layer.base?.system?.packages;
  const installed = packages === undefined ? assumedPackages(system, index) : new Map<string, InstalledDeb>();
  const hasFixes = age === "dated" ? asksForFixes(layer) : false;
  for (const each of packages ?? []) {
    const described = describeInstalled(each);
    // Its own needs are only known from the index, where the base image's status file was cut down.
    const indexed =
      each.depends === undefined ? index?.versions(each.name).find(({ version }) => version === each.version) : undefined;
    const automatic = each.automatic ?? false;
    const installedSize = described.installedSize || (indexed?.installedSize ?? 0);
    const candidate = index?.candidate(each.name);
    const isOld = candidate !== undefined && compareVersions(each.version, candidate.version) < 0;
    // What is newer than the index tells counts as what that has: its packages need each other in these versions.
    const version = candidate === undefined || age === "today" || (isOld && hasFixes === true) ? each.version : candidate.version;
    const mayBecome = age === "dated" && isOld && hasFixes === undefined ? candidate : undefined;
    const merged = indexed === undefined ? described : { ...indexed, installedSize, provides: described.provides };
    installed.set(each.name, { ...describedDeb(merged), version, automatic, mayBecome });
  }
  return {
    system,
    settings: system.settings,
    installed,
    known: packages !== undefined,
    logged: 0,
    runs: 0,
    statusBytes: system.statusBytes ?? installed.size * statusOfPackage,
    templateBytes: system.templateBytes ?? templatesOfBase,
    looseness: 0,
    doubt: undefined,
  };
}

/** Whether the image gets security fixes, which an index of all that there is has; undefined where nobody looked. */
function asksForFixes({ base }: LayerDraft): boolean | undefined {
  return base?.system?.apt?.sources?.some((line) => /[a-z](?:-security|\/updates)\b/.test(line.replace(/^\s*#.*/, "")));
}

export function setAptState(layer: LayerDraft, state: AptState): void {
  layer.contents.setState(key, state);
}

/** Bytes of a paragraph in dpkg's status file: the mean of the packages of Debian 12's smallest system. */
export const statusOfPackage = 950;

/** Bytes of `/var/cache/debconf/templates.dat` in Debian 12's smallest system (measured). */
const templatesOfBase = 753_157;

/** A minimal system: what every Debian has, apt, and what the image's name tells. */
function assumedPackages(system: AptSystem, index: PackageIndex | undefined): Map<string, InstalledDeb> {
  const installed = new Map<string, InstalledDeb>();
  if (index === undefined) return installed;
  for (const described of minimalSystem(index, system.assumed)) {
    const mayBecome = isUpdate(described.version) ? described : undefined;
    installed.set(described.name, { ...describedDeb(described), automatic: false, mayBecome });
  }
  return installed;
}

/** Whether there was an older version in the same release: only then can an image have it. */
function isUpdate(version: string): boolean {
  return /[+~]deb\d+u\d+|ubuntu\d[\d.]*\.\d+$/.test(version);
}

function describedDeb(described: InstalledDeb["described"]): Omit<InstalledDeb, "automatic"> {
  const { name, version, installedSize } = described;
  return { name, version, installedSize, described, step: undefined };
}
