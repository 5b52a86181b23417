import type { Place, Placed } from "./place.ts";

/** Data of a YAML, JSON or HCL file, each part with its place. Anchors and `<<` are resolved by whoever makes it. */
export type DataNode = ScalarNode | ListNode | MappingNode;

export interface ScalarNode {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** The value as text; parts that are not known here are `unknownText` each. Empty for null. */
  readonly text: string;
  readonly place: Place;
  readonly tag?: string | undefined;
}

export interface ListNode {
  readonly kind: "list";
  readonly items: readonly DataNode[];
  readonly place: Place;
  readonly tag?: string | undefined;
}

export interface MappingNode {
  readonly kind: "mapping";
  /** In the order of the file; each key once. */
  readonly entries: readonly MappingEntry[];
  readonly place: Place;
  readonly tag?: string | undefined;
}

export interface MappingEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: DataNode;
}

/** Stands in a text for a part whose value depends on what is not known here. No file can hold it: NUL is refused. */
export const unknownText = "\u0000";

export function isKnown(text: string): boolean {
  return !text.includes(unknownText);
}

/** The value of a key; undefined when it is not there, or when the node is no mapping. */
export function valueOf(node: DataNode | undefined, key: string): DataNode | undefined {
  return entryOf(node, key)?.value;
}

export function entryOf(node: DataNode | undefined, key: string): MappingEntry | undefined {
  return node?.kind === "mapping" ? node.entries.find((entry) => entry.key === key) : undefined;
}

export function entriesOf(node: DataNode | undefined): readonly MappingEntry[] {
  return node?.kind === "mapping" ? node.entries : [];
}

/** The items of a list; a scalar is a list of one, as most formats have it. */
export function itemsOf(node: DataNode | undefined): readonly DataNode[] {
  if (node === undefined || node.kind === "mapping") return [];
  if (node.kind === "list") return node.items;
  return node.value === null ? [] : [node];
}

/** The text of a scalar; undefined for null and for what is no scalar. */
export function textOf(node: DataNode | undefined): Placed<string> | undefined {
  if (node?.kind !== "scalar" || node.value === null) return undefined;
  return { value: node.text, place: node.place };
}

/** The texts of a list, without the items that are no scalars. */
export function textsOf(node: DataNode | undefined): readonly Placed<string>[] {
  return itemsOf(node).flatMap((item) => textOf(item) ?? []);
}

/** `true` and `false`, also as text, which an interpolated value is. */
export function booleanOf(node: DataNode | undefined): Placed<boolean> | undefined {
  const text = textOf(node);
  if (text === undefined || !/^(?:true|false)$/i.test(text.value)) return undefined;
  return { value: text.value.toLowerCase() === "true", place: text.place };
}
