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
import { hadolintDifferences } from "./hadolint-differences.ts";
import { type HadolintPlace, hadolintPlace } from "./hadolint-place.ts";

const config = { ...defaultLintConfig, profile: "hadolint" as const };

/** hadolint's own codes that one of our rules stands for and that run in its profile; a new rule joins by itself. */
const covered: ReadonlySet<string> = new Set(
  rules.flatMap((rule) =>
    rule.sources
      .filter(({ tool, id }) => tool === "hadolint" && id.startsWith("DL") && profileSeverity("hadolint", rule, id) !== "off")
      .map(({ id }) => id),
  ),
);

/** Our findings as `code@line`, with the first line of the instruction from 1, which is all that hadolint gives. */
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

function differenceFor(code: string, direction: "missing" | "extra", place: HadolintPlace) {
  return hadolintDifferences.find(
    (difference) => difference.direction === direction && difference.codes.includes(code) && difference.applies(place),
  );
}

describe("the deliberate differences", () => {
  test("are few, and each has an example for a code of its own", () => {
    expect(hadolintDifferences.length).toBeLessThan(40);
    for (const { codes, examples } of hadolintDifferences) {
      expect(Object.keys(examples).length).toBeGreaterThan(0);
      expect(codes).toEqual(expect.arrayContaining(Object.keys(examples)));
    }
  });

  const examples = hadolintDifferences.flatMap((difference) =>
    Object.entries(difference.examples).map(
      ([code, text]) => [code, difference.direction, difference.reason, difference, text] as const,
    ),
  );
  test.each(examples)("%s is %s: %s", (code, direction, _reason, difference, text) => {
    const analysis = analyze({ text, config });
    expect(analysis.problems).toEqual([]);
    const findings = [...found(analysis)].filter(([key]) => key.startsWith(`${code}@`)).map(([, finding]) => finding);
    expect(findings.length > 0).toBe(direction === "extra");
    const [finding] = findings;
    const instructions = analysis.instructions.filter(({ span }) => finding === undefined || span.end > finding.span.start);
    expect(instructions.some((instruction) => difference.applies(hadolintPlace(analysis, instruction, finding)))).toBe(true);
  });
});

interface HadolintLine {
  readonly sha: string;
  readonly findings: readonly { readonly code: string; readonly line: number }[];
}

class Score {
  both = 0;
  explainedMissing = 0;
  explainedExtra = 0;
  readonly missing: string[] = [];
  readonly extra: string[] = [];

  get precision(): number {
    return this.both === 0 && this.extra.length === 0 ? 1 : this.both / (this.both + this.extra.length);
  }

  get recall(): number {
    return this.both === 0 && this.missing.length === 0 ? 1 : this.both / (this.both + this.missing.length);
  }
}

interface Comparison {
  readonly scores: ReadonlyMap<string, Score>;
  readonly compared: number;
  /** Files that hadolint cannot parse (DL1000), of which it says nothing else. */
  readonly unread: number;
}

function compare(corpus: Corpus): Comparison {
  const paths = new Map(corpus.files.map((path) => [shaOf(path), path]));
  const scores = new Map([...covered].sort().map((code) => [code, new Score()]));
  let unread = 0;
  let compared = 0;
  for (const { sha, findings } of readJsonLines<HadolintLine>(corpus, "hadolint")) {
    if (findings.some(({ code }) => code === "DL1000")) {
      unread++;
      continue;
    }
    compared++;
    const analysis = analyze({ text: readFileSync(paths.get(sha)!, "utf8"), config });
    const ours = found(analysis);
    const theirs = new Set(findings.map(({ code, line }) => `${code}@${line}`));
    const byLine = new Map(analysis.instructions.map((instruction) => [lineOf(analysis, instruction), instruction]));
    for (const key of new Set([...ours.keys(), ...theirs])) {
      const [code = "", line] = key.split("@");
      const score = scores.get(code);
      if (score === undefined) continue;
      if (ours.has(key) && theirs.has(key)) {
        score.both++;
        continue;
      }
      const direction = ours.has(key) ? "extra" : "missing";
      const instruction = byLine.get(Number(line));
      const place = instruction && hadolintPlace(analysis, instruction, ours.get(key));
      if (place === undefined || differenceFor(code, direction, place) === undefined) score[direction].push(`${sha} ${key}`);
      else if (direction === "extra") score.explainedExtra++;
      else score.explainedMissing++;
    }
  }
  return { scores, compared, unread };
}

/** One line per code: what both report, and what only one does, with how much of that is deliberate. */
function table({ scores, compared, unread }: Comparison): string {
  const rows = [...scores].map(([code, score]) => {
    const missing = score.missing.length + score.explainedMissing;
    const extra = score.extra.length + score.explainedExtra;
    const columns = [score.both, missing, score.explainedMissing, extra, score.explainedExtra].map((count) =>
      String(count).padStart(8),
    );
    const rates = [score.precision, score.recall].map((rate) => `${(rate * 100).toFixed(1)} %`.padStart(10));
    return `${code}${columns.join("")}${rates.join("")}`;
  });
  const head = "code      both missing (meant)   extra (meant) precision    recall";
  return [`${compared} files; ${unread} more that hadolint cannot parse`, head, ...rows].join("\n");
}

describeWithCorpus("hadolint's findings on every file of the corpus", (corpus) => {
  test("precision and recall are at least 99 % for each code, deliberate differences aside", { timeout: 300_000 }, () => {
    const comparison = compare(corpus);
    console.info(table(comparison));
    // As many as one of the files trips.
    expect([...comparison.scores.values()].filter(({ both }) => both > 0).length).toBeGreaterThanOrEqual(45);
    for (const [code, { precision, recall, missing, extra }] of comparison.scores) {
      expect(precision, `precision of ${code}: ${extra.join(", ")}`).toBeGreaterThanOrEqual(0.99);
      expect(recall, `recall of ${code}: ${missing.join(", ")}`).toBeGreaterThanOrEqual(0.99);
    }
  });
});
