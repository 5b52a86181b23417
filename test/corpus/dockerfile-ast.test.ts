import { readFileSync } from "node:fs";
import { lineAt, parseSyntax } from "@plimsoll/core";
import { describe, expect, test } from "vitest";
import { type Segment, segmentsByDockerfileAst } from "../../packages/core/src/syntax/dockerfile-ast.ts";
import { shaOf } from "../support/corpus.ts";
import { describeWithCorpus } from "../support/shared.ts";

function segmentsByUs(text: string): readonly Segment[] {
  const tree = parseSyntax(text);
  return tree.instructions.map(({ parts, span }) => ({
    keyword: parts.keyword.value.toUpperCase(),
    firstLine: lineAt(tree.source, span.start),
    lastLine: lineAt(tree.source, span.end),
  }));
}

function outline(segments: readonly Segment[]): readonly string[] {
  return segments.map(({ keyword, firstLine, lastLine }) => `${firstLine + 1}-${lastLine + 1} ${keyword}`);
}

const doubledEscape = "a doubled escape character at the end of a line continues it";
const lateEnd = "a continuation at the end of the file reaches one line too far";
const loneEscape = "a first line that is only the escape character is an instruction";

/** Where dockerfile-ast 0.7.1 differs from BuildKit (and we do not): the text, our reading, its reading. */
const knownDifferences: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  [doubledEscape, "FROM a\nRUN b \\\\\nUSER c\n", ["1-1 FROM", "2-2 RUN", "3-3 USER"], ["1-1 FROM", "2-3 RUN"]],
  [lateEnd, "FROM a\nRUN b \\\n", ["1-1 FROM", "2-2 RUN"], ["1-1 FROM", "2-3 RUN"]],
  [loneEscape, "FROM a\n\\\nRUN b\n", ["1-1 FROM", "2-3 RUN"], ["1-1 FROM", "2-2 \\", "3-3 RUN"]],
  [
    "a partly quoted name of a heredoc",
    'FROM a\nRUN <<E"O"F\nb\nEOF\nUSER c',
    ["1-1 FROM", "2-4 RUN", "5-5 USER"],
    ["1-1 FROM", "2-5 RUN"],
  ],
  [
    "a heredoc with a number",
    "FROM a\nRUN b 3<<EOF\nc\nEOF\n",
    ["1-1 FROM", "2-4 RUN"],
    ["1-1 FROM", "2-2 RUN", "3-3 C", "4-4 EOF"],
  ],
  [
    "a blank before a heredoc's name",
    "FROM a\nRUN << EOF\nb\nEOF\n",
    ["1-1 FROM", "2-4 RUN"],
    ["1-1 FROM", "2-2 RUN", "3-3 B", "4-4 EOF"],
  ],
  [
    "the dash of one heredoc leaks to the next",
    "FROM a\nRUN <<-A <<B\nA\n\tB\nB\n",
    ["1-1 FROM", "2-5 RUN"],
    ["1-1 FROM", "2-4 RUN", "5-5 B"],
  ],
  ["any first comment with = is a directive", "# a=b\n# escape=`\nFROM a \\\n AS c\n", ["3-4 FROM"], ["3-3 FROM", "4-4 AS"]],
  ["a lone CR ends a line", "FROM a\nUSER b\rUSER c\n", ["1-1 FROM", "2-2 USER"], ["1-1 FROM", "2-2 USER", "3-3 USER"]],
  ["a vertical tab belongs to the keyword", "FROM a\nUSER\vb\n", ["1-1 FROM", "2-2 USER"], ["1-1 FROM", "2-2 USER\vB"]],
];

describe("known differences of dockerfile-ast", () => {
  test.each(knownDifferences)("%s", (_, text, ours, theirs) => {
    expect([outline(segmentsByUs(text)), outline(segmentsByDockerfileAst(text))]).toEqual([ours, theirs]);
  });
});

/** The corpus files that hold one of them. */
const filesThatDiffer: Readonly<Record<string, string>> = {
  "2cccc08f28ae": lateEnd,
  "8ff37582ae53": doubledEscape,
  b11059e71c44: loneEscape,
  f20325963ba8: lateEnd,
};

describeWithCorpus("boundaries and keywords by two readers", (corpus) => {
  test("agree on every file, but for those differences", { timeout: 120_000 }, () => {
    const differing = [...corpus.files, ...corpus.refusedFiles].filter((path) => {
      const text = readFileSync(path, "utf8");
      return outline(segmentsByUs(text)).join() !== outline(segmentsByDockerfileAst(text)).join();
    });
    expect(differing.map(shaOf).sort()).toEqual(Object.keys(filesThatDiffer).sort());
  });

  // The file with its known difference mended: nothing else may differ in it.
  const mend: Readonly<Record<string, (text: string) => string>> = {
    [lateEnd]: (text) => `${text}x\n`,
    [doubledEscape]: (text) => text.replace(/\\\\\n/g, "\\x\n"),
    [loneEscape]: (text) => text.replace(/^ *\\\n/gm, ""),
  };
  test.each(Object.entries(filesThatDiffer))("%s: %s, and nothing else", (sha, difference) => {
    const path = corpus.files.find((candidate) => shaOf(candidate) === sha)!;
    const text = mend[difference]!(readFileSync(path, "utf8"));
    expect(outline(segmentsByDockerfileAst(text))).toEqual(outline(segmentsByUs(text)));
  });
});
