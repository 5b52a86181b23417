import type { BilingualText } from "@plimsoll/core";

/** Names with what they mean. */
export type Catalog = Readonly<Record<string, BilingualText>>;

export type CatalogRow = readonly [name: string, en: string, ko: string];

export function catalogOf(rows: readonly CatalogRow[]): Catalog {
  return Object.fromEntries(rows.map(([name, en, ko]) => [name, { en, ko }]));
}
