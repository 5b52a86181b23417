import type { Instruction } from "../instructions/instruction.ts";
import { readInstruction } from "../instructions/read-instruction.ts";
import { readChangedPart } from "../reading/changed-part.ts";
import { isPosixLike } from "../shell/dialect.ts";
import type { ShellDialect } from "../shell/shell-script.ts";
import type { Heredoc } from "../syntax/heredoc.ts";
import { parseSyntax } from "../syntax/parse-syntax.ts";
import type { Problem } from "../syntax/problem.ts";
import type { RawInstruction, SyntaxTree } from "../syntax/syntax-tree.ts";
import type { Span } from "../text/span.ts";
import { scanPosixCode, scanPowerShellCode } from "./quote-scan.ts";
import { sameTrees } from "./same-tree.ts";
import { parseScript } from "../shell/parse-script.ts";

export interface ReadDockerfile {
  readonly tree: SyntaxTree;
  readonly instructions: readonly Instruction[];
}

/** Consecutive instructions of a file with the comments in and above them. */
interface FilePart extends Pick<SyntaxTree, "source" | "directives" | "comments"> {
  readonly raw: readonly RawInstruction[];
}

/**
 * Whether a formatted text says the same: the same directives and comments in their order, the same instructions with the same flags,
 * values and heredocs, and the same tokens for the shell; and that it builds, as `before` does. Gives the first instruction of `before`
 * that differs; -1 when something else does; undefined when all is the same.
 */
export function firstDifference(
  before: ReadDockerfile,
  formatted: string,
  dialectOf: (instruction: Instruction) => ShellDialect,
): number | undefined {
  const { tree, instructions } = before;
  const part = readChangedPart(tree, formatted);
  if (part === undefined) {
    const after = parseSyntax(formatted);
    if (after.problems.length > 0) return -1;
    return differenceIn(instructions, { ...tree, raw: tree.instructions }, { ...after, raw: after.instructions }, dialectOf);
  }
  // What stands before and behind the part that has changed is read as it was.
  const { from, to } = part.before.instructions;
  const old: FilePart = {
    ...tree,
    comments: tree.comments.slice(part.before.comments.from, part.before.comments.to),
    raw: tree.instructions.slice(from, to),
  };
  const found = differenceIn(instructions.slice(from, to), old, { ...part, raw: part.instructions }, dialectOf);
  return found === undefined || found === -1 ? found : from + found;
}

/** The same for one part of a file, whose `instructions` were read of `before`. */
function differenceIn(
  instructions: readonly Instruction[],
  before: FilePart,
  after: FilePart,
  dialectOf: (instruction: Instruction) => ShellDialect,
): number | undefined {
  if (!sameList(directivesOf(before), directivesOf(after))) return -1;
  if (!sameComments(before.comments, after.comments)) return -1;
  if (before.raw.length !== after.raw.length) return -1;
  for (let index = 0; index < instructions.length; index++) {
    const old = instructions[index]!;
    const oldRaw = before.raw[index]!;
    const nowRaw = after.raw[index]!;
    if (!sameComments(oldRaw.commentsAbove, nowRaw.commentsAbove)) return index;
    // The same text is read the same way: only what has changed is read again.
    if (isUntouched(before, oldRaw, after, nowRaw)) continue;
    const problems: Problem[] = [];
    const now = readInstruction(nowRaw, after.directives.escape, problems);
    if (problems.length > 0 || !isSame(old, now, dialectOf)) return index;
  }
  return undefined;
}

function isUntouched(before: FilePart, old: RawInstruction, after: FilePart, now: RawInstruction): boolean {
  const length = old.span.end - old.span.start;
  if (length !== now.span.end - now.span.start || old.line.text !== now.line.text) return false;
  return before.source.text.slice(old.span.start, old.span.end) === after.source.text.slice(now.span.start, now.span.end);
}

function directivesOf({ directives }: FilePart): readonly string[] {
  return [...directives.all.map(({ name, value }) => `${name}=${value}`), directives.syntax ?? "", directives.check?.value ?? ""];
}

function sameComments(old: SyntaxTree["comments"], now: SyntaxTree["comments"]): boolean {
  if (old.length !== now.length) return false;
  return old.every(({ text, insideInstruction }, index) => {
    const other = now[index]!;
    return text === other.text && insideInstruction === other.insideInstruction;
  });
}

function isSame(old: Instruction, now: Instruction, dialectOf: (instruction: Instruction) => ShellDialect): boolean {
  if (old.kind !== now.kind || old.keyword !== now.keyword || old.json !== now.json) return false;
  if (!sameList(old.flags.map(flagText), now.flags.map(flagText))) return false;
  if (!sameList(old.heredocs.map(heredocText), now.heredocs.map(heredocText))) return false;
  if (old.kind === "onbuild" && now.kind === "onbuild") return isSame(old.instruction, now.instruction, dialectOf);
  if (old.kind === "from" && now.kind === "from") {
    return old.image.value === now.image.value && old.name?.value === now.name?.value && old.args.length === now.args.length;
  }
  if (old.kind === "healthcheck" && now.kind === "healthcheck") {
    if (old.type.value.toUpperCase() !== now.type.value.toUpperCase()) return false;
    if (old.command.form !== "shell") return sameList(old.args.slice(1), now.args.slice(1));
  }
  const [oldShell, nowShell] = [shellText(old), shellText(now)];
  if (oldShell === undefined || nowShell === undefined) return oldShell === nowShell && sameList(old.args, now.args);
  return oldShell === nowShell || sameScript(oldShell, nowShell, dialectOf(old), old.heredocs);
}

function shellText(instruction: Instruction): string | undefined {
  switch (instruction.kind) {
    case "run":
    case "cmd":
    case "entrypoint":
    case "healthcheck":
      return instruction.command.form === "shell" ? instruction.command.text.value : undefined;
    default:
      return undefined;
  }
}

/**
 * The tokens must be the same: blanks that are not quoted may be more or fewer, but not come or go. They may do that beside an operator, and
 * then the parser is asked.
 */
function sameScript(old: string, now: string, dialect: ShellDialect, heredocs: readonly Heredoc[]): boolean {
  const isPosix = isPosixLike(dialect);
  const scan = isPosix ? scanPosixCode : dialect === "powershell" ? scanPowerShellCode : () => undefined;
  const [oldCode, nowCode] = [scan(old), scan(now)];
  if (oldCode === undefined || nowCode === undefined) return false;
  if (collapsed(old, oldCode, " ") === collapsed(now, nowCode, " ")) return true;
  if (!isPosix || collapsed(old, oldCode, "") !== collapsed(now, nowCode, "")) return false;
  const bodies = bodiesOf(heredocs);
  return sameTrees(parseScript(old + bodies), old + bodies, parseScript(now + bodies), now + bodies);
}

/** What stands behind a script for its heredocs. */
export function bodiesOf(heredocs: readonly Pick<Heredoc, "content" | "name">[]): string {
  return heredocs.map(({ content, name }) => `\n${content}${name}`).join("");
}

function collapsed(text: string, code: readonly Span[], blank: string): string {
  let result = "";
  let at = 0;
  for (const { start, end } of code) {
    result += `${text.slice(at, start)}\0${text.slice(start, end).replaceAll(/[ \t]+/g, blank)}\0`;
    at = end;
  }
  return result + text.slice(at);
}

function flagText({ name, value }: Instruction["flags"][number]): string {
  return `${name}=${value ?? "\0"}`;
}

function heredocText({ name, expand, chomp, fd, content }: Heredoc): string {
  return `${fd} ${name} ${expand} ${chomp} ${content}`;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
