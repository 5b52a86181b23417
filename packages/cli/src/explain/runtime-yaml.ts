import type { Language } from "@plimsoll/core";
import { commentText, type Manifest, type ManifestItem, type ManifestMap, type ManifestNode } from "@plimsoll/core/explain";
import { Document, isScalar, type Node, type Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { visibleText } from "../display-width.ts";
import { wrapText } from "../wrap-text.ts";

const columns = 100;

/** A manifest as YAML. Its comments are in the reader's language; every line of them fits into a hundred columns or so. */
export function runtimeYaml({ head, documents }: Manifest, language: Language): string {
  const texts = documents.map((map, at) => {
    const document = new Document(null, { compat: "yaml-1.1" });
    document.contents = mapNode(map, document, language);
    if (at === 0) document.commentBefore = commentLines(head.map((comment) => commentText(comment, language)));
    return document.toString({ lineWidth: 0, directives: false });
  });
  return texts.join("---\n");
}

function mapNode({ items }: ManifestMap, document: Document, language: Language): YAMLMap {
  const map = new YAMLMap(document.schema);
  let waiting: string[] = [];
  for (const item of items) {
    const lines = remarkLines(item, language);
    if (lines.length > 0) waiting.push(lines.join("\n"));
    if (item.kind === "remark") continue;
    const pair = document.createPair(item.key, null);
    pair.value = nodeOf(item.value, document, language);
    if (waiting.length > 0) commentKey(pair, waiting.join("\n\n"));
    waiting = [];
    map.items.push(pair);
  }
  // What stands behind the last entry belongs to the mapping.
  if (waiting.length > 0) map.comment = waiting.join("\n\n");
  if (map.items.length === 0) map.flow = true;
  return map;
}

function nodeOf(value: ManifestNode, document: Document, language: Language): Node {
  if (typeof value !== "object") {
    const scalar = new Scalar(value);
    // Old readers of YAML take `22:22` for a number of base 60.
    if (typeof value === "string" && /^\d+[:-]\d/.test(value)) scalar.type = Scalar.QUOTE_DOUBLE;
    return scalar;
  }
  if ("kind" in value) return mapNode(value, document, language);
  const list = new YAMLSeq<Node>(document.schema);
  list.items.push(...value.map((item) => nodeOf(item, document, language)));
  return list;
}

function commentKey({ key }: Pair, text: string): void {
  if (isScalar(key)) key.commentBefore = text;
}

function remarkLines(item: ManifestItem, language: Language): readonly string[] {
  const texts = item.kind === "entry" ? item.comments : [item.comment];
  const lines = texts.map((comment) => commentText(comment, language));
  const suggestion = item.kind === "entry" ? [] : item.suggestion;
  return [...(lines.length === 0 ? [] : [commentLines(lines)]), ...suggestion.map((line) => `   ${line}`)];
}

function commentLines(texts: readonly string[]): string {
  return texts.flatMap((text) => wrapText(visibleText(text), columns).map((line) => ` ${line}`)).join("\n");
}
