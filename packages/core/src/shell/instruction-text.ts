import type { InstructionBase } from "../instructions/instruction.ts";
import type { Word } from "../instructions/word.ts";
import { heredocBody, parseHeredocWord, type Heredoc } from "../syntax/heredoc.ts";
import { sliceLogical } from "../syntax/logical-text.ts";
import { type ShellText, ShellTextBuilder, spanIn } from "./shell-text.ts";

/** The heredoc whose body is the whole script; undefined when the arguments hold anything else (dockerfile2llb, dispatchRun). */
export function onlyHeredoc(instruction: InstructionBase, args: Word): Heredoc | undefined {
  const [heredoc] = instruction.heredocs;
  if (heredoc === undefined) return undefined;
  const marker = parseHeredocWord(args.value);
  return marker === undefined || "error" in marker ? undefined : heredoc;
}

export function bodyText(heredoc: Heredoc): ShellText {
  return heredocBody(heredoc);
}

/** What the shell receives: the arguments, and the heredocs written back behind them (dockerfile2llb, dispatchRun). */
export function commandText(instruction: InstructionBase, args: Word): ShellText {
  const line = sliceLogical(instruction.line, args.at, args.end);
  if (instruction.heredocs.length === 0) return line;
  const builder = new ShellTextBuilder();
  builder.range(line, 0, line.text.length);
  for (const { content, contentSpan, name, terminatorSpan } of instruction.heredocs) {
    builder.verbatim("\n", contentSpan.start - 1);
    builder.verbatim(content, contentSpan.start);
    builder.verbatim(name, terminatorSpan.start);
  }
  return builder.build();
}

/** The value of a JSON string with the way back to its literal, escapes included. */
export function jsonText(instruction: InstructionBase, word: Word): ShellText {
  const { line } = instruction;
  const literal = line.text.slice(word.at, word.end);
  const builder = new ShellTextBuilder();
  let from = 1;
  for (let at = literal.indexOf("\\"); at !== -1; at = literal.indexOf("\\", from)) {
    builder.range(line, word.at + from, word.at + at);
    from = at + (literal[at + 1] === "u" ? 6 : 2);
    builder.character(word.value[builder.length]!, spanIn(line, word.at + at, word.at + from));
  }
  builder.range(line, word.at + from, word.end - 1);
  return builder.build();
}
