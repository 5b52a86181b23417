import { parseSyntax, printTree, readInstructions } from "@plimsoll/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSpace } from "../../../packages/core/src/text/white-space.ts";
import { anyText, dockerfile, soup } from "./dockerfile-text.ts";
import { faultOf, placesOf } from "./places.ts";

/** The same texts each time, so that a run can be repeated; PROPERTY_SEED and PROPERTY_RUNS try others. */
const runs = { seed: Number(process.env.PROPERTY_SEED ?? 3), numRuns: Number(process.env.PROPERTY_RUNS ?? 1_000) };

function hold(text: fc.Arbitrary<string>, check: (text: string) => void): void {
  fc.assert(
    fc.property(text, (value) => {
      check(value);
    }),
    runs,
  );
}

describe.each([
  ["what reads like a Dockerfile", dockerfile],
  ["any characters", soup],
])("of %s", (_, texts) => {
  test("no character is lost", () => {
    hold(texts, (text) => expect(printTree(parseSyntax(text))).toBe(text));
  });

  test("every span lies where it must, and holds what it must", () => {
    hold(texts, (text) =>
      expect([...placesOf(text)].map((place) => faultOf(place, text)).filter((fault) => fault !== undefined)).toEqual([]),
    );
  });

  test("instructions ascend and share nothing", () => {
    hold(texts, (text) => {
      let end = 0;
      for (const { span } of parseSyntax(text).instructions) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        end = span.end;
      }
    });
  });

  test("each character belongs to one piece, and each that is no blank to an instruction, a comment or a directive", () => {
    hold(texts, (text) => {
      const tree = parseSyntax(text);
      // The lines of a heredoc that never ends are nobody's.
      const lost = tree.problems.some((problem) => problem.code === "unterminated-heredoc");
      let end = 0;
      for (const { kind, span } of tree.pieces) {
        expect(span.start).toBe(end);
        end = span.end;
        expect(kind !== "blank" || lost || isBlank(text.slice(span.start, span.end))).toBe(true);
      }
      expect(end).toBe(text.length);
    });
  });

  test("an instruction's piece holds it, and nothing else but blanks", () => {
    hold(texts, (text) => {
      const tree = parseSyntax(text);
      for (const piece of tree.pieces) {
        if (piece.kind !== "instruction") continue;
        const { span } = tree.instructions[piece.index]!;
        expect(isBlank(text.slice(piece.span.start, span.start))).toBe(true);
        expect(isBlank(text.slice(span.end, piece.span.end))).toBe(true);
      }
    });
  });

  test("each piece of an instruction has an instruction, in order", () => {
    hold(texts, (text) => {
      const tree = parseSyntax(text);
      const indexes = tree.pieces.flatMap((piece) => (piece.kind === "instruction" ? [piece.index] : []));
      expect(indexes).toEqual(tree.instructions.map((_instruction, index) => index));
    });
  });

  test("reading twice gives the same", () => {
    hold(texts, (text) => expect(readInstructions(parseSyntax(text))).toEqual(readInstructions(parseSyntax(text))));
  });
});

test("no instruction is lost between the two passes", () => {
  hold(anyText, (text) => {
    const tree = parseSyntax(text);
    expect(readInstructions(tree).instructions.map(({ span }) => span)).toEqual(tree.instructions.map(({ span }) => span));
  });
});

test("problems of the tokenizer come first and ascend", () => {
  hold(anyText, (text) => {
    const { problems } = readInstructions(parseSyntax(text));
    const phases = problems.map((problem) => problem.phase);
    expect(phases).toEqual([
      ...phases.filter((phase) => phase === "parse"),
      ...phases.filter((phase) => phase === "instructions"),
    ]);
    const starts = problems.filter((problem) => problem.phase === "parse").map((problem) => problem.span.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});

test("CRLF and LF read alike", () => {
  hold(anyText, (text) => {
    const lf = text.replace(/\r/g, "");
    const crlf = lf.replaceAll("\n", "\r\n");
    const meaning = (source: string): unknown => {
      const { instructions, problems } = readInstructions(parseSyntax(source));
      return [
        instructions.map(({ kind, keyword, flags, args, json, heredocs }) => [
          kind,
          keyword,
          json,
          args,
          flags.map(({ name, value }) => [name, value]),
          heredocs.map(({ name, content }) => [name, content.replaceAll("\r\n", "\n")]),
        ]),
        problems.map(({ code, buildkit }) => [code, buildkit]),
      ];
    };
    expect(meaning(crlf)).toEqual(meaning(lf));
  });
});

test("what stands behind an instruction changes nothing of it", () => {
  hold(dockerfile, (text) => {
    const before = parseSyntax(text);
    fc.pre(!before.problems.some((problem) => problem.code === "unterminated-heredoc") && !continuesAtTheEnd(text));
    const after = readInstructions(parseSyntax(`${text}\nUSER someone\n# the end\n`)).instructions;
    expect(after.slice(0, -1)).toEqual(readInstructions(before).instructions);
    expect(after.at(-1)!.args).toEqual(["someone"]);
  });
});

function continuesAtTheEnd(text: string): boolean {
  const last = text.split("\n").findLast((line) => !isBlank(line) && !/^\s*#/.test(line));
  return last !== undefined && /[\\`]\s*$/.test(last);
}

function isBlank(text: string): boolean {
  return [...text].every((character) => isSpace(character.codePointAt(0)!) || character === "\ufeff");
}
