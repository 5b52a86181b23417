import type { Instruction } from "../instructions/instruction.ts";
import { isPosixLike } from "../shell/dialect.ts";
import type { ShellDialect } from "../shell/shell-script.ts";
import type { Heredoc } from "../syntax/heredoc.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import { scanPosixCode, scanPowerShellCode } from "./quote-scan.ts";
import { scriptSignature } from "./script-signature.ts";

/** A text as its parts are read. */
export interface ReadDockerfile {
  readonly tree: SyntaxTree;
  readonly instructions: readonly Instruction[];
}

/**
 * Whether a formatted text says the same: the same directives and comments in their order, the same instructions with the same flags,
 * values and heredocs, and the same tokens for the shell. Gives the first instruction of `before` that differs; -1 when something else
 * does; undefined when all is the same.
 */
export function firstDifference(
  before: ReadDockerfile,
  after: ReadDockerfile,
  dialectOf: (instruction: Instruction) => ShellDialect,
): number | undefined {
  if (!sameList(directivesOf(before.tree), directivesOf(after.tree))) return -1;
  if (!sameList(commentsOf(before.tree), commentsOf(after.tree))) return -1;
  if (before.instructions.length !== after.instructions.length) return -1;
  const index = before.instructions.findIndex((old, at) => !isSame(old, after.instructions[at]!, dialectOf));
  return index === -1 ? undefined : index;
}

function directivesOf({ directives }: SyntaxTree): readonly string[] {
  return [...directives.all.map(({ name, value }) => `${name}=${value}`), directives.syntax ?? "", directives.check?.value ?? ""];
}

function commentsOf({ comments }: SyntaxTree): readonly string[] {
  return comments.map(({ text, insideInstruction }) => `${insideInstruction} ${text}`);
}

function isSame(old: Instruction, now: Instruction, dialectOf: (instruction: Instruction) => ShellDialect): boolean {
  if (old.kind !== now.kind || old.keyword !== now.keyword || old.json !== now.json) return false;
  if (!sameList(old.flags.map(flagText), now.flags.map(flagText))) return false;
  if (!sameList(old.heredocs.map(heredocText), now.heredocs.map(heredocText))) return false;
  if (
    !sameList(
      old.commentsAbove.map(({ text }) => text),
      now.commentsAbove.map(({ text }) => text),
    )
  )
    return false;
  if (old.kind === "onbuild" && now.kind === "onbuild") return isSame(old.instruction, now.instruction, dialectOf);
  if (old.kind === "from" && now.kind === "from") {
    return old.image.value === now.image.value && old.name?.value === now.name?.value && sameLength(old.args, now.args);
  }
  if (old.kind === "healthcheck" && now.kind === "healthcheck") {
    if (old.type.value.toUpperCase() !== now.type.value.toUpperCase()) return false;
    if (old.command.form !== "shell") return sameList(old.args.slice(1), now.args.slice(1));
  }
  const [oldShell, nowShell] = [shellText(old), shellText(now)];
  if (oldShell === undefined || nowShell === undefined) return oldShell === nowShell && sameList(old.args, now.args);
  if (oldShell === nowShell) return true;
  return sameScript(oldShell, nowShell, dialectOf(old), old.heredocs);
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

/** Only blanks that are not quoted may differ; where the parser understands the shell, the trees must be equal too. */
function sameScript(old: string, now: string, dialect: ShellDialect, heredocs: readonly Heredoc[]): boolean {
  const isPosix = isPosixLike(dialect);
  const scan = isPosix ? scanPosixCode : dialect === "powershell" ? scanPowerShellCode : () => undefined;
  const bodies = heredocs.map(({ content, name }) => `\n${content}${name}`).join("");
  const signature = isPosix ? scriptSignature(old + bodies) : undefined;
  if (signature !== undefined && signature !== scriptSignature(now + bodies)) return false;
  const shape = signature === undefined ? " " : "";
  const [oldCode, nowCode] = [collapsed(old, scan(old), shape), collapsed(now, scan(now), shape)];
  return oldCode !== undefined && oldCode === nowCode;
}

function collapsed(text: string, code: ReturnType<typeof scanPosixCode>, blank: string): string | undefined {
  if (code === undefined) return undefined;
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

function sameLength(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
