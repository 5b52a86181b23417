import type { FormatOptions } from "../config/format-options.ts";
import { lineAt } from "../text/source-text.ts";
import { parseSyntax } from "../syntax/parse-syntax.ts";
import { formatDockerfile } from "./format-dockerfile.ts";
import { levelText } from "./line-indents.ts";

/** Stands where the user will type: a word that means nothing to a shell. */
const placeholder = "plimsoll_next";

/**
 * The indentation that the formatter gives a line which goes on with the line before it. `offset` is anywhere in the new, still empty line.
 * Undefined when the line before does not end with the escape character, or the line lies in a heredoc or a quoted text.
 */
export function indentOfNextLine(text: string, offset: number, options: FormatOptions): string | undefined {
  const { source, directives, instructions } = parseSyntax(text);
  const line = lineAt(source, offset);
  const before = line === 0 ? undefined : text.slice(source.lineStarts[line - 1], source.lineStarts[line]!);
  if (before === undefined || before.trimStart().startsWith("#")) return undefined;
  const isContinued = before.trimEnd().endsWith(directives.escape);
  const raw = instructions.findLast(({ span }) => span.start < source.lineStarts[line]!);
  if (!isContinued || raw === undefined) return undefined;
  if (raw.heredocs.some(({ contentSpan, terminatorSpan }) => contentSpan.start <= offset && offset <= terminatorSpan.end))
    return undefined;
  const { start } = raw.span;
  const directive = directives.escape === "`" ? "# escape=`\n" : "";
  const head = text.slice(start, source.lineStarts[line]);
  // The instruction alone, up to the new line: what stands behind it may be half-typed.
  const from = /^(?:from|arg)\s/i.test(head) ? "" : "FROM scratch\n";
  const result = formatDockerfile(`${directive}${from}${head}${placeholder}\n`, { ...options, operatorPosition: "preserve" });
  if (result.kind === "refused") return levelText(options.indent, 1);
  const found = /(?:^|\n)([ \t]*)plimsoll_next\n/.exec(result.text);
  return found?.[1];
}
