import type { HclAttribute } from "../../hcl/hcl-tree.ts";
import { suggest } from "../../text/suggest.ts";
import type { Build, UnknownBuild } from "../build.ts";
import { entriesOf, isKnown, itemsOf, textOf, textsOf, type DataNode } from "../data-node.ts";
import type { Environment } from "../interpolate.ts";
import type { Place, Placed } from "../place.ts";
import type { BakeFile } from "./bake-file.ts";
import { type BakeScopes, type BakeUnknown, createBakeScopes } from "./bake-scope.ts";
import { evaluate } from "./evaluate.ts";
import { buildOfTarget } from "./target-build.ts";

export interface BakeProject {
  /** What `docker buildx bake` can be asked to build, without the targets that are only there to be inherited. */
  readonly builds: readonly Build[];
  /** Targets that a group names and that do not exist. */
  readonly unknownTargets: readonly UnknownBuild[];
  readonly unknowns: readonly BakeUnknown[];
}

/** A target, each attribute as an expression of the file that has it. */
interface TargetBlock {
  readonly name: string;
  readonly place: Place;
  readonly attributes: ReadonlyMap<string, { readonly file: string; readonly attribute: HclAttribute }>;
}

/** One target, evaluated: a matrix makes several of one block. Values by attribute, inherited ones too. */
export interface BakeTarget {
  readonly name: string;
  readonly place: Place;
  readonly values: ReadonlyMap<string, DataNode>;
}

/** No matrix of a person makes more. */
const maxTargets = 2000;

/** The builds of Bake files, of which a later one overrides an earlier one. Paths start from `folder`. */
export function readBake(files: readonly BakeFile[], folder: string, environment: Environment): BakeProject {
  const scopes = createBakeScopes(files, environment);
  const blocks = readTargets(files);
  const targets = new Map<string, BakeTarget>();
  const madeFrom = new Map<string, readonly string[]>();
  for (const block of blocks.values()) {
    const made = expandMatrix(block, scopes);
    madeFrom.set(
      block.name,
      made.map(({ name }) => name),
    );
    for (const target of made) if (targets.size < maxTargets) targets.set(target.name, target);
  }
  const groups = readGroups(files, scopes);
  const names = [...new Set([...targets.keys(), ...blocks.keys(), ...groups.keys()])];
  const unknown = ({ value, place }: Placed<string>): readonly UnknownBuild[] =>
    !isKnown(value) || names.includes(value) ? [] : [{ name: value, place, suggestion: suggest(value, names) }];
  const wanted = wantedTargets(targets, groups);
  const builds = [...targets.values()]
    .filter(({ name }) => wanted.has(name))
    .map((target) => {
      const values = inherit(target, targets, new Set());
      const missing = [...textsOf(values.get("inherits")), ...namedTargets(values)].flatMap(unknown);
      return buildOfTarget({ ...target, values }, folder, missing);
    });
  return {
    builds,
    unknownTargets: [...groups.values()].flatMap((members) => members.flatMap(unknown)),
    unknowns: scopes.unknowns,
  };
}

function readTargets(files: readonly BakeFile[]): ReadonlyMap<string, TargetBlock> {
  const blocks = new Map<string, TargetBlock>();
  for (const { path: file, body } of files) {
    for (const { type, labels, body: inner } of body.blocks) {
      const label = labels[0];
      if (type !== "target" || label === undefined) continue;
      const known = blocks.get(label.text);
      const own = inner.attributes.map((attribute) => [attribute.name, { file, attribute }] as const);
      const place = known?.place ?? { file, span: label.span };
      blocks.set(label.text, { name: label.text, place, attributes: new Map([...(known?.attributes ?? []), ...own]) });
    }
  }
  return blocks;
}

