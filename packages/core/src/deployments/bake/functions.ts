import { isKnown, itemsOf, unknownText, valueOf, type DataNode, type MappingEntry, type ScalarNode } from "../data-node.ts";
import type { Place } from "../place.ts";
import { scalar, unknownNode } from "./evaluate.ts";
import { applyOperator, isEqual } from "./operators.ts";

/** Functions of Bake whose value depends on their arguments alone, as far as build files use them. */
export function callFunction(name: string, given: readonly DataNode[], place: Place): DataNode | undefined {
  const build = functions[name];
  if (build === undefined) return undefined;
  const scalars = given.filter((node) => node.kind === "scalar");
  const needsAll = !lenient.has(name);
  if (needsAll && scalars.some(({ text }) => !isKnown(text))) return unknownNode(place);
  return build(given, place);
}

type BakeFunction = (given: readonly DataNode[], place: Place) => DataNode;

/** An unknown argument leaves the rest of the result known. */
const lenient: ReadonlySet<string> = new Set([
  "concat",
  "coalesce",
  "compact",
  "distinct",
  "flatten",
  "join",
  "lower",
  "merge",
  "upper",
  "and",
  "or",
]);

const onText =
  (change: (text: string, second: string, third: string) => ScalarNode["value"]): BakeFunction =>
  (given, place) =>
    scalar(change(textAt(given, 0), textAt(given, 1), textAt(given, 2)), place);

const onOperator =
  (operator: string): BakeFunction =>
  (given, place) =>
    applyOperator(operator, given.slice(0, 2), place);

const functions: Readonly<Record<string, BakeFunction>> = {
  lower: onText((text) => text.toLowerCase()),
  upper: onText((text) => text.toUpperCase()),
  trimspace: onText((text) => text.trim()),
  trimprefix: onText((text, prefix) => (text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  trimsuffix: onText((text, suffix) => (suffix !== "" && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text)),
  replace: onText((text, from, to) => text.replaceAll(from, to)),
  sanitize: onText((text) => text.replace(/[^a-zA-Z0-9_-]+/g, "_")),
  format: (given, place) => scalar(formatText(given.map(textOfNode)), place),
  join: (given, place) => scalar(given.slice(1).flatMap(itemsOf).map(textOfNode).join(textAt(given, 0)), place),
  split: (given, place) =>
    list(
      textAt(given, 1)
        .split(textAt(given, 0))
        .map((part) => scalar(part, place)),
      place,
    ),
  concat: (given, place) => list(given.flatMap(itemsOf), place),
  flatten: (given, place) => list(given.flatMap(itemsOf).flatMap(itemsOf), place),
  compact: (given, place) =>
    list(
      given.flatMap(itemsOf).filter((node) => textOfNode(node) !== ""),
      place,
    ),
  distinct: (given, place) => list([...new Map(given.flatMap(itemsOf).map((node) => [textOfNode(node), node])).values()], place),
  coalesce: (given, place) => given.find((node) => node.kind !== "scalar" || node.value !== null) ?? scalar(null, place),
  length: ([node], place) => scalar(node?.kind === "mapping" ? node.entries.length : itemsOf(node).length, place),
  contains: ([node, wanted], place) => {
    const items = itemsOf(node);
    const found = items.some((item) => wanted?.kind === "scalar" && item.kind === "scalar" && isEqual(item, wanted));
    return !found && items.some((item) => !isKnown(textOfNode(item))) ? unknownNode(place) : scalar(found, place);
  },
  keys: ([node], place) =>
    list(
      entries(node).map(({ key }) => scalar(key, place)),
      place,
    ),
  values: ([node], place) =>
    list(
      entries(node).map(({ value }) => value),
      place,
    ),
  lookup: ([node, key, otherwise], place) => valueOf(node, textOfNode(key)) ?? otherwise ?? unknownNode(place),
  merge: (given, place) => ({
    kind: "mapping",
    entries: [...new Map(given.flatMap(entries).map((entry) => [entry.key, entry])).values()],
    place,
  }),
  equal: onOperator("=="),
  notequal: onOperator("!="),
  and: onOperator("&&"),
  or: onOperator("||"),
  not: ([node], place) => applyOperator("!", node === undefined ? [] : [node], place),
  add: onOperator("+"),
  subtract: onOperator("-"),
  greaterthan: onOperator(">"),
  lessthan: onOperator("<"),
};

function entries(node: DataNode | undefined): readonly MappingEntry[] {
  return node?.kind === "mapping" ? node.entries : [];
}

function list(items: readonly DataNode[], place: Place): DataNode {
  return { kind: "list", items, place };
}

function textAt(given: readonly DataNode[], index: number): string {
  return textOfNode(given[index]);
}

function textOfNode(node: DataNode | undefined): string {
  return node?.kind === "scalar" ? node.text : unknownText;
}

/** Only `%s`, `%d` and `%v`: another verb makes the text unknown. */
function formatText([pattern = "", ...values]: readonly string[]): string {
  let next = 0;
  return pattern.replace(/%(.)/g, (_, verb: string) => {
    if (verb === "%") return "%";
    return /[sdv]/.test(verb) ? (values[next++] ?? unknownText) : unknownText;
  });
}
