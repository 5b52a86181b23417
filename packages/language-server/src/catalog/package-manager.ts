import { type Catalog, catalogOf, type CatalogRow } from "./catalog.ts";
import type { BilingualText } from "@plimsoll/core";

/** A program that Dockerfiles install with, as far as completion knows it. */
export interface PackageManager {
  readonly text: BilingualText;
  readonly commands: Readonly<Record<string, ManagerCommand>>;
  /** Of every subcommand. */
  readonly flags: Catalog;
}

export interface ManagerCommand {
  readonly text: BilingualText;
  readonly flags: Catalog;
  /** The embedded table with names for its arguments. */
  readonly packages: PackageKind | undefined;
}

export type PackageKind = "apt" | "npm" | "pip";

/** `commands`: the row of each, what follows it are its flags and where names of packages come from. */
export function packageManager(
  en: string,
  ko: string,
  flags: readonly CatalogRow[],
  commands: readonly (readonly [row: CatalogRow, flags?: readonly CatalogRow[], packages?: PackageKind])[],
): PackageManager {
  return {
    text: { en, ko },
    flags: catalogOf(flags),
    commands: Object.fromEntries(
      commands.map(([[name, first, second], own = [], packages]) => [
        name,
        { text: { en: first, ko: second }, flags: catalogOf(own), packages },
      ]),
    ),
  };
}
