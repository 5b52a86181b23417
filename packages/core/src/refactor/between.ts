import type { RefactorInput } from "./refactoring.ts";

/** What stands between two commands of a list. */
export interface Between {
  /** Comment lines, without blanks around them. */
  readonly comments: readonly string[];
  /** The rest with the line breaks taken out. */
  readonly rest: string;
}

/** A line that begins with `#` is a comment, the first one (which is the end of a command's line) excepted. */
export function readBetween(text: string): Between {
  const [first = "", ...lines] = text.split(/\r?\n/).map((line) => line.trim());
  return {
    comments: lines.filter((line) => line.startsWith("#")),
    rest: [first, ...lines.filter((line) => !line.startsWith("#"))].join(" ").trim(),
  };
}

/** The comments between two commands; undefined when something else than the operator, continuations and comments stands there. */
export function commentsInChain(text: string, escape: string, operator: "&&" | ";" = "&&"): readonly string[] | undefined {
  const { comments, rest } = readBetween(text);
  const left = rest.split(" ").filter((word) => word !== "" && word !== escape);
  const isJoint = left.length === 1 && left[0]!.replaceAll(escape, "") === operator;
  return isJoint ? comments : undefined;
}

/** The comments in front of the first command of a chain; undefined when anything else stands there. */
export function commentsInFront(text: string, escape: string): readonly string[] | undefined {
  const { comments, rest } = readBetween(text);
  return rest.split(" ").every((word) => word === "" || word === escape) ? comments : undefined;
}

/** How the file ends its lines. */
export function lineBreakIn({ syntax }: Pick<RefactorInput, "syntax">): "\n" | "\r\n" {
  const { text } = syntax.source;
  const first = text.indexOf("\n");
  return first > 0 && text.charCodeAt(first - 1) === 13 ? "\r\n" : "\n";
}

/** The blanks in front of an offset in its line; "" when something else stands there. */
export function indentationAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const before = text.slice(start, offset);
  return before.trim() === "" ? before.replace("\u{feff}", "") : "";
}
