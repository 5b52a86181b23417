import { readRelations } from "./deb-relations.ts";
import type { IndexPackage } from "./package-index.ts";

/** A package that is installed at some point of a build. */
export interface InstalledDeb {
  readonly name: string;
  readonly version: string;
  /** In KiB; 0 when it is not known. */
  readonly installedSize: number;
  /** Installed because something needs it, so that `autoremove` takes it away when nothing does any more. */
  readonly automatic: boolean;
  /** As an index describes it; what it needs and provides. Undefined for what only the base image knows. */
  readonly described: IndexPackage;
  /** Position in the plan's steps of the one that installed it; undefined for the base image. */
  readonly step: number | undefined;
  /** What may take its place, where nobody knows whether it is out of date. */
  readonly mayBecome?: IndexPackage | undefined;
}

/** Installed packages by name. Never changed in place: steps share it. */
export type InstalledSet = ReadonlyMap<string, InstalledDeb>;

/** What a base image says of a package, in the form of an index. */
export function describeInstalled(known: {
  readonly name: string;
  readonly version: string;
  readonly architecture?: string | undefined;
  readonly installedSize?: number | undefined;
  readonly provides?: string | undefined;
  readonly depends?: string | undefined;
}): IndexPackage {
  return {
    name: known.name,
    version: known.version,
    source: "",
    architecture: known.architecture ?? "",
    installedSize: known.installedSize ?? 0,
    archiveBytes: 0,
    priority: "optional",
    essential: false,
    section: "",
    depends: readRelations(known.depends),
    recommends: [],
    provides: readRelations(known.provides),
    conflicts: [],
    file: "",
  };
}