/** The targets of one block: one, or one for each combination of its matrix. */
function expandMatrix(block: TargetBlock, scopes: BakeScopes): readonly BakeTarget[] {
  const matrix = block.attributes.get("matrix");
  if (matrix === undefined) return [evaluateTarget(block, block.name, scopes, new Map())];
  const axes = entriesOf(evaluate(matrix.attribute.value, scopes.scopeOf(matrix.file)));
  let combinations: readonly ReadonlyMap<string, DataNode>[] = [new Map()];
  for (const { key, value } of axes) {
    if (combinations.length * Math.max(1, itemsOf(value).length) > maxTargets) break;
    combinations = combinations.flatMap((known) => itemsOf(value).map((item) => new Map([...known, [key, item]])));
  }
  const named = block.attributes.get("name");
  return combinations.map((local) => {
    const name = named === undefined ? undefined : textOf(evaluate(named.attribute.value, scopes.scopeOf(named.file, local)));
    return evaluateTarget(block, name === undefined || !isKnown(name.value) ? block.name : name.value, scopes, local);
  });
}

function evaluateTarget(block: TargetBlock, name: string, scopes: BakeScopes, local: ReadonlyMap<string, DataNode>): BakeTarget {
  const values = new Map<string, DataNode>();
  for (const [key, { file, attribute }] of block.attributes) {
    if (usedAttributes.has(key)) values.set(key, evaluate(attribute.value, scopes.scopeOf(file, local)));
  }
  return { name, place: block.place, values };
}

const usedAttributes: ReadonlySet<string> = new Set([
  "args",
  "context",
  "contexts",
  "dockerfile",
  "dockerfile-inline",
  "inherits",
  "platforms",
  "tags",
  "target",
]);

function readGroups(files: readonly BakeFile[], scopes: BakeScopes): ReadonlyMap<string, readonly Placed<string>[]> {
  const groups = new Map<string, readonly Placed<string>[]>();
  for (const { path: file, body } of files) {
    for (const { type, labels, body: inner } of body.blocks) {
      const members = inner.attributes.find(({ name }) => name === "targets")?.value;
      if (type !== "group" || labels[0] === undefined || members === undefined) continue;
      groups.set(labels[0].text, textsOf(evaluate(members, scopes.scopeOf(file))));
    }
  }
  return groups;
}

/** Values of the target and of those that it inherits from: later ones go before earlier ones, mappings add up. */
function inherit(target: BakeTarget, targets: ReadonlyMap<string, BakeTarget>, chain: ReadonlySet<string>): BakeTarget["values"] {
  const values = new Map<string, DataNode>();
  const bases = textsOf(target.values.get("inherits")).flatMap(({ value }) => targets.get(value) ?? []);
  for (const base of bases) {
    if (chain.has(base.name)) continue;
    for (const [key, value] of inherit(base, targets, new Set([...chain, target.name])))
      values.set(key, mergeValue(values.get(key), value));
  }
  for (const [key, value] of target.values) values.set(key, mergeValue(values.get(key), value));
  return values;
}

function mergeValue(base: DataNode | undefined, over: DataNode): DataNode {
  if (base?.kind !== "mapping" || over.kind !== "mapping") return over;
  const keys = new Set(over.entries.map(({ key }) => key));
  return { ...over, entries: [...base.entries.filter(({ key }) => !keys.has(key)), ...over.entries] };
}

/** All but those that others inherit from and nobody asks for by name. */
function wantedTargets(
  targets: ReadonlyMap<string, BakeTarget>,
  groups: ReadonlyMap<string, readonly Placed<string>[]>,
): ReadonlySet<string> {
  const asked = new Set([...groups.values()].flatMap((members) => members.map(({ value }) => value)));
  const inherited = new Set<string>();
  for (const { values } of targets.values()) {
    for (const { value } of textsOf(values.get("inherits"))) inherited.add(value);
    for (const { value } of namedTargets(values)) asked.add(value);
  }
  const names = [...targets.keys()];
  return new Set(names.filter((name) => asked.has(name) || (!inherited.has(name) && !name.startsWith("_"))));
}

/** The targets behind `contexts = { name = "target:other" }`. */
function namedTargets(values: BakeTarget["values"]): readonly Placed<string>[] {
  return entriesOf(values.get("contexts")).flatMap(({ value }) => {
    const text = textOf(value);
    return text?.value.startsWith("target:") === true ? [{ ...text, value: text.value.slice("target:".length) }] : [];
  });
}
