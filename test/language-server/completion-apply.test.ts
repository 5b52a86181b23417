import { readFileSync } from "node:fs";
import { parseSyntax, readInstructions } from "@plimsoll/core";
import { describe, expect, test } from "vitest";
import { describeWithCorpus } from "../support/shared.ts";
import { applySuggestion, completeAt, contextOf } from "./completion-cases.ts";

/** Codes of the problems of the instruction that starts there. */
function problemsAt(text: string, start: number): readonly string[] {
  const syntax = parseSyntax(text);
  const { instructions, problems } = readInstructions(syntax);
  const found = instructions.find(({ span }) => span.start === start);
  return problems.flatMap(({ code, span }) => {
    return found !== undefined && span.start >= start && span.start <= found.span.end ? [code] : [];
  });
}

/**
 * Suggestions of every place of a text that break its instruction. What asks for more (a folder, a flag before its value)
 * is not yet done.
 */
async function broken(
  text: string,
  offsets: readonly number[],
): Promise<{ readonly tried: number; readonly bad: readonly string[] }> {
  const starts = readInstructions(parseSyntax(text)).instructions.map(({ span }) => span.start);
  const bad: string[] = [];
  let tried = 0;
  for (const offset of offsets) {
    const start = starts.findLast((each) => each <= offset);
    const { completion } = await completeAt(text, offset, { facts: { context: contextOf(["src/", "src/a", "b c"]) } });
    if (start === undefined || completion === undefined || completion.token.span.start === start) continue;
    const before = problemsAt(text, start);
    for (const suggestion of completion.suggestions.slice(0, 12)) {
      if (suggestion.again === true || suggestion.kind === "keyword") continue;
      tried++;
      const after = problemsAt(applySuggestion(text, completion, suggestion), start);
      if (after.some((code) => !before.includes(code))) {
        bad.push(`${text.slice(start, offset)}| + ${suggestion.label}: ${after.join(", ")}`);
      }
    }
  }
  return { tried, bad };
}

function wordEnds(text: string): readonly number[] {
  return [...text.matchAll(/(?<=\S)(?=[ \t\r\n])|(?<==)(?=[ \t\r\n])/g)].map(({ index }) => index);
}

describe("what is put in leaves the instruction sound", () => {
  test.each([
    "FROM node:22 AS build\nWORKDIR /app\nCOPY --from=build --chown=node src dst\nRUN --mount=type=cache,target=/x npm ci\n",
    'FROM a AS b\r\nCOPY ["x y", "z"]\r\nSHELL ["/bin/sh", "-c"]\r\nHEALTHCHECK --interval=30s CMD x\r\nEXPOSE 80 53/udp\r\n',
    "# escape=`\nFROM --platform=linux/amd64 a\nRUN x `\n  apt-get install y\nENV A=1 B=2\nLABEL a=b c=d\nUSER me\nSTOPSIGNAL 9\n",
    "FROM a\nONBUILD COPY --chmod=755 a b\nONBUILD RUN --network=none x\nVOLUME /a /b\nARG A B=1\nCMD x\nADD --link a b\n",
  ])("%j", async (text) => {
    const { tried, bad } = await broken(text, wordEnds(text));
    expect(bad).toEqual([]);
    expect(tried).toBeGreaterThan(20);
  });
});

describeWithCorpus("on real files", (corpus) => {
  test("at a few words of each", async () => {
    const files = corpus.files.filter((_path, index) => index % 83 === 0);
    let tried = 0;
    for (const path of files) {
      const text = readFileSync(path, "utf8");
      if (text.length > 6000) continue;
      const ends = wordEnds(text);
      const result = await broken(
        text,
        ends.filter((_end, index) => index % 11 === 0),
      );
      expect(result.bad, path).toEqual([]);
      tried += result.tried;
    }
    expect(tried).toBeGreaterThan(500);
  });
});
