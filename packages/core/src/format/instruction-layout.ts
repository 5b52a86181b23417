import type { Instruction } from "../instructions/instruction.ts";
import { isPosixLike } from "../shell/dialect.ts";
import type { ShellDialect } from "../shell/shell-script.ts";
import { splitInstruction, type SplitInstruction } from "../syntax/split-instruction.ts";
import type { RawInstruction } from "../syntax/syntax-tree.ts";
import type { Span } from "../text/span.ts";
import { unreachable } from "../text/unreachable.ts";
import { scanPosixCode, scanPowerShellCode } from "./quote-scan.ts";
import { bodiesOf } from "./same-meaning.ts";
import { knownScript } from "../shell/parse-script.ts";
import { readShellLayout, type ShellLayout } from "./shell-layout.ts";

/** A place in the joined line where white space means nothing, however much of it there is. */
export interface Gap extends Span {
  /** What stands there when the line is not broken at it; undefined to leave it as it is. */
  readonly wanted: string | undefined;
}

export interface InstructionLayout {
  /** Ascending; some are empty. */
  readonly gaps: readonly Gap[];
  /** Spans in the joined line. */
  readonly keywords: readonly Span[];
  /** The shell text, when all of it is understood, and where it begins in the joined line. */
  readonly shell: { readonly at: number; readonly layout: ShellLayout } | undefined;
}

/** By the instruction: a layout counts from the start of its line, so that it holds in whatever version of the file the instruction still stands. */
const known = new WeakMap<RawInstruction, { readonly dialect: ShellDialect | undefined; readonly layout: InstructionLayout }>();

/** Where white space of an instruction may change. `dialectOf` gives the shell of a RUN, CMD, ENTRYPOINT or HEALTHCHECK. */
export function layoutOf(
  raw: RawInstruction,
  instruction: Instruction,
  escape: string,
  dialectOf: (instruction: Instruction) => ShellDialect,
): InstructionLayout {
  const runner = instruction.kind === "onbuild" ? instruction.instruction : instruction;
  const dialect = "command" in runner && runner.command.form === "shell" ? dialectOf(runner) : undefined;
  const before = known.get(raw);
  if (before !== undefined && before.dialect === dialect) return before.layout;
  const layout = readLayout(raw, instruction, escape, dialect);
  known.set(raw, { dialect, layout });
  return layout;
}

function readLayout(
  raw: RawInstruction,
  instruction: Instruction,
  escape: string,
  dialect: ShellDialect | undefined,
): InstructionLayout {
  const line = raw.line.text;
  const parts = [raw.parts];
  const keywords: Span[] = [raw.parts.keyword];
  let inner = instruction;
  if (instruction.kind === "onbuild") {
    inner = instruction.instruction;
    const { start, end } = raw.parts.args;
    parts.push(splitInstruction(line, escape, start, end));
    keywords.push(parts[1]!.keyword);
  }
  const last = parts.at(-1)!;
  const gaps = new GapList(line);
  for (const part of parts) gaps.between(headAtoms(part));
  if (inner.kind === "from" && inner.as !== undefined) keywords.push(atomOf(inner.as));
  if (inner.kind === "healthcheck") keywords.push(atomOf(inner.type));
  const shell = addArguments(gaps, inner, last.args, raw, dialect);
  return { gaps: gaps.list, keywords, shell };
}

function addArguments(
  gaps: GapList,
  instruction: Instruction,
  args: Span,
  raw: RawInstruction,
  dialect: ShellDialect | undefined,
): InstructionLayout["shell"] {
  switch (instruction.kind) {
    case "from":
      gaps.between([instruction.image, instruction.as, instruction.name].filter((word) => word !== undefined).map(atomOf));
      return undefined;
    case "copy":
    case "add": {
      const words = [...instruction.sources.map(({ word }) => word), instruction.destination].map(atomOf);
      if (instruction.json) gaps.json(args, words);
      else gaps.between(words);
      return undefined;
    }
    case "env":
    case "label": {
      const old = instruction.pairs[0]?.separator === "";
      const pair = instruction.pairs[0]!;
      if (old) gaps.between([atomOf(pair.key), atomOf(pair.value)]);
      else gaps.between(instruction.pairs.map(({ key, value }) => ({ start: key.at, end: value.end })));
      return undefined;
    }
    case "arg":
      gaps.between(instruction.definitions.map(({ name, value }) => ({ start: name.at, end: (value ?? name).end })));
      return undefined;
    case "expose":
      gaps.between(instruction.ports.map(atomOf));
      return undefined;
    case "volume":
      if (instruction.json) gaps.json(args, instruction.paths.map(atomOf));
      else gaps.between(instruction.paths.map(atomOf));
      return undefined;
    case "shell":
      gaps.json(args, instruction.words.map(atomOf));
      return undefined;
    case "run":
    case "cmd":
    case "entrypoint":
    case "healthcheck": {
      const { command } = instruction;
      const type = instruction.kind === "healthcheck" ? atomOf(instruction.type) : undefined;
      const start = command.form === "none" ? args.end : commandStart(raw.line.text, type, args);
      if (type !== undefined && start < args.end) gaps.between([type, { start, end: args.end }]);
      if (command.form === "exec") gaps.json({ start, end: args.end }, command.words.map(atomOf));
      return command.form === "shell" && dialect !== undefined ? gaps.script(atomOf(command.text), raw, dialect) : undefined;
    }
    case "maintainer":
    case "onbuild":
    case "stopsignal":
    case "user":
    case "workdir":
    case "invalid":
      return undefined;
    default:
      return unreachable(instruction);
  }
}

