import { type Instruction, type Span, syntaxTable, type Word } from "@plimsoll/core";
import { type Flag, heredocBody, type InstructionBase, type Mount, toKeyword, unreachable } from "@plimsoll/core/editor";
import type { TokenType } from "./token.ts";
import { modifiersOf, type TokenPainter } from "./token-painter.ts";

/** By the instruction: offsets of the names in it that mean a stage. */
export type StageReferences = ReadonlyMap<Instruction, ReadonlySet<number>>;

/** Everything of an instruction but the scripts in it. */
export function paintInstruction(painter: TokenPainter, instruction: Instruction, stages: StageReferences): void {
  const isKnown = instruction.kind !== "invalid" || instruction.known !== undefined;
  if (isKnown) painter.span(instruction.keywordSpan, "keyword");
  for (const flag of instruction.flags) paintFlag(painter, instruction, flag, stages);
  for (const { markerSpan, terminatorSpan } of instruction.heredocs) {
    painter.heredocMarker(markerSpan);
    painter.span(terminatorSpan, "label");
  }
  paintArguments(painter, instruction, stages);
}

function paintArguments(painter: TokenPainter, instruction: Instruction, stages: StageReferences): void {
  const { line } = instruction;
  const word = ({ at, end }: Word): void => painter.expanded(line, at, end);
  switch (instruction.kind) {
    case "from": {
      const { image, as, name } = instruction;
      painter.piece(line, image.at, image.end, isStage(instruction, image.span, stages) ? "class" : "namespace");
      painter.variables(line, image.at, image.end);
      if (as !== undefined) painter.span(as.span, "keyword");
      if (name !== undefined) painter.span(name.span, "class", ["declaration"]);
      return;
    }
    case "add":
    case "copy":
      for (const source of instruction.sources) if (source.kind === "path") word(source.word);
      for (const heredoc of instruction.heredocs) if (heredoc.expand) painter.body(heredocBody(heredoc));
      return word(instruction.destination);
    case "env":
      for (const { key, value } of instruction.pairs) {
        painter.piece(line, key.at, key.end, "variable", modifiersOf(key.value, true));
        word(value);
      }
      return;
    case "label":
      for (const { key, value } of instruction.pairs) {
        painter.piece(line, key.at, key.end, "property");
        painter.variables(line, key.at, key.end);
        word(value);
      }
      return;
    case "arg":
      for (const { name, value } of instruction.definitions) {
        painter.piece(line, name.at, name.end, "variable", modifiersOf(name.value, true));
        if (value !== undefined) word(value);
      }
      return;
    case "expose":
      for (const { at, end } of instruction.ports) {
        painter.matches(line, at, end, /(?<![\w$])\d+/g, "number");
        painter.expanded(line, at, end);
      }
      return;
    case "volume":
      for (const path of instruction.paths) word(path);
      return;
    case "shell":
      for (const { at, end } of instruction.words) painter.piece(line, at, end, "string");
      return;
    case "healthcheck":
      painter.span(instruction.type.span, "keyword");
      return paintExecForm(painter, instruction);
    case "run":
      for (const mount of instruction.mounts) paintMount(painter, instruction, mount, stages);
      return paintExecForm(painter, instruction);
    case "cmd":
    case "entrypoint":
      return paintExecForm(painter, instruction);
    case "user":
      painter.matches(line, instruction.value.at, instruction.value.end, /(?<![\w$])\d+(?=:|$)/g, "number");
      return word(instruction.value);
    case "workdir":
    case "stopsignal":
      return word(instruction.value);
    case "maintainer":
      return painter.piece(line, instruction.value.at, instruction.value.end, "string");
    case "onbuild":
      return paintInstruction(painter, instruction.instruction, stages);
    case "invalid":
      return;
    default:
      return unreachable(instruction);
  }
}

function paintExecForm(painter: TokenPainter, { line, command }: Extract<Instruction, { command: unknown }>): void {
  if (command.form !== "exec") return;
  for (const { at, end } of command.words) painter.piece(line, at, end, "string");
}

function isStage(instruction: Instruction, { start }: Span, stages: StageReferences): boolean {
  return stages.get(instruction)?.has(start) === true;
}

function paintFlag(painter: TokenPainter, instruction: Instruction, flag: Flag, stages: StageReferences): void {
  painter.span(flag.nameSpan, "parameter");
  if (flag.value === undefined) return;
  const type = typeOfValue(instruction, flag, stages);
  if (type !== undefined) painter.span(flag.valueSpan, type);
  paintVariables(painter, instruction, flag.value, flag.valueAt);
}

/** Undefined for what is painted piece by piece. */
function typeOfValue(instruction: Instruction, flag: Flag, stages: StageReferences): TokenType | undefined {
  const keyword = toKeyword(instruction.keyword);
  const flags = keyword === undefined ? {} : syntaxTable[keyword].flags;
  switch (Object.hasOwn(flags, flag.name) ? flags[flag.name]?.value : undefined) {
    case "mount":
      return undefined;
    case "stage-or-image":
      return isStage(instruction, flag.valueSpan, stages) ? "class" : "namespace";
    case "mode":
      return /^\d+$/.test(flag.value ?? "") ? "number" : "string";
    case "duration":
    case "count":
      return "number";
    case "boolean":
      return "keyword";
    default:
      return "string";
  }
}

function paintMount(painter: TokenPainter, instruction: Instruction, mount: Mount, stages: StageReferences): void {
  for (const option of mount.options) {
    const { key, value, span, valueSpan } = option;
    painter.span({ start: span.start, end: Math.min(span.end, span.start + key.length) }, "property");
    if (value === undefined) continue;
    const number = /^\d+$/.test(value);
    if (key !== "from") painter.span(valueSpan, number ? "number" : "string");
    else painter.span(valueSpan, isStage(instruction, valueSpan, stages) ? "class" : "namespace");
  }
}

/** A value with quotes in its midst stands elsewhere than its characters say; then its variables have no colour of their own. */
function paintVariables(painter: TokenPainter, { line }: InstructionBase, value: string, at: number): void {
  if (line.text.startsWith(value, at)) painter.variables(line, at, at + value.length);
}
