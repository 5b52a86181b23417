import type { NamedThing, NameSource, NameTable, StageThing, VariableThing } from "./name-table.ts";
import type { ScriptInstruction } from "../shell/run-scripts.ts";
import { buildPlatform, platformArgs } from "../stages/platform-args.ts";
import { proxyVariables } from "../shell/known-variables.ts";
import type { TextEdit } from "../text/edit.ts";
import { namesInScript, speaksOf } from "./script-names.ts";

/** Why a thing cannot have the new name. */
export type RenameProblem =
  /** BuildKit or the system gives it its meaning. */
  | { readonly kind: "fixed"; readonly name: string }
  /** A stage without a name: there is nothing to change. */
  | { readonly kind: "unnamed" }
  | { readonly kind: "grammar"; readonly thing: NamedThing["kind"]; readonly name: string }
  | { readonly kind: "reserved"; readonly thing: NamedThing["kind"]; readonly name: string }
  /** Another stage or variable has it. `at`: offset of its name. */
  | { readonly kind: "taken"; readonly thing: NamedThing["kind"]; readonly name: string; readonly at: number }
  /** An image of that name is used, which would become the stage. */
  | { readonly kind: "image"; readonly name: string; readonly at: number }
  /** A shell or a word reads or sets a variable of that name which is none of the file. */
  | { readonly kind: "captures"; readonly name: string; readonly at: number | undefined }
  /** A line of the body is the new end mark. */
  | { readonly kind: "in-body"; readonly name: string; readonly at: number }
  /** It is used where its name does not stand: `FROM ${BASE}`. */
  | { readonly kind: "hidden"; readonly at: number };

export type RenameResult =
  | { readonly kind: "edits"; readonly edits: readonly TextEdit[] }
  | { readonly kind: "refused"; readonly problem: RenameProblem };

/** Whether a thing can be renamed at all. */
export function renameObstacle(thing: NamedThing): RenameProblem | undefined {
  const { name } = thing;
  if (name === undefined) return { kind: "unnamed" };
  if (thing.kind === "variable" && fixedVariables.has(name)) return { kind: "fixed", name };
  const hidden = thing.places.find(({ form }) => form === "hidden");
  return hidden === undefined ? undefined : { kind: "hidden", at: hidden.span.start };
}

/** The edits that give a thing a new name everywhere in the file, numbers of stages excepted: these still point right. */
export function rename(source: NameSource, table: NameTable, thing: NamedThing, name: string): RenameResult {
  const problem = renameObstacle(thing) ?? (name === thing.name ? undefined : problemOf(source, table, thing, name));
  if (problem !== undefined) return { kind: "refused", problem };
  if (name === thing.name) return { kind: "edits", edits: [] };
  const edits = thing.places.flatMap(({ form, span }) => (form === "name" ? [{ span, text: name }] : []));
  return { kind: "edits", edits };
}

/** Variables whose name means something to BuildKit or to every program. */
const fixedVariables: ReadonlySet<string> = new Set([
  ...Object.keys(platformArgs(buildPlatform, "")),
  ...proxyVariables,
  "PATH",
  "HOME",
  "SOURCE_DATE_EPOCH",
  "DOCKER_BUILDKIT",
  "BUILDKIT_INLINE_CACHE",
  "BUILDKIT_MULTI_PLATFORM",
  "BUILDKIT_SANDBOX_HOSTNAME",
  "BUILDKIT_SYNTAX",
  "BUILDKIT_CONTEXT_KEEP_GIT_DIR",
  "BUILDKIT_CACHE_MOUNT_NS",
  "BUILDKIT_BUILD_NAME",
  "BUILDKIT_DOCKERFILE_CHECK",
  "BUILDKIT_SBOM_SCAN_CONTEXT",
  "BUILDKIT_SBOM_SCAN_STAGE",
]);

const grammar: Readonly<Record<NamedThing["kind"], RegExp>> = {
  stage: /^[a-z][a-z0-9-_.]*$/,
  variable: /^[A-Za-z_][A-Za-z0-9_]*$/,
  heredoc: /^[A-Za-z_][A-Za-z0-9_.-]*$/,
};

