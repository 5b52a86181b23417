import type { HereDoc, Word, WordPart } from "./parse-script.ts";
import {
  appendUnescaped,
  backtickEscapes,
  bareEscapes,
  heredocEscapes,
  quotedBacktickEscapes,
  quotedEscapes,
  type ShellText,
  ShellTextBuilder,
  spanIn,
} from "./shell-text.ts";

/**
 * Words as text for another shell: quotes removed, joined by blanks, variables and substitutions as written. Undefined when they
 * hold no literal text (`eval "$(…)"`): then nothing can be said of the script.
 */
export function scriptOfWords(nodes: readonly Word[], text: ShellText): ShellText | undefined {
  const builder = new ShellTextBuilder();
  let literal = false;
  for (const [index, node] of nodes.entries()) {
    if (index > 0) builder.character(" ", spanIn(text, node.pos - 1, node.pos));
    if (node.parts === undefined) {
      appendUnescaped(builder, text, node.pos, node.end, bareEscapes);
      literal = true;
      continue;
    }
    for (const part of node.parts) {
      const kind = appendPart(builder, text, part);
      if (kind === "unreadable") return undefined;
      literal ||= kind === "literal";
    }
  }
  return literal ? builder.build() : undefined;
}

/** What a shell reads from a heredoc: without the tabs of `<<-`, and without the backslashes that the outer shell takes away. */
export function scriptOfHeredoc(node: HereDoc, text: ShellText): ShellText {
  const builder = new ShellTextBuilder();
  const expands = node.delimiter?.quoted !== true;
  const { pos, end } = node.body;
  if (node.operator === "<<") {
    appendHeredoc(builder, text, pos, end, expands);
    return builder.build();
  }
  for (let start = pos; start < end;) {
    const lineBreak = text.text.indexOf("\n", start);
    const next = lineBreak === -1 || lineBreak >= end ? end : lineBreak + 1;
    let first = start;
    while (first < next && text.text[first] === "\t") first++;
    appendHeredoc(builder, text, first, next, expands);
    start = next;
  }
  return builder.build();
}

/** The text between backticks as the parser decoded it; undefined when it cannot be found again. */
export function scriptOfBackticks(
  part: { readonly pos: number; readonly end: number },
  text: ShellText,
  decoded: string,
): ShellText | undefined {
  const end = text.text[part.end - 1] === "`" ? part.end - 1 : part.end;
  for (const rules of [backtickEscapes, quotedBacktickEscapes]) {
    const builder = new ShellTextBuilder();
    appendUnescaped(builder, text, part.pos + 1, end, rules);
    const script = builder.build();
    if (script.text === decoded) return script;
  }
  return undefined;
}

function appendHeredoc(builder: ShellTextBuilder, text: ShellText, start: number, end: number, expands: boolean): void {
  if (expands) appendUnescaped(builder, text, start, end, heredocEscapes);
  else builder.range(text, start, end);
}

function appendPart(builder: ShellTextBuilder, text: ShellText, part: WordPart): "literal" | "expansion" | "unreadable" {
  switch (part.type) {
    case "Literal":
      appendUnescaped(builder, text, part.pos, part.end, bareEscapes);
      return "literal";
    case "SingleQuoted":
      builder.range(text, part.pos + 1, part.end - 1);
      return "literal";
    case "DoubleQuoted":
    case "LocaleString": {
      let literal = false;
      for (const child of part.parts) {
        if (child.type === "Literal") appendUnescaped(builder, text, child.pos, child.end, quotedEscapes);
        else builder.range(text, child.pos, child.end);
        literal ||= child.type === "Literal" && child.value.trim() !== "";
      }
      return literal ? "literal" : "expansion";
    }
    case "AnsiCQuoted":
      if (part.text.includes("\\")) return "unreadable";
      builder.range(text, part.pos + 2, part.end - 1);
      return "literal";
    case "Glob":
    case "ExtendedGlob":
    case "BraceExpansion":
      builder.range(text, part.pos, part.end);
      return "literal";
    default:
      builder.range(text, part.pos, part.end);
      return "expansion";
  }
}
