import {
  type Instruction,
  type Language,
  type LazyAnalysis,
  type Span,
  type StageState,
  toSourceOffset,
  type Word,
} from "@plimsoll/core";
import { joinWorkdir, lexWord } from "@plimsoll/core/editor";
import { buildsText } from "./builds-text.ts";
import type { Hint } from "./hint.ts";

/** More of them make a line hard to read. */
const mostInLine = 2;
const longestValue = 32;

/**
 * Behind a use of a variable its value, where that is known and BuildKit, not a shell, fills it in; behind a relative directory the
 * one that is meant. The text of ARG and ENV says itself what it sets.
 */
export function valueHints(analysis: LazyAnalysis, within: Span, language: Language): readonly Hint[] {
  const { stages: graph, plan } = analysis;
  const hints: Hint[] = [];
  const scopes = (stage: number, instruction: Instruction) =>
    instruction.kind === "from" ? graph.globalScope : graph.stages[stage]!.scope;
  for (const [index, step] of plan.steps.entries()) {
    const { instruction, stage, triggered, position } = step;
    const { start } = instruction.span;
    if (triggered || instruction.trigger || start < within.start || start > within.end) continue;
    const at = instruction.kind === "from" ? Number.POSITIVE_INFINITY : position;
    const scope = scopes(stage, instruction);
    const { os } = graph.stages[stage]!;
    const next = plan.steps[index + 1];
    const after = next?.stage === stage ? next.state : plan.endStates[stage];
    const directory = directoryHint(instruction, step.state, after, os, language, (text) => {
      const lexed = lexWord(text, (name) => valueOf(scope.lookup(name, at)), { escape: graph.escape });
      return lexed.error === undefined && lexed.unset.length === 0 ? lexed.result : undefined;
    });
    if (directory !== undefined) hints.push(directory);
    let left = mostInLine - (directory === undefined ? 0 : 1);
    for (const word of wordsOf(instruction)) {
      // The whole of it is shown already.
      if (word === directoryWord(instruction) && directory !== undefined) continue;
      for (const reference of lexWord(word.value, () => undefined, { escape: graph.escape }).references) {
        const variable = scope.lookup(reference.name, at);
        if (left <= 0 || variable?.state !== "set" || variable.by === "platform" || variable.value === "") continue;
        left -= 1;
        const { value } = variable;
        const offset = toSourceOffset(instruction.line, word.at + reference.end - 1) + 1;
        const shown = value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
        const { name } = reference;
        hints.push({
          offset,
          parts: [{ text: `= ${shown}` }],
          tooltip: () => `${buildsText[language].variable(name)}: \`${value}\``,
        });
      }
    }
  }
  return hints;
}

function valueOf(variable: ReturnType<LazyAnalysis["stages"]["globalScope"]["lookup"]>): string | undefined {
  return variable?.state === "set" ? variable.value : undefined;
}

/** The parts in which BuildKit fills in variables, and where a value tells something. */
function wordsOf(instruction: Instruction): readonly Pick<Word, "value" | "at">[] {
  if (instruction.json) return [];
  const flags = instruction.flags.flatMap(({ value, valueAt }) => {
    // A value in quotes stands elsewhere in the line.
    return value !== undefined && instruction.line.text.startsWith(value, valueAt) ? [{ value, at: valueAt }] : [];
  });
  switch (instruction.kind) {
    case "from":
      return [...flags, instruction.image];
    case "copy":
    case "add":
      return [
        ...flags,
        ...instruction.sources.flatMap((source) => (source.kind === "path" ? [source.word] : [])),
        instruction.destination,
      ];
    case "workdir":
    case "user":
      return [instruction.value];
    case "expose":
      return instruction.ports;
    case "volume":
      return instruction.paths;
    default:
      return [];
  }
}

function directoryWord(instruction: Instruction): Word | undefined {
  if (instruction.kind === "workdir") return instruction.value;
  return instruction.kind === "copy" || instruction.kind === "add" ? instruction.destination : undefined;
}

function directoryHint(
  instruction: Instruction,
  before: StageState,
  after: StageState | undefined,
  os: string | undefined,
  language: Language,
  expand: (text: string) => string | undefined,
): Hint | undefined {
  const word = directoryWord(instruction);
  if (word === undefined || word.value === "") return undefined;
  const meant = instruction.kind === "workdir" ? knownDirectory(after) : destinationOf(word.value, before, os ?? "linux", expand);
  if (meant === undefined || isAbsolute(expand(word.value) ?? "") || meant === word.value) return undefined;
  return {
    offset: word.span.end,
    parts: [{ text: `= ${meant}` }],
    tooltip: () => `${buildsText[language].directory}: \`${meant}\``,
  };
}

function knownDirectory(state: StageState | undefined): string | undefined {
  return state?.workingDirectory.kind === "known" ? state.workingDirectory.value : undefined;
}

function destinationOf(
  written: string,
  before: StageState,
  os: string,
  expand: (text: string) => string | undefined,
): string | undefined {
  const path = expand(written);
  const directory = knownDirectory(before);
  if (path === undefined || directory === undefined) return undefined;
  const joined = joinWorkdir(directory, path, os);
  const isFolder = /(?:^|[\\/])\.{0,2}$/.test(path);
  const separator = os === "windows" ? "\\" : "/";
  return joined === undefined || !isFolder || joined.endsWith(separator) ? joined : `${joined}${separator}`;
}

function isAbsolute(path: string): boolean {
  return /^(?:[\\/]|[a-z]:)/i.test(path);
}
