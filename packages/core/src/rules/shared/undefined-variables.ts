import type { Instruction } from "../../instructions/instruction.ts";
import type { Stage, StageGraph } from "../../stages/stage-graph.ts";
import { type Lookup, lexWord } from "../../syntax/word-lexer.ts";
import type { Span } from "../../text/span.ts";
import { suggest } from "../../text/suggest.ts";
import { type ExpandedWord, expandedWords } from "./expanded-words.ts";
import { firstReferences } from "./first-references.ts";

/** A variable that BuildKit fills in although nothing in the file gives it a value or declares it. */
export interface UndefinedVariable {
  readonly name: string;
  readonly instruction: Instruction;
  readonly stage: Stage;
  readonly position: number;
  /** The name alone. */
  readonly span: Span;
  readonly word: ExpandedWord;
  readonly reason: Reason;
}

/** Why it has no value, as far as the file tells. */
export type Reason =
  /** An ARG above the first FROM declares it, or BuildKit itself; the stage does not ask for it. */
  | { readonly kind: "global" | "platform" }
  | { readonly kind: "misspelt"; readonly suggestion: string }
  | { readonly kind: "nothing" }
  /** The word says what to do without a value: `${name:-word}`. */
  | { readonly kind: "guarded" }
  /** It may have one all the same, from the base image. */
  | { readonly kind: "base-image" };

/** BuildKit takes these for switches of its own, not for variables. */
const switches: ReadonlySet<string> = new Set(["BUILDKIT_SBOM_SCAN_CONTEXT", "BUILDKIT_SBOM_SCAN_STAGE"]);
/** More variables or names than anyone writes would make the search for a near name slow. */
const maxSearches = 200;
const maxNames = 200;

/** In the order of the file, each name once per word, as BuildKit reports them (dockerfile2llb, reportUnmatchedVariables). */
export function undefinedVariables(graph: StageGraph): readonly UndefinedVariable[] {
  const list: UndefinedVariable[] = [];
  const triggered = new Map<number, ReadonlySet<string>>();
  let searches = 0;
  for (const stage of graph.stages) {
    const fromTriggers = stage.base.kind === "stage" ? namesOfTriggers(graph.stages[stage.base.index], triggered) : undefined;
    // PATH always has a value outside Windows.
    const implicit = (name: string): boolean =>
      fromTriggers?.has(name) === true || (name === "PATH" && stage.platform?.os !== "windows");
    for (let position = 0; position < stage.instructions.length; position++) {
      const instruction = stage.instructions[position]!;
      if (!mayRefer(instruction)) continue;
      const lookup: Lookup = (name) => {
        const variable = stage.scope.lookup(name, position);
        if (variable?.state === "set") return variable.value;
        return variable !== undefined || implicit(name) ? "" : undefined;
      };
      const beside = definedBeside(instruction);
      for (const word of expandedWords(instruction, graph.escape)) {
        if (!word.text.includes("$")) continue;
        const { unset, references } = lexWord(word.text, lookup, word.options);
        if (unset.length === 0) continue;
        const places = firstReferences(references);
        for (const name of unset) {
          const found = places.get(name);
          if (found === undefined || switches.has(name)) continue;
          const span = word.place(found.nameStart, found.nameEnd);
          if ((beside?.get(name) ?? Number.POSITIVE_INFINITY) <= span.start) continue;
          const near = (): string | undefined => (searches++ < maxSearches ? nearName(name, stage, position) : undefined);
          const reason = reasonOf(name, found.modifier, instruction, word, stage, graph, near);
          list.push({ name, instruction, stage, position, span, word, reason });
        }
      }
    }
  }
  return list;
}

/** Whether any text of it may name a variable: most have no dollar at all. */
function mayRefer({ line, heredocs }: Instruction): boolean {
  return line.text.includes("$") || heredocs.some(({ content }) => content.includes("$"));
}

/** What the triggers of a base stage declare comes before the first instruction of the stages built on it. */
function namesOfTriggers(base: Stage | undefined, known: Map<number, ReadonlySet<string>>): ReadonlySet<string> | undefined {
  const earlier = base && known.get(base.index);
  if (base === undefined || earlier !== undefined) return earlier;
  const names = new Set<string>();
  for (const outer of base.instructions) {
    const inner = outer.kind === "onbuild" ? outer.instruction : undefined;
    if (inner?.kind === "arg") for (const { name } of inner.definitions) names.add(name.value);
    if (inner?.kind === "env") for (const { key } of inner.pairs) names.add(key.value);
  }
  known.set(base.index, names);
  return names;
}

/** The defaults of one ARG see what stands before them in it (unlike those of ENV): name → end of its first definition. */
function definedBeside(instruction: Instruction): ReadonlyMap<string, number> | undefined {
  if (instruction.kind !== "arg" || instruction.definitions.length < 2) return undefined;
  const ends = new Map<string, number>();
  for (const { name, value } of instruction.definitions) {
    if (!ends.has(name.value)) ends.set(name.value, (value ?? name).span.end);
  }
  return ends;
}

function reasonOf(
  name: string,
  modifier: string,
  instruction: Instruction,
  word: ExpandedWord,
  stage: Stage,
  graph: StageGraph,
  near: () => string | undefined,
): Reason {
  const global = graph.globalScope.lookup(name, Number.POSITIVE_INFINITY);
  // `ARG NAME=${NAME:-value}` gives the stage a value of its own and may be overridden as any ARG may.
  if (modifier !== "" && declares(instruction, name)) return { kind: "guarded" };
  if (global !== undefined) return { kind: global.state === "set" && global.by === "platform" ? "platform" : "global" };
  if (modifier !== "") return { kind: "guarded" };
  // No image sets `$1`, or `$uri` in a text for nginx: those are names for a shell or a template.
  const forTemplate = word.heredoc !== undefined && /^[a-z]/.test(name);
  const sure = !stage.openEnded || !/^[A-Z_][A-Z0-9_]*$/i.test(name) || forTemplate;
  const suggestion = near();
  if (suggestion !== undefined && (sure || isSlip(name, suggestion))) return { kind: "misspelt", suggestion };
  return { kind: sure ? "nothing" : "base-image" };
}

function declares(instruction: Instruction, name: string): boolean {
  return instruction.kind === "arg" && instruction.definitions.some((definition) => definition.name.value === name);
}

function nearName(name: string, stage: Stage, position: number): string | undefined {
  const names = stage.scope.names(position);
  return names.length <= maxNames ? suggest(name, names) : undefined;
}

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
