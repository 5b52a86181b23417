import { codeBlock, markFindings, table } from "@plimsoll/core/rule-pages";
import { describe, expect, test } from "vitest";

describe("findings in an example", () => {
  const spanOf = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

  test("are drawn below their line", () => {
    const text = "FROM node\nRUN cd /srv && make\n";
    const marks = [
      { span: spanOf(text, "cd /srv"), label: "use WORKDIR" },
      { span: spanOf(text, "node"), label: "no tag" },
    ];
    expect(markFindings(text, marks)).toBe("FROM node\n     ^^^^ no tag\nRUN cd /srv && make\n    ^^^^^^^ use WORKDIR\n");
  });

  test("share a line, keep tabs, and end with the first line of a long span", () => {
    const text = "RUN a \\\n\tb\n";
    const marks = [
      { span: { start: 0, end: text.length }, label: "whole" },
      { span: spanOf(text, "a"), label: "a" },
      { span: spanOf(text, "b"), label: "b" },
    ];
    expect(markFindings(text, marks)).toBe("RUN a \\\n^^^^^^^ whole\n    ^ a\n\tb\n\t^ b\n");
  });
});

test("a cell may hold a bar, and a block may hold a fence", () => {
  expect(table(["a"], [["x | y"]])).toBe("| a |\n| --- |\n| x \\| y |");
  expect(codeBlock("text", "```\n")).toBe("````text\n```\n````");
});