function atomOf({ at, end }: { readonly at: number; readonly end: number }): Span {
  return { start: at, end };
}

function headAtoms({ keyword, flags, args }: SplitInstruction): readonly Span[] {
  return args.end > args.start ? [keyword, ...flags, args] : [keyword, ...flags];
}

function commandStart(line: string, type: Span | undefined, args: Span): number {
  if (type === undefined) return args.start;
  let at = type.end;
  while (at < args.end && (line[at] === " " || line[at] === "\t")) at++;
  return at;
}

/** State with identity: the gaps found so far, in order. */
class GapList {
  readonly list: Gap[] = [];
  private readonly line: string;

  constructor(line: string) {
    this.line = line;
  }

  /** The blanks between words that stand one after the other. */
  between(atoms: readonly Span[]): void {
    for (let index = 1; index < atoms.length; index++) this.add(atoms[index - 1]!.end, atoms[index]!.start, " ", false);
  }

  json(args: Span, items: readonly Span[]): void {
    const { line } = this;
    const open = line.indexOf("[", args.start);
    const close = args.end - 1;
    const first = items[0];
    if (open === -1 || line[close] !== "]") return;
    if (first === undefined) return this.add(open + 1, close, "", true);
    this.add(open + 1, first.start, "", true);
    for (const [index, item] of items.entries()) {
      const next = items[index + 1];
      if (next === undefined) {
        this.add(item.end, close, "", true);
        continue;
      }
      const comma = line.indexOf(",", item.end);
      this.add(item.end, comma, "", true);
      this.add(comma + 1, next.start, " ", true);
    }
  }

  /** Only what both the shell parser and the scan for quotes take for code, and only where something may have to change. */
  script(text: Span, raw: RawInstruction, dialect: ShellDialect): InstructionLayout["shell"] {
    const own = this.line.slice(text.start, text.end);
    const isBroken = raw.line.runs.some(({ at }) => at > text.start && at < text.end);
    if (!isBroken && !/[ \t]{2}|\t/.test(own)) return undefined;
    const isPosix = isPosixLike(dialect);
    const code = isPosix ? scanPosixCode(own) : dialect === "powershell" ? scanPowerShellCode(own) : undefined;
    if (code === undefined) return undefined;
    const script = own + bodiesOf(raw.heredocs);
    const layout = isPosix ? readShellLayout(script, own.length, knownScript(script)) : undefined;
    if (layout === undefined) {
      this.atBreaks(text, raw, code);
      return undefined;
    }
    const inCode = createLookup(code);
    const breaks = createBreaks(raw, text);
    for (const gap of merge(layout.gaps, operatorGaps(own, breaks, layout))) {
      if (!inCode(gap)) continue;
      this.list.push({ start: text.start + gap.start, end: text.start + gap.end, wanted: gap.end > gap.start ? " " : "" });
    }
    return { at: text.start, layout };
  }

  /** For a text that nobody understands: the blanks around line breaks outside of quotes. */
  private atBreaks(text: Span, raw: RawInstruction, code: readonly Span[]): void {
    const inCode = createLookup(code);
    for (const { at } of raw.line.runs) {
      if (at <= text.start || at >= text.end) continue;
      let [start, end] = [at, at];
      while (isBlank(this.line, start - 1)) start--;
      while (isBlank(this.line, end)) end++;
      const known = this.list.at(-1);
      if (start === end || (known !== undefined && known.start === start)) continue;
      if (inCode({ start: start - text.start, end: end - text.start })) this.list.push({ start, end, wanted: undefined });
    }
  }

  private add(start: number, end: number, wanted: string, mayBeEmpty: boolean): void {
    if (end < start || (end === start && !mayBeEmpty)) return;
    // Other white space than blanks and tabs is left to itself.
    for (let at = start; at < end; at++) if (!isBlank(this.line, at)) return;
    this.list.push({ start, end, wanted });
  }
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9;
}

function createBreaks({ line }: RawInstruction, text: Span): readonly number[] {
  return line.runs.map(({ at }) => at - text.start).filter((at) => at > 0 && at < text.end - text.start);
}

/** Breaks without any blank beside an operator, as in `a;\` and `b`: there is room for one. */
function operatorGaps(text: string, breaks: readonly number[], { gaps }: ShellLayout): readonly Span[] {
  const known = createLookup(gaps);
  return breaks.flatMap((at) => {
    if (known({ start: at, end: at }) || isBlank(text, at - 1) || isBlank(text, at)) return [];
    const before = /(?:[^;&|<>]|^)(?:;|&&|\|\|?)$/.test(text.slice(Math.max(0, at - 3), at));
    const after = /^(?:;|&&|\|\|?)(?:[^;&|]|$)/.test(text.slice(at, at + 3));
    const isRoom = (before && !/[;&|<>()]/.test(text[at]!)) || (after && !/[;&|<>(\\]/.test(text[at - 1]!));
    return isRoom ? [{ start: at, end: at }] : [];
  });
}

function merge(first: readonly Span[], second: readonly Span[]): readonly Span[] {
  return second.length === 0 ? first : [...first, ...second].sort((a, b) => a.start - b.start);
}

/** Whether one of the ascending spans holds another one wholly. */
function createLookup(spans: readonly Span[]): (inner: Span) => boolean {
  return ({ start, end }) => {
    let low = 0;
    let high = spans.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (spans[middle]!.start <= start) low = middle;
      else high = middle - 1;
    }
    const found = spans[low];
    return found !== undefined && found.start <= start && end <= found.end;
  };
}
