import type { DataNode, MappingEntry, Place, ScalarNode, Unreadable } from "@plimsoll/core/builds";
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Document,
  type Node,
  parseAllDocuments,
  type Pair,
  type ParsedNode,
  type YAMLMap,
} from "yaml";

/** What the documents of a YAML or JSON file hold, with the place of each part. */
export interface PlacedData {
  /** One for each document; those without content are left out. */
  readonly documents: readonly DataNode[];
  /** The first error of each document: the others are its echo. */
  readonly unreadable: readonly Unreadable[];
}

/** Reads YAML, of which JSON is a part. Never throws. */
export function readPlacedData(text: string, file: string): PlacedData {
  const parsed = parseAllDocuments(text, { prettyErrors: false, merge: true, logLevel: "error", uniqueKeys: false });
  const documents: DataNode[] = [];
  const unreadable: Unreadable[] = [];
  // An empty text has no documents but a list-like value for none.
  for (const document of Array.isArray(parsed) ? parsed : []) {
    const [error] = document.errors;
    if (error !== undefined) unreadable.push(unreadableOf(error.pos, error.message, text, file));
    else if (document.contents !== null) documents.push(createConverter(document, file)(document.contents));
  }
  return { documents, unreadable };
}

function unreadableOf([start, end]: readonly [number, number], message: string, text: string, file: string): Unreadable {
  const from = Math.min(start, Math.max(0, text.length - 1));
  const lineEnd = text.indexOf("\n", from);
  const stop = Math.min(Math.max(end, from + 1), lineEnd === -1 ? text.length : Math.max(lineEnd, from + 1));
  return {
    place: { file, span: { start: from, end: stop } },
    format: file.endsWith(".json") ? "JSON" : "YAML",
    detail: message.split("\n", 1)[0]!.replace(/\.$/, ""),
  };
}

function createConverter(document: Document.Parsed, file: string): (node: ParsedNode) => DataNode {
  // What an anchor names is made once however often it is used, so that aliases of aliases stay cheap.
  const done = new Map<unknown, DataNode>();

  function convert(node: unknown, around: Place): DataNode {
    if (isAlias(node)) return convert(node.resolve(document), placeOf(node, around));
    const known = done.get(node);
    if (known !== undefined) return known;
    // An anchor that contains itself finds this.
    done.set(node, nothing(around));
    const made = convertNew(node, around);
    done.set(node, made);
    return made;
  }

  function convertNew(node: unknown, around: Place): DataNode {
    const place = placeOf(node, around);
    if (isMap(node)) return { kind: "mapping", entries: entriesOf(node, place), place, tag: tagOf(node) };
    if (isSeq(node)) return { kind: "list", items: node.items.map((item) => convert(item, place)), place, tag: tagOf(node) };
    if (!isScalar(node)) return nothing(place);
    const value = plainValue(node.value);
    return { kind: "scalar", value, text: value === null ? "" : String(value), place, tag: tagOf(node) };
  }

  function entriesOf(map: YAMLMap, around: Place): readonly MappingEntry[] {
    const merged = new Map<string, MappingEntry>();
    const own = new Map<string, MappingEntry>();
    for (const pair of map.items) {
      const keyPlace = placeOf(pair.key, around);
      const key = isScalar(pair.key) ? String(pair.key.value) : "";
      const value = pair.value === null || pair.value === undefined ? nothing(keyPlace) : convert(pair.value, keyPlace);
      if (!isMerge(pair)) own.set(key, { key, keyPlace, value });
      else for (const entry of mergedEntries(value)) if (!merged.has(entry.key)) merged.set(entry.key, entry);
    }
    return [...[...merged.values()].filter(({ key }) => !own.has(key)), ...own.values()];
  }

  function placeOf(node: unknown, around: Place): Place {
    const range = (node as Node | null | undefined)?.range;
    // Empty nodes stand nowhere: what they belong to is the place to look at.
    return range == null || range[1] <= range[0] ? around : { file, span: { start: range[0], end: range[1] } };
  }
  return (node) => convert(node, { file, span: { start: 0, end: 0 } });
}

function mergedEntries(value: DataNode): readonly MappingEntry[] {
  if (value.kind === "mapping") return value.entries;
  return value.kind === "list" ? value.items.flatMap((item) => (item.kind === "mapping" ? item.entries : [])) : [];
}

function isMerge(pair: Pair): boolean {
  // The parser gives it as a symbol of that name; in quotes it is a key like others.
  return isScalar(pair.key) && typeof pair.key.value === "symbol" && pair.key.value.description === "<<";
}

function plainValue(value: unknown): ScalarNode["value"] {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null) return value;
  return String(value);
}

function tagOf(node: { readonly tag?: string | undefined }): string | undefined {
  return node.tag?.startsWith("!") === true && !node.tag.startsWith("!!") ? node.tag : undefined;
}

function nothing(place: Place): DataNode {
  return { kind: "scalar", value: null, text: "", place };
}
