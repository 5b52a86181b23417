import { aptTable, aptTableNames } from "./sizes/apt/apt-table.ts";
import type { FactSource } from "./sizes/facts/fact-book.ts";
import { npmTable, npmTableNames } from "./sizes/npm/npm-table.ts";
import { pipTable, pipTableNames } from "./sizes/pip/pip-table.ts";
import { unreachable } from "./text/unreachable.ts";

/** Names of the packages that the embedded tables know, in no particular order. */
export function packageTableNames(kind: "apt" | "npm" | "pip"): readonly string[] {
  switch (kind) {
    case "apt":
      return aptTableNames();
    case "npm":
      return npmTableNames();
    case "pip":
      return pipTableNames();
    default:
      return unreachable(kind);
  }
}

/** What is known of often used packages without a network. Loaded only where sizes are wanted. */
export function packageTables(): readonly FactSource[] {
  return [aptTable(), pipTable(), npmTable()];
}

// What the tables are made with.
export { readAptArguments } from "./sizes/apt/apt-arguments.ts";
export type { DebContents, DebFiles } from "./sizes/apt/apt-facts.ts";
export { rounded } from "./sizes/apt/apt-table-text.ts";
export type { DebRelation } from "./sizes/apt/deb-relations.ts";
export { type IndexPackage, PackageIndex } from "./sizes/apt/package-index.ts";
export { minimalSystem } from "./sizes/apt/minimal-system.ts";
export { AptResolver } from "./sizes/apt/resolver.ts";
export { findWanted, readWantedPackage } from "./sizes/apt/wanted-package.ts";
export { markerHolds } from "./sizes/pip/marker.ts";
export { encodeTable, type TableProject, type TableRelease, type TableRequirement } from "./sizes/pip/pip-table-text.ts";
export { parseRequirement, type Requirement } from "./sizes/pip/requirement.ts";
