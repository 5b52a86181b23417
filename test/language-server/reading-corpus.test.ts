import { readFileSync } from "node:fs";
import { defaultLintConfig, LazyAnalysis, rules, type Span } from "@plimsoll/core";
import { expect, test } from "vitest";
import type { Position } from "vscode-languageserver/node";
import { collectFolds } from "../../packages/language-server/src/folding/collect-folds.ts";
import { describeSubject } from "../../packages/language-server/src/hover/describe-subject.ts";
import { findSubject } from "../../packages/language-server/src/hover/find-subject.ts";
import { collectLinks } from "../../packages/language-server/src/links/collect-links.ts";
import { createSelector } from "../../packages/language-server/src/selection/selected-spans.ts";
import { collectTokens } from "../../packages/language-server/src/tokens/collect-tokens.ts";
import { deltaOf } from "../../packages/language-server/src/tokens/delta.ts";
import { encodeTokens } from "../../packages/language-server/src/tokens/encode-tokens.ts";
import { createLegend } from "../../packages/language-server/src/tokens/token-legend.ts";
import { describeWithCorpus } from "../support/shared.ts";

const analysisOf = (text: string): LazyAnalysis => new LazyAnalysis({ text, config: defaultLintConfig });
const legend = createLegend();

/** Positions in UTF-16, counted in the plainest way. */
function positionsOf(text: string) {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
  const lineOf = (offset: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const lines = text.split(/\r\n|\n|\r/);
  return {
    lines,
    lineOf,
    positionAt: (offset: number): Position => ({ line: lineOf(offset), character: offset - starts[lineOf(offset)]! }),
    offsetAt: ({ line, character }: Position): number => starts[line]! + Math.min(character, lines[line]!.length),
    unitsOf: (start: number, end: number): number => end - start,
  };
}

function encoded(text: string): readonly number[] {
  return encodeTokens(positionsOf(text), collectTokens(analysisOf(text)), legend, false);
}

/** Some offsets of a text, the same each time. */
function someOffsets(text: string): readonly number[] {
  return Array.from({ length: 12 }, (_, index) => Math.floor((text.length * index) / 11));
}

describeWithCorpus("what an editor shows of real Dockerfiles", (corpus) => {
  const texts = corpus.files.filter((_, index) => index % 16 === 0).map((path) => readFileSync(path, "utf8"));

  test("there are enough of them", () => expect(texts.length).toBeGreaterThan(300));

  test("tokens are in order, apart from each other, and lie inside of their lines", () => {
    for (const text of texts) {
      const { lines } = positionsOf(text);
      let [line, free, lastStart] = [0, 0, 0];
      const data = encoded(text);
      for (let at = 0; at < data.length; at += 5) {
        const [down, right, length] = data.slice(at, at + 3) as [number, number, number];
        const start = (down === 0 ? lastStart : 0) + right;
        if (down > 0) free = 0;
        line += down;
        expect(start).toBeGreaterThanOrEqual(free);
        expect(length).toBeGreaterThan(0);
        expect(start + length).toBeLessThanOrEqual(lines[line]!.length);
        free = start + length;
        lastStart = start;
      }
    }
  });

  test("a delta makes the tokens of the new text, also of a half-typed one", () => {
    for (const text of texts) {
      const before = encoded(text);
      const middle = Math.floor(text.length / 2);
      for (const edited of [text.slice(0, middle), `${text.slice(0, middle)}\nRUN "$X\n${text.slice(middle)}`]) {
        const after = encoded(edited);
        const patched = [...before];
        for (const { start, deleteCount, data = [] } of deltaOf(before, after)) {
          patched.splice(start, deleteCount, ...data);
          expect([start % 5, deleteCount % 5, data.length % 5]).toEqual([0, 0, 0]);
        }
        expect(patched).toEqual(after);
      }
    }
  });

  test("folds lie in each other or apart", () => {
    let count = 0;
    for (const text of texts) {
      const { lineOf, lines } = positionsOf(text);
      const open: number[] = [];
      let last = -1;
      for (const { start, end } of collectFolds(analysisOf(text), lineOf)) {
        while (open.length > 0 && open.at(-1)! < start) open.pop();
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThan(lines.length);
        expect(end).toBeLessThanOrEqual(open.at(-1) ?? lines.length);
        open.push(end);
        last = start;
        count++;
      }
    }
    expect(count).toBeGreaterThan(texts.length);
  });

  test("selected spans hold the place and each other, up to the file", () => {
    for (const text of texts) {
      const select = createSelector(analysisOf(text));
      for (const offset of someOffsets(text)) {
        let inner: Span = { start: offset, end: offset };
        for (const [index, span] of select(offset).entries()) {
          expect(span.start <= inner.start && span.end >= inner.end).toBe(true);
          expect(span.end - span.start).toBeGreaterThanOrEqual(inner.end - inner.start + (index === 0 ? 0 : 1));
          inner = span;
        }
        expect(inner).toEqual({ start: 0, end: text.length });
      }
    }
  });

  test("what is spoken of holds the place, and links have a text; half-typed files too", async () => {
    let subjects = 0;
    let links = 0;
    for (const text of texts.flatMap((whole) => [whole, whole.slice(0, Math.floor(whole.length * 0.6))])) {
      const analysis = analysisOf(text);
      for (const offset of someOffsets(text)) {
        const subject = findSubject(analysis, offset);
        if (subject === undefined) continue;
        const { span } = subject;
        subjects++;
        const said = await describeSubject({ analysis, surroundings: { rules } }, subject, "ko", async () => undefined);
        expect(said.join("\n")).not.toMatch(/\bundefined\b|\bNaN\b|\[object/);
        expect(span.start <= offset && offset <= span.end).toBe(true);
      }
      for (const { span } of collectLinks(analysis)) {
        links++;
        expect(text.slice(span.start, span.end).trim()).not.toBe("");
      }
    }
    expect(subjects).toBeGreaterThan(500);
    expect(links).toBeGreaterThan(texts.length / 2);
  });
});
