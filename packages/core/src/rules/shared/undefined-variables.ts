import type { Instruction } from "../../instructions/instruction.ts";
import type { Stage, StageGraph } from "../../stages/stage-graph.ts";
import type { VariableReference } from "../../syntax/lex-result.ts";
import { type Lookup, lexWord } from "../../syntax/word-lexer.ts";
import type { Span } from "../../text/span.ts";
import { suggest } from "../../text/suggest.ts";
import { type ExpandedWord, expandedWords } from "./expanded-words.ts";

/** A variable that BuildKit fills in although nothing in the file gives it a value or declares it. */
export interface UndefinedVariable {
  readonly name: string;
  readonly instruction: Instruction;
  readonly stage: Stage;
  readonly position: number;
  /** The name alone. */
  readonly span: Span;
  /** What follows the name in braces, such as `:-`; "" when an unset variable leaves nothing. */
  readonly modifier: string;
  readonly word: ExpandedWord;
}

/** BuildKit takes these for switches of its own, not for variables. */
const switches: ReadonlySet<string> = new Set(["BUILDKIT_SBOM_SCAN_CONTEXT", "BUILDKIT_SBOM_SCAN_STAGE"]);

/** In the order of the file, each name once per word, as BuildKit reports them (dockerfile2llb, reportUnmatchedVariables). */
export function* undefinedVariables(graph: StageGraph): Generator<UndefinedVariable> {
  for (const stage of graph.stages) {
    const implicit = implicitNames(stage, graph);
    for (const [position, instruction] of stage.instructions.entries()) {
      const lookup: Lookup = (name) => {
        const variable = stage.scope.lookup(name, position);
        if (variable?.state === "set") return variable.value;
        return variable !== undefined || implicit.has(name) ? "" : undefined;
      };
      for (const word of expandedWords(instruction, graph.escape)) {
        if (!word.text.includes("$")) continue;
        const { unset, references } = lexWord(word.text, lookup, word.options);
        for (const name of unset) {
          const found = references.find((reference: VariableReference) => reference.name === name);
          if (found === undefined || switches.has(name)) continue;
          const span = word.place(found.nameStart, found.nameEnd);
          if (declaredBeside(instruction, name, span)) continue;
          yield { name, instruction, stage, position, span, modifier: found.modifier, word };
        }
      }
    }
  }
}

/** PATH always has a value outside Windows; what a trigger of the base stage declares comes before the first instruction. */
function implicitNames(stage: Stage, graph: StageGraph): ReadonlySet<string> {
  const names = new Set(stage.platform?.os === "windows" ? [] : ["PATH"]);
  const parent = stage.base.kind === "stage" ? graph.stages[stage.base.index] : undefined;
  for (const instruction of parent?.instructions ?? []) {
    if (instruction.kind !== "onbuild") continue;
    if (instruction.instruction.kind === "arg") for (const { name } of instruction.instruction.definitions) names.add(name.value);
    if (instruction.instruction.kind === "env") for (const { key } of instruction.instruction.pairs) names.add(key.value);
  }
  return names;
}

/** The defaults of one ARG see what stands before them in it (unlike those of ENV). */
function declaredBeside(instruction: Instruction, name: string, place: Span): boolean {
  if (instruction.kind !== "arg") return false;
  return instruction.definitions.some((one) => one.name.value === name && (one.value ?? one.name).span.end <= place.start);
}

/**
 * Why such a variable surely has no value; "base-image" when the base image may set it, "guarded" when the word says what to do then.
 */
export type Reason = "global" | "platform" | "misspelt" | "nothing" | "guarded" | "base-image";

export function reasonOf(variable: UndefinedVariable, graph: StageGraph): { reason: Reason; suggestion: string | undefined } {
  const { name, stage, position } = variable;
  const global = graph.globalScope.lookup(name, Number.POSITIVE_INFINITY);
  if (global !== undefined) {
    const platform = global.state === "set" && global.by === "platform";
    return { reason: platform ? "platform" : "global", suggestion: undefined };
  }
  if (variable.modifier !== "") return { reason: "guarded", suggestion: undefined };
  const names = stage.scope.names(position);
  const suggestion = names.length <= maxNames ? suggest(name, names) : undefined;
  // No image sets `$1` or `$uri`: those are names for a shell or a template.
  const sure = !stage.openEnded || !/^[A-Z_][A-Z0-9_]*$/i.test(name) || (variable.word.heredoc !== undefined && /^[a-z]/.test(name));
  if (suggestion !== undefined && (sure || isSlip(name, suggestion))) return { reason: "misspelt", suggestion };
  return { reason: sure ? "nothing" : "base-image", suggestion: undefined };
}

/** More names than anyone writes would make the search for a near one slow. */
const maxNames = 200;

/** One letter too many, one missing, or two that changed places; another letter in its place often is another variable. */
function isSlip(name: string, other: string): boolean {
  if (name.length < 6) return false;
  const [short, long] = name.length < other.length ? [name, other] : [other, name];
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  if (long.length - short.length === 1) return short.slice(from) === long.slice(from + 1);
  const swapped = `${long[from + 1] ?? ""}${long[from] ?? ""}${long.slice(from + 2)}`;
  return long.length === short.length && short.slice(from) === swapped;
}
