import type { HclBlock, HclExpression } from "../../hcl/hcl-tree.ts";
import type { DataNode } from "../data-node.ts";
import type { Environment } from "../interpolate.ts";
import type { Place } from "../place.ts";
import type { BakeFile } from "./bake-file.ts";
import { type BakeScope, evaluate, scalar, unknownNode } from "./evaluate.ts";
import { callFunction } from "./functions.ts";

/** Something without a value here. */
export interface BakeUnknown {
  readonly kind: "variable" | "function" | "expression";
  readonly name: string;
  readonly place: Place;
}

/** What the expressions of Bake files may refer to, and all that they refer to in vain. */
export interface BakeScopes {
  /** `local`: variables of a matrix, which go before those of the file. */
  scopeOf(file: string, local?: ReadonlyMap<string, DataNode>): BakeScope;
  readonly unknowns: readonly BakeUnknown[];
}

interface Definition {
  readonly file: string;
  readonly value: HclExpression | undefined;
  /** A `variable` block, which the environment may set. */
  readonly fromEnvironment: boolean;
}

/** Functions may call each other; deeper than this they do so for ever. */
const maxCalls = 50;

export function createBakeScopes(files: readonly BakeFile[], environment: Environment): BakeScopes {
  const definitions = readDefinitions(files);
  const userFunctions = readFunctions(files);
  const values = new Map<string, DataNode | "evaluating">();
  const unknowns: BakeUnknown[] = [];
  let calls = 0;

  function variable(name: string, place: Place): DataNode | undefined {
    // Other blocks may be referred to; what is in them is not followed.
    if (name === "target" || name === "group" || builtIn.has(name)) return unknownNode(place);
    const known = values.get(name);
    if (known === "evaluating") return unknownNode(place);
    if (known !== undefined) return known;
    const definition = definitions.get(name);
    if (definition === undefined) return undefined;
    values.set(name, "evaluating");
    const value = valueOfDefinition(name, definition, place);
    values.set(name, value);
    return value;
  }

  function valueOfDefinition(name: string, { file, value, fromEnvironment }: Definition, place: Place): DataNode {
    const given = fromEnvironment ? environment.get(name) : undefined;
    if (given !== undefined) return value?.kind === "list" ? listOf(given, place) : scalar(given, place);
    // Bake takes it for empty; whoever runs Bake surely sets it.
    return value === undefined ? unknownNode(place) : evaluate(value, scopeOf(file));
  }

  function call(name: string, given: readonly DataNode[], place: Place): DataNode | undefined {
    const own = userFunctions.get(name);
    if (own === undefined) return callFunction(name, given, place);
    if (calls >= maxCalls) return unknownNode(place);
    calls++;
    try {
      const local = new Map(own.params.map((param, index) => [param, given[index] ?? unknownNode(place)]));
      if (own.rest !== undefined) local.set(own.rest, { kind: "list", items: given.slice(own.params.length), place });
      return evaluate(own.result, scopeOf(own.file, local));
    } finally {
      calls--;
    }
  }

  function scopeOf(file: string, local: ReadonlyMap<string, DataNode> = new Map()): BakeScope {
    return {
      file,
      variable: (name) => local.get(name) ?? variable(name, { file, span: { start: 0, end: 0 } }),
      call,
      unknown: (kind, name, place) => {
        unknowns.push({ kind, name, place });
      },
    };
  }
  return { scopeOf, unknowns };
}

/** What Bake itself sets. */
const builtIn: ReadonlySet<string> = new Set(["BAKE_CMD_CONTEXT", "BAKE_LOCAL_PLATFORM"]);

function listOf(text: string, place: Place): DataNode {
  return { kind: "list", items: text.split(",").map((item) => scalar(item, place)), place };
}

function readDefinitions(files: readonly BakeFile[]): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const { path: file, body } of files) {
    for (const { name, value } of body.attributes) definitions.set(name, { file, value, fromEnvironment: false });
    for (const block of body.blocks) {
      const name = block.labels[0]?.text;
      if (block.type !== "variable" || name === undefined) continue;
      const value = block.body.attributes.find((attribute) => attribute.name === "default")?.value;
      definitions.set(name, { file, value: value ?? definitions.get(name)?.value, fromEnvironment: true });
    }
  }
  return definitions;
}

interface UserFunction {
  readonly file: string;
  readonly params: readonly string[];
  readonly rest: string | undefined;
  readonly result: HclExpression;
}

function readFunctions(files: readonly BakeFile[]): ReadonlyMap<string, UserFunction> {
  const found = new Map<string, UserFunction>();
  for (const { path: file, body } of files) {
    for (const block of body.blocks) {
      const name = block.labels[0]?.text;
      const result = attribute(block, "result");
      if (block.type !== "function" || name === undefined || result === undefined) continue;
      const params = attribute(block, "params");
      const rest = attribute(block, "variadic_params") ?? attribute(block, "variadic_param");
      found.set(name, {
        file,
        params: params?.kind === "list" ? params.items.flatMap(nameOf) : [],
        rest: rest && nameOf(rest)[0],
        result,
      });
    }
  }
  return found;
}

function attribute(block: HclBlock, name: string): HclExpression | undefined {
  return block.body.attributes.find((candidate) => candidate.name === name)?.value;
}

function nameOf(expression: HclExpression): readonly string[] {
  if (expression.kind === "variable") return [expression.name];
  return expression.kind === "literal" && typeof expression.value === "string" ? [expression.value] : [];
}
