import { parseSyntax } from "@plimsoll/core";
import { describe, expect, test } from "vitest";
import { instructionsOf, outline } from "./outline.ts";

// Each expected value is what BuildKit's own parser gives for the text.

describe("lines and line breaks", () => {
  test.each([
    ["LF", "FROM a\nUSER b\n", ["1 FROM ‹a›", "2 USER ‹b›"]],
    ["CRLF", "FROM a\r\nUSER b\r\n", ["1 FROM ‹a›", "2 USER ‹b›"]],
    ["several CR before the LF", "FROM a\r\r\nUSER b", ["1 FROM ‹a›", "2 USER ‹b›"]],
    ["no line break at the end", "FROM a", ["1 FROM ‹a›"]],
    ["a lone CR is a blank, not a line break", "FROM a\nUSER b\rc\n", ["1 FROM ‹a›", "2 USER ‹b\rc›"]],
    ["a lone CR ends the keyword", "FROM\ra\n", ["1 FROM ‹a›"]],
    ["blank lines between instructions", "\n\nFROM a\n \t\nUSER b\n\n", ["3 FROM ‹a›", "5 USER ‹b›"]],
    ["a line of Unicode blanks is blank too", "FROM a\n\u00a0\u3000\nUSER b", ["1 FROM ‹a›", "3 USER ‹b›"]],
    ["indented instructions", "  FROM a\n\tUSER b", ["1 FROM ‹a›", "2 USER ‹b›"]],
    ["blanks at the end", "FROM a \t \nUSER b\f", ["1 FROM ‹a›", "2 USER ‹b›"]],
    [
      "form feed, vertical tab and tab behind the keyword",
      "FROM\fa\nUSER\vb\nUSER\tc",
      ["1 FROM ‹a›", "2 USER ‹b›", "3 USER ‹c›"],
    ],
    ["any case of the keyword", "from a\nUsEr b", ["1 FROM ‹a›", "2 USER ‹b›"]],
  ])("%s", (_, text, expected) => {
    expect(instructionsOf(text)).toEqual(expected);
  });

  test("a no-break space does not end the keyword", () => {
    expect(outline("FROM a\nUSER\u00a0b").problems).toEqual(["2: unknown instruction: USER\u00a0b (did you mean USER?)"]);
  });
});

describe("the byte order mark", () => {
  test("is dropped from the first line", () => {
    expect(instructionsOf("\ufeffFROM a")).toEqual(["1 FROM ‹a›"]);
    expect(instructionsOf("\ufeff# escape=`\nFROM a `\n AS b")).toEqual(["2-3 FROM ‹a› ‹AS› ‹b›"]);
  });

  test("stays anywhere else", () => {
    expect(outline("FROM a\n\ufeffUSER b").problems).toEqual(["2: unknown instruction: \ufeffUSER (did you mean USER?)"]);
    expect(outline("\ufeff\ufeffFROM a").problems).toEqual(["1: unknown instruction: \ufeffFROM (did you mean FROM?)"]);
  });

  test("is in no span and still is printed", () => {
    const tree = parseSyntax("\ufeffFROM a");
    expect(tree.instructions[0]!.span).toEqual({ start: 1, end: 7 });
    expect(tree.pieces[0]!.span.start).toBe(0);
  });
});

describe("continuation", () => {
  test.each([
    ["joins two lines", "RUN a \\\n b", "2-3 RUN ‹a  b›"],
    ["adds and drops no blank at the join", "RUN a\\\nb", "2-3 RUN ‹ab›"],
    ["keeps the indentation of the next line", "RUN a\\\n\t  b", "2-3 RUN ‹a\t  b›"],
    ["splits a keyword", "RU\\\nN a", "2-3 RUN ‹a›"],
    ["stands between keyword and arguments", "RUN \\\na", "2-3 RUN ‹a›"],
    ["allows blanks and tabs behind the token", "RUN a \\ \t\n b", "2-3 RUN ‹a  b›"],
    ["allows CRLF", "RUN a \\\r\n b", "2-3 RUN ‹a  b›"],
    ["a line that is only the token", "RUN a \\\n\\\nb", "2-4 RUN ‹a b›"],
    ["first line that is only the token", "\\\nRUN a", "2-3 RUN ‹a›"],
    ["two tokens end the line", "RUN a\\\\\nUSER b", "2 RUN ‹a\\\\›\n3 USER ‹b›"],
    ["three tokens do not continue either", "RUN a\\\\\\\nUSER b", "2 RUN ‹a\\\\\\›\n3 USER ‹b›"],
    ["a blank between two tokens", "RUN a\\ \\\nb", "2-3 RUN ‹a\\ b›"],
    ["a no-break space behind the token ends the line", "RUN a \\\u00a0\nUSER b", "2 RUN ‹a \\›\n3 USER ‹b›"],
    ["a CR and a blank behind the token end the line", "RUN a \\\r \nUSER b", "2 RUN ‹a \\›\n3 USER ‹b›"],
    ["the token within a line", "RUN a \\ b", "2 RUN ‹a \\ b›"],
  ])("%s", (_, text, expected) => {
    expect(instructionsOf(`FROM a\n${text}\n`).slice(1).join("\n")).toBe(expected);
  });

  test.each([
    ["a token at the end of the file", "RUN a \\", ["2 RUN ‹a›"]],
    ["a token and a line break at the end", "RUN a \\\n", ["2 RUN ‹a›"]],
    ["a token and blank lines at the end", "RUN a \\\n\n\n", ["2-4 RUN ‹a›"]],
    ["a token, a comment and the end", "RUN a \\\n# c\n", ["2-3 RUN ‹a›"]],
    ["nothing but a token", "\\", ["2: unknown instruction: "]],
  ])("%s", (_, text, expected) => {
    const { instructions, problems } = outline(`FROM a\n${text}`);
    expect(problems.length > 0 ? problems : instructions.slice(1)).toEqual(expected);
  });

  test("with the backtick as the token, a backslash is a plain character", () => {
    expect(instructionsOf("# escape=`\nFROM a\nRUN dir c:\\\nUSER b `\nc")).toEqual([
      "2 FROM ‹a›",
      "3 RUN ‹dir c:\\›",
      "4-5 USER ‹b c›",
    ]);
  });

  test("maps every part of the joined line back to the file", () => {
    const text = "FROM a\nCOPY one \\\n  # comment\n\n  two /dest\n";
    const { instructions, source } = parseSyntax(text);
    const { line } = instructions[1]!;
    expect(line.text).toBe("COPY one   two /dest");
    expect(line.runs.map((run) => source.text.slice(run.source, run.source + 5))).toEqual(["COPY ", "  two"]);
  });
});

