import type { ContentGroup } from "./content-group.ts";
import type { LayerEntry } from "./layer-entry.ts";

/** Something that a step of the build put where it lies. */
export interface PlacedEntry {
  readonly entry: LayerEntry;
  /** Position in the plan's steps. */
  readonly step: number;
}

export interface PlacedGroup {
  readonly group: ContentGroup;
  readonly step: number;
}

/** Names something that a package manager keeps in mind from step to step: what it has installed. */
export interface StateKey<Value> {
  readonly name: string;
  /** Only for the type: never there. */
  readonly value?: Value;
}

export function stateKey<Value>(name: string): StateKey<Value> {
  return { name };
}

/**
 * What lies where in a stage, as far as its steps tell; files of the base image are not in it. Grows step by step, and stands on the
 * contents of the stage below, which is finished.
 */
export class StageContents {
  private readonly below: StageContents | undefined;
  /** Null where something was taken away. */
  private readonly entries = new Map<string, PlacedEntry | null>();
  private groups: readonly PlacedGroup[];
  private readonly states: Map<string, unknown>;

  constructor(below?: StageContents) {
    this.below = below;
    this.groups = below?.groups ?? [];
    this.states = new Map(below?.states);
  }

  at(path: string): PlacedEntry | undefined {
    const own = this.entries.get(path);
    return own === undefined ? this.below?.at(path) : (own ?? undefined);
  }

  /** All entries at and below a path, in the order in which they came. */
  within(path: string): readonly PlacedEntry[] {
    const found = new Map<string, PlacedEntry>();
    this.collect(path, found);
    return [...found.values()];
  }

  /** Groups of which everything lies at or below a path. */
  groupsWithin(path: string): readonly PlacedGroup[] {
    return this.groups.filter(({ group }) => isWithin(group.path, path));
  }

  /** Groups that may hold something at or below a path, and something elsewhere. */
  groupsAround(path: string): readonly PlacedGroup[] {
    return this.groups.filter(({ group }) => group.path !== path && isWithin(path, group.path));
  }

  put(entry: LayerEntry, step: number): void {
    this.entries.set(entry.path, { entry, step });
  }

  add(group: ContentGroup, step: number): void {
    this.groups = [...this.groups, { group, step }];
  }

  /** Takes away everything at and below a path, or only what is below. */
  remove(path: string, onlyInside = false): void {
    for (const { entry } of this.within(path)) {
      if (!onlyInside || entry.path !== path) this.entries.set(entry.path, null);
    }
    this.groups = this.groups.filter(({ group }) => !isWithin(group.path, path));
  }

  state<Value>(key: StateKey<Value>): Value | undefined {
    // Only `setState` puts something under a key, which says what it is.
    return this.states.get(key.name) as Value | undefined;
  }

  setState<Value>(key: StateKey<Value>, value: Value): void {
    this.states.set(key.name, value);
  }

  private collect(path: string, found: Map<string, PlacedEntry>): void {
    this.below?.collect(path, found);
    for (const [key, placed] of this.entries) {
      if (!isWithin(key, path)) continue;
      if (placed === null) found.delete(key);
      else found.set(key, placed);
    }
  }
}

/** Whether an absolute path is another one or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || folder === "/" || path.startsWith(`${folder}/`);
}
