import type { FormatOptions, IndentStyle } from "../config/format-options.ts";
import { readInstruction } from "../instructions/read-instruction.ts";
import type { ShellDialect } from "../shell/shell-script.ts";
import { parseSyntax } from "../syntax/parse-syntax.ts";
import type { RawInstruction, SyntaxTree } from "../syntax/syntax-tree.ts";
import { lineAt } from "../text/source-text.ts";
import { layoutOf } from "./instruction-layout.ts";
import { codeLinesOf } from "./joined-lines.ts";
import { indentsOf, levelText } from "./line-indents.ts";
import { placeOperators } from "./moved-operators.ts";
import { ownIndent } from "./own-indent.ts";

/** Stands where the user will type: a word that means nothing to a shell. */
const placeholder = "plimsoll_next";

/**
 * The indentation that the formatter gives a line which goes on with the line before it. `offset` is anywhere in the new, still empty line.
 * Undefined when the line before does not end with the escape character, or the line lies in a heredoc or a quoted text.
 */
export function indentOfNextLine(tree: SyntaxTree, offset: number, options: FormatOptions): string | undefined {
  const { source, directives } = tree;
  const line = lineAt(source, offset);
  const before = line === 0 ? undefined : source.text.slice(source.lineStarts[line - 1], source.lineStarts[line]!);
  if (before === undefined || before.trimStart().startsWith("#")) return undefined;
  const raw = lastBefore(tree.instructions, source.lineStarts[line]!);
  if (raw === undefined || !before.trimEnd().endsWith(directives.escape)) return undefined;
  if (raw.heredocs.some(({ contentSpan, terminatorSpan }) => contentSpan.start <= offset && offset <= terminatorSpan.end))
    return undefined;
  const indent =
    options.indent === "own" ? ownIndent(tree.instructions.map((known) => indentsIn(source.text, known))) : options.indent;
  return indentOfLast(source.text.slice(raw.span.start, source.lineStarts[line]), directives.escape, indent);
}

/** The instruction alone, up to the new line: what stands behind it may be half-typed. */
function indentOfLast(head: string, escape: string, indent: IndentStyle): string | undefined {
  const tree = parseSyntax(`${escape === "`" ? "# escape=`\n" : ""}${head}${placeholder}\n`);
  const raw = tree.instructions[0];
  if (raw === undefined) return undefined;
  const problems = [...tree.problems];
  const instruction = readInstruction(raw, escape, problems);
  if (problems.length > 0) return levelText(indent, 1);
  // Nobody gives up the backslash but for Windows.
  const dialect: ShellDialect = escape === "`" ? "powershell" : "sh";
  const layout = layoutOf(raw, instruction, escape, () => dialect);
  const lines = codeLinesOf(tree, raw, layout.gaps);
  const contents = placeOperators(raw.line.text, lines, layout, "preserve");
  return indentsOf(tree.source.text, raw.line.text, instruction, lines, contents, layout, indent).at(-1);
}

function indentsIn(text: string, { line }: RawInstruction): readonly string[] {
  return line.runs.slice(1).map(({ source }) => /[ \t]*/y.exec(text.slice(source, source + 100))?.[0] ?? "");
}

/** The last instruction that begins before `offset`. */
function lastBefore(instructions: readonly RawInstruction[], offset: number): RawInstruction | undefined {
  let low = 0;
  let high = instructions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (instructions[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return instructions[low - 1];
}