function problemOf(source: NameSource, table: NameTable, thing: NamedThing, name: string): RenameProblem | undefined {
  if (!grammar[thing.kind].test(name)) return { kind: "grammar", thing: thing.kind, name };
  switch (thing.kind) {
    case "stage":
      return stageProblem(source, table, thing, name);
    case "variable":
      return variableProblem(source, table, thing, name);
    case "heredoc": {
      const { content, contentSpan, chomp } = thing.heredoc;
      const end = lineOf(content, name, chomp);
      if (end !== undefined) return { kind: "in-body", name, at: contentSpan.start + end };
      const twin = table.things.find(
        (other) => other !== thing && other.kind === "heredoc" && other.name === name && isBeside(other, thing),
      );
      return twin && { kind: "taken", thing: "heredoc", name, at: twin.places[0]?.span.start ?? 0 };
    }
  }
}

function stageProblem(
  { stages: graph }: NameSource,
  table: NameTable,
  thing: StageThing,
  name: string,
): RenameProblem | undefined {
  if (name === "scratch" || name === "context") return { kind: "reserved", thing: "stage", name };
  const namesake = table.things.find((other) => other.kind === "stage" && other !== thing && other.name?.toLowerCase() === name);
  if (namesake !== undefined) return { kind: "taken", thing: "stage", name, at: namesake.places[0]?.span.start ?? 0 };
  if (graph.options.namedContexts?.includes(name) === true) return { kind: "reserved", thing: "stage", name };
  for (const stage of graph.stages) {
    for (const { via, span, target } of stage.edges) {
      if (target.kind !== "image") continue;
      // FROM looks at the stages before it, and compares letter by letter.
      const meant = via === "from" ? stage.index > thing.stage && target.text === name : target.text.toLowerCase() === name;
      if (meant) return { kind: "image", name, at: span.start };
    }
  }
  return undefined;
}

function variableProblem(source: NameSource, table: NameTable, thing: VariableThing, name: string): RenameProblem | undefined {
  if (fixedVariables.has(name)) return { kind: "reserved", thing: "variable", name };
  const reach = reachOf(source, thing);
  for (const other of table.things) {
    if (other.kind !== "variable" || other === thing || other.name !== name) continue;
    const meets = thing.stages.has(-1) || other.stages.has(-1) || [...reachOf(source, other)].some((stage) => reach.has(stage));
    if (meets) return { kind: "taken", thing: "variable", name, at: other.places[0]?.span.start ?? 0 };
  }
  const unknown = [...(table.unknown.get(name) ?? [])].some((stage) => reach.has(stage));
  if (unknown) return { kind: "captures", name, at: undefined };
  return scriptProblem(source, thing, name, reach);
}

/**
 * A script that reads the new name from elsewhere would get this variable; one that sets it would lose what it has of this one.
 */
function scriptProblem(
  { scripts, text }: NameSource,
  thing: VariableThing,
  name: string,
  reach: ReadonlySet<number>,
): RenameProblem | undefined {
  const users = new Set(thing.places.map(({ instruction }) => instruction));
  for (const { instruction, script, stage } of scripts) {
    if (!reach.has(stage) || !speaksOf(script, (word) => word === name)) continue;
    const [first] = namesInScript(instruction, script, (other) => other === name);
    if (first !== undefined) return { kind: "captures", name, at: first.span.start };
    if (users.has(instruction)) return { kind: "captures", name, at: wordIn(text, instruction, name) };
  }
  return undefined;
}

function wordIn(text: string, { span }: ScriptInstruction, name: string): number | undefined {
  const at = text.slice(span.start, span.end).search(new RegExp(String.raw`\b${name}\b`));
  return at === -1 ? undefined : span.start + at;
}

/** The stages in which a variable may be seen: its own and those that are built on them. */
function reachOf({ stages: { stages } }: NameSource, { stages: own }: VariableThing): ReadonlySet<number> {
  const reach = new Set(own);
  for (const { index, base } of stages) if (base.kind === "stage" && reach.has(base.index)) reach.add(index);
  return reach;
}

function lineOf(content: string, name: string, chomp: boolean): number | undefined {
  let start = 0;
  for (const line of content.split("\n")) {
    if ((chomp ? line.replace(/^\t+/, "") : line).replace(/\r$/, "") === name) return start;
    start += line.length + 1;
  }
  return undefined;
}

function isBeside(a: NamedThing, b: NamedThing): boolean {
  return a.places[0]?.instruction.span.start === b.places[0]?.instruction.span.start;
}
