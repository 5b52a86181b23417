import type { ArgInstruction, Instruction } from "../instructions/instruction.ts";
import { buildScriptsByInstruction } from "../rules/shared/build-scripts.ts";
import { expandedWords } from "../rules/shared/expanded-words.ts";
import { instructionLines } from "../rules/shared/instruction-lines.ts";
import { placeSpan, scriptTree } from "../shell/script-tree.ts";
import { scriptVariables } from "../shell/variable-uses.ts";
import { lexWord } from "../syntax/word-lexer.ts";
import type { TextEdit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";
import { isPlainValue } from "./argument-names.ts";
import type { Chosen, RefactorInput, Refactoring } from "./refactoring.ts";

/**
 * The default of an ARG in place of its uses. All of them have to be seen: where a name stands in the reach of the ARG that is no plain
 * use, nothing is offered. A RUN may look at its environment in ways that no text shows.
 */
export function* inlineArgument(input: RefactorInput, { instructions }: Chosen): Generator<Refactoring> {
  const [argument, ...others] = instructions;
  if (others.length > 0 || argument.kind !== "arg" || argument.trigger) return;
  const [definition, ...more] = argument.definitions;
  if (definition?.value === undefined || more.length > 0) return;
  const name = definition.name.value;
  const value = definition.value.value.replace(/^(["'])(.*)\1$/, "$2");
  if (!isPlainValue(value) || shellNames.has(name) || input.stages.options.buildArgs?.[name] !== undefined) return;
  const reach = input.stages.globalArgs.includes(argument)
    ? globalReach(input, argument, name)
    : stageReach(input, argument, name, value);
  const removal = removeInstruction(input, argument);
  if (reach === undefined || removal === undefined) return;
  const edits: TextEdit[] = [removal];
  let uses = 0;
  for (const instruction of reach) {
    const found = usesIn(input, instruction, name, value);
    if (found === undefined) return;
    uses += found.length;
    edits.push(...found);
  }
  if (uses === 0) return;
  const mayChange = reach.some(({ kind }) => kind === "run");
  yield { kind: "inline-argument", mayChange, params: { name, value }, edits };
}

/** What shells set themselves, whatever the environment says. */
const shellNames: ReadonlySet<string> = new Set(
  "UID EUID GID PPID PWD OLDPWD HOSTNAME RANDOM SECONDS LINENO IFS PATH HOME SHELL _".split(" "),
);

/** FROM lines, ARGs before them, and the ARGs of stages that ask for the value. */
function globalReach(
  { stages, instructions }: RefactorInput,
  argument: ArgInstruction,
  name: string,
): readonly Instruction[] | undefined {
  const others = stages.globalArgs.filter((other) => other !== argument);
  if (others.some((other) => other.definitions.some((definition) => definition.name.value === name))) return undefined;
  const froms = instructions.filter(({ kind }) => kind === "from");
  const asking = stages.stages.flatMap((stage) => stage.instructions.filter((one) => one.kind === "arg" && asksFor(one, name)));
  return [...others, ...froms, ...asking].sort((a, b) => a.span.start - b.span.start);
}

function asksFor({ definitions }: ArgInstruction, name: string): boolean {
  return definitions.some((definition) => definition.name.value === name && definition.value === undefined);
}

/** What stands below in the stage, and the stages that stand on it. */
function stageReach(
  { stages }: RefactorInput,
  argument: ArgInstruction,
  name: string,
  value: string,
): readonly Instruction[] | undefined {
  const place = stages.places.get(argument);
  const stage = place && stages.stages[place.stage];
  if (place === undefined || stage === undefined) return undefined;
  const known = stage.scope.lookup(name, place.position + 1);
  const above = stage.scope.lookup(name, place.position);
  if (known?.state !== "set" || known.by !== "arg" || known.value !== value || above !== undefined) return undefined;
  const reach = stage.instructions.slice(place.position + 1);
  const standing = new Set([stage.index]);
  for (const later of stages.stages.slice(stage.index + 1)) {
    if (later.base.kind !== "stage" || !standing.has(later.base.index)) continue;
    standing.add(later.index);
    reach.push(...later.instructions);
  }
  return reach.some((instruction) => declares(instruction, name)) ? undefined : reach;
}

function declares(instruction: Instruction, name: string): boolean {
  if (instruction.kind === "arg") return instruction.definitions.some((definition) => definition.name.value === name);
  return instruction.kind === "env" && instruction.pairs.some(({ key }) => key.value === name);
}

/** Undefined when the name stands in the instruction in another way too. */
function usesIn(input: RefactorInput, instruction: Instruction, name: string, value: string): readonly TextEdit[] | undefined {
  const { text } = input.syntax.source;
  const written = text.slice(instruction.span.start, instruction.span.end);
  const mentions = written.match(new RegExp(`(?<!\\w)${name}(?!\\w)`, "g"))?.length ?? 0;
  if (mentions === 0) return [];
  if (instruction.kind === "arg") {
    const asked = instruction.definitions.find((definition) => definition.name.value === name);
    if (asked !== undefined) {
      const { end } = asked.name.span;
      return mentions === 1 && asked.value === undefined ? [{ span: { start: end, end }, text: `=${value}` }] : undefined;
    }
  }
  const spans = new Map<number, Span>();
  for (const span of [...expandedUses(input, instruction, name), ...shellUses(input, instruction, name)])
    spans.set(span.start, span);
  const isPlain = [...spans.values()].every(({ start, end }) => [`$${name}`, `\${${name}}`].includes(text.slice(start, end)));
  if (!isPlain || spans.size !== mentions) return undefined;
  return [...spans.values()].map((span) => ({ span, text: value }));
}

function* expandedUses({ stages }: RefactorInput, instruction: Instruction, name: string): Generator<Span> {
  const empty = (): string => "";
  if (instruction.kind === "from") {
    const { image } = instruction;
    const { references } = lexWord(image.value, empty, { escape: stages.escape });
    for (const one of references)
      if (one.name === name) yield { start: image.span.start + one.start, end: image.span.start + one.end };
  }
  for (const word of expandedWords(instruction, stages.escape)) {
    const { references } = lexWord(word.text, empty, word.options);
    for (const { name: used, start, end } of references) if (used === name) yield word.place(start, end);
  }
}

/** In a RUN alone: when a container runs, build arguments are gone. */
function* shellUses({ scripts }: RefactorInput, instruction: Instruction, name: string): Generator<Span> {
  const run = buildScriptsByInstruction(scripts).get(instruction);
  const tree = run && scriptTree(run.script);
  if (run === undefined || tree?.complete !== true || run.script.form === "exec") return;
  for (const { name: used, place } of scriptVariables(tree).references) if (used === name) yield placeSpan(place);
}

/** Comments stay. Undefined where one below would become a directive. */
function removeInstruction({ syntax }: RefactorInput, argument: ArgInstruction): TextEdit | undefined {
  const { source, comments, instructions } = syntax;
  const span = instructionLines(source, argument);
  const isFirst = instructions[0]?.span.start === argument.span.start && !comments.some((one) => one.span.start < span.start);
  if (isFirst && /^\s*(?:#|\/\/)/.test(source.text.slice(span.end))) return undefined;
  return source.text.slice(span.start, argument.span.start).trim() === "" ? { span, text: "" } : undefined;
}
