import { readFileSync } from "node:fs";
import {
  analyze,
  type Analysis,
  defaultLintConfig,
  type Finding,
  type Instruction,
  lineAt,
  profileSeverity,
  rules,
} from "@plimsoll/core";
import { describe, expect, test } from "vitest";
import { type Corpus, readJsonLines, shaOf } from "../support/corpus.ts";
import { describeWithCorpus } from "../support/shared.ts";
import { hadolintPlace } from "./hadolint-place.ts";
import { shellCheckDifferences } from "./shellcheck-differences.ts";

const config = { ...defaultLintConfig, profile: "hadolint" as const };

/**
 * ShellCheck's codes that a rule of ours finds by itself, but for those of its dialects (SC3xxx), which have a test of their
 * own.
 */
const covered: ReadonlySet<string> = new Set(
  rules.flatMap((rule) =>
    rule.sources
      .filter(({ tool, id }) => tool === "shellcheck" && /^SC[12]/.test(id) && profileSeverity("hadolint", rule, id) !== "off")
      .map(({ id }) => id),
  ),
);

/** Our findings as `code@line`, with the first line of the instruction from 1. */
function found(analysis: Analysis): Map<string, Finding> {
  const keys = new Map<string, Finding>();
  for (const finding of analysis.findings) {
    const instruction = analysis.instructions.findLast(({ span }) => span.start <= finding.span.start);
    for (const code of finding.codes) {
      if (instruction !== undefined && covered.has(code)) keys.set(`${code}@${lineOf(analysis, instruction)}`, finding);
    }
  }
  return keys;
}

function lineOf({ syntax }: Analysis, { keywordSpan }: Instruction): number {
  return lineAt(syntax.source, keywordSpan.start) + 1;
}

describe("the deliberate differences", () => {
  const examples = shellCheckDifferences.flatMap((difference) =>
    Object.entries(difference.examples).map(([code, text]) => [code, difference.direction, difference, text] as const),
  );
  test.each(examples)("%s is %s", (code, direction, difference, text) => {
    expect(difference.codes).toContain(code);
    const analysis = analyze({ text, config });
    expect(analysis.problems).toEqual([]);
    const finding = analysis.findings.find(({ codes }) => codes.includes(code));
    expect(finding !== undefined).toBe(direction === "extra");
    const places = analysis.instructions.map((instruction) => hadolintPlace(analysis, instruction, finding));
    expect(places.some(difference.applies)).toBe(true);
  });
});

interface HadolintLine {
  readonly sha: string;
  readonly findings: readonly { readonly code: string; readonly line: number }[];
}

class Score {
  both = 0;
  explained = 0;
  /** Of another code than the one that hadolint kept for the RUN. */
  hidden = 0;
  readonly missing: string[] = [];
  readonly extra: string[] = [];

  get precision(): number {
    return ratio(this.both, this.extra.length);
  }

  get recall(): number {
    return ratio(this.both, this.missing.length);
  }
}

function ratio(hits: number, misses: number): number {
  return hits + misses === 0 ? 1 : hits / (hits + misses);
}

function compare(corpus: Corpus): ReadonlyMap<string, Score> {
  const paths = new Map(corpus.files.map((path) => [shaOf(path), path]));
  const scores = new Map([...covered].sort().map((code) => [code, new Score()]));
  for (const { sha, findings } of readJsonLines<HadolintLine>(corpus, "hadolint")) {
    if (findings.some(({ code }) => code === "DL1000")) continue;
    const analysis = analyze({ text: readFileSync(paths.get(sha)!, "utf8"), config });
    const ours = found(analysis);
    const theirs = new Map(findings.filter(({ code }) => code.startsWith("SC")).map(({ code, line }) => [line, code]));
    const byLine = new Map(analysis.instructions.map((instruction) => [lineOf(analysis, instruction), instruction]));
    const keys = new Set([...ours.keys(), ...[...theirs].map(([line, code]) => `${code}@${line}`)]);
    for (const key of keys) {
      const [code = "", lineText] = key.split("@");
      const score = scores.get(code);
      const line = Number(lineText);
      const kept = theirs.get(line);
      if (score === undefined) continue;
      if (ours.has(key) && kept === code) score.both++;
      else if (ours.has(key) && kept !== undefined) score.hidden++;
      else {
        const direction = ours.has(key) ? "extra" : "missing";
        const instruction = byLine.get(line);
        const place = instruction && hadolintPlace(analysis, instruction, ours.get(key));
        const isMeant =
          place !== undefined &&
          shellCheckDifferences.some((one) => one.direction === direction && one.codes.includes(code) && one.applies(place));
        if (isMeant) score.explained++;
        else score[direction].push(`${sha} ${key}`);
      }
    }
  }
  return scores;
}

/** One line per code: what both report, what only one does, what hadolint hides, and what is deliberate. */
function table(scores: ReadonlyMap<string, Score>): string {
  const rows = [...scores].map(([code, score]) => {
    const counts = [score.both, score.missing.length, score.extra.length, score.hidden, score.explained];
    const rates = [score.precision, score.recall].map((rate) => `${(rate * 100).toFixed(1)} %`.padStart(10));
    return `${code}${counts.map((count) => String(count).padStart(9)).join("")}${rates.join("")}`;
  });
  return ["code        both  missing    extra   hidden    meant precision    recall", ...rows].join("\n");
}

describeWithCorpus("ShellCheck's findings in hadolint, on every file of the corpus", (corpus) => {
  test("precision is at least 95 % and recall 90 % for each code, deliberate differences aside", { timeout: 300_000 }, () => {
    const scores = compare(corpus);
    console.info(table(scores));
    // As many as a RUN of the corpus trips.
    expect([...scores.values()].filter(({ both }) => both > 0).length).toBeGreaterThanOrEqual(33);
    for (const [code, { precision, recall, missing, extra }] of scores) {
      expect(precision, `precision of ${code}: ${extra.join(", ")}`).toBeGreaterThanOrEqual(0.95);
      expect(recall, `recall of ${code}: ${missing.join(", ")}`).toBeGreaterThanOrEqual(0.9);
    }
  });
});