describe("comments and blank lines inside an instruction", () => {
  test.each([
    ["comment lines vanish", "RUN a \\\n# b\n  # c\n d", "2-5 RUN ‹a  d›"],
    ["a comment that ends in the token", "RUN a \\\n# b \\\n d", "2-4 RUN ‹a  d›"],
    ["blank lines are skipped", "RUN a \\\n\n \t\n\u00a0\n d", "2-6 RUN ‹a  d›"],
    ["a comment behind text is no comment", "RUN a # b", "2 RUN ‹a # b›"],
    ["a comment at the end of a continued line is text", "RUN a \\\n b # c \\\n d", "2-4 RUN ‹a  b # c  d›"],
  ])("%s", (_, text, expected) => {
    expect(instructionsOf(`FROM a\n${text}\n`)[1]).toBe(expected);
  });

  test("are listed with their places", () => {
    const text = "FROM a\n# above\nRUN a \\\n # inside\n\n  b\n#\n# last";
    const tree = parseSyntax(text);
    const comments = tree.comments.map(({ span, text: content, insideInstruction }) => [
      text.slice(span.start, span.end),
      content,
      insideInstruction,
    ]);
    expect(comments).toEqual([
      ["# above", "above", false],
      ["# inside", "inside", true],
      ["#", "", false],
      ["# last", "last", false],
    ]);
    expect(tree.instructions[1]!.blankLines).toEqual([{ start: text.indexOf("\n\n") + 1, end: text.indexOf("\n\n") + 1 }]);
  });

  test("a comment at the end of FROM is no comment", () => {
    expect(outline("FROM a # b").problems).toEqual(["1: FROM requires either one or three arguments"]);
  });
});

describe("comments above an instruction", () => {
  test.each([
    ["one", "# x\nUSER b", ["x"]],
    ["several, with blank lines between", "# x\n\n#y \nUSER b", ["x", "y"]],
    ["an empty comment starts anew", "# x\n#\n# y\nUSER b", ["y"]],
    ["none when another instruction is between", "# x\nUSER a\nUSER b", []],
    ["those inside the instruction above do not count", "RUN a \\\n# x\nb\nUSER b", []],
  ])("%s", (_, text, expected) => {
    const last = parseSyntax(`FROM a\n${text}`).instructions.at(-1)!;
    expect(last.commentsAbove.map((comment) => comment.text)).toEqual(expected);
  });

  test("directives do not count", () => {
    expect(parseSyntax("# syntax=x\n# y\nFROM a").instructions[0]!.commentsAbove.map((comment) => comment.text)).toEqual(["y"]);
  });
});

describe("files with nothing to build", () => {
  test.each([
    ["", "1: the Dockerfile cannot be empty"],
    ["\n", "2: file with no instructions"],
    ["# a\n\n", "3: file with no instructions"],
    ["# escape=`\n", "2: file with no instructions"],
    ["\ufeff", "1: file with no instructions"],
  ])("%j: %s", (text, problem) => {
    expect(outline(text)).toEqual({ instructions: [], problems: [problem] });
  });
});

describe("the limit of a line", () => {
  const limit = 65_535;
  const tooLong = "dockerfile line greater than max allowed size of 65535";

  test.each([
    ["an instruction", (fill: number) => `FROM a\nRUN ${"x".repeat(fill - 4)}\n`],
    ["a comment", (fill: number) => `FROM a\n#${"x".repeat(fill - 1)}\n`],
    ["the CR of CRLF counts", (fill: number) => `FROM a\n#${"x".repeat(fill - 2)}\r\n`],
    ["a line without line break", (fill: number) => `FROM a\nRUN ${"x".repeat(fill - 4)}`],
    [
      "bytes, not characters",
      (fill: number) => `FROM a\n# ${"한".repeat(Math.floor((fill - 3) / 3))}${"x".repeat(1 + ((fill - 3) % 3))}\n`,
    ],
    ["a line of a heredoc", (fill: number) => `FROM a\nRUN <<E\n${"x".repeat(fill)}\nE\n`],
  ])("%s", (_, text) => {
    expect(outline(text(limit)).problems).toEqual([]);
    const { problems } = outline(text(limit + 1));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^[23]: ${tooLong}$`));
  });

  test("does not hold for the whole of a continued instruction", () => {
    const text = `FROM a\nRUN ${"x \\\n".repeat(50_000)}y\n`;
    expect(outline(text).problems).toEqual([]);
    expect(parseSyntax(text).instructions).toHaveLength(2);
  });

  test("a line that is too long is still read, and so is the rest", () => {
    const { instructions } = outline(`FROM a\nRUN ${"x".repeat(70_000)}\nUSER b\n`);
    expect(instructions).toHaveLength(3);
    expect(instructions[2]).toBe("3 USER ‹b›");
  });
});
