import { readFileSync } from "node:fs";
import { analyze, type Analysis, defaultLintConfig, lineAt, rules } from "@plimsoll/core";
import { describe, expect, test } from "vitest";
import { type Corpus, readJsonLines, shaOf } from "../support/corpus.ts";
import { describeWithCorpus } from "../support/shared.ts";
import { hadolintPlace, type HadolintPlace } from "./hadolint-place.ts";
import { shDifferences } from "./sh-differences.ts";

// ShellCheck's codes for what a POSIX shell need not read. hadolint keeps one of ShellCheck's findings per RUN, so a RUN that it is silent about
// has none; one for which it reports another code tells nothing of ours.
const config = { ...defaultLintConfig, profile: "hadolint" as const };
const family = rules.filter(({ id }) => id.endsWith("-in-sh"));
const isCode = (code: string): boolean => /^SC3\d{3}$/.test(code);

/** Our codes by the line of the instruction. */
function found(analysis: Analysis): ReadonlyMap<number, ReadonlySet<string>> {
  const byLine = new Map<number, Set<string>>();
  for (const { codes, span } of analysis.findings) {
    const instruction = analysis.instructions.findLast((candidate) => candidate.span.start <= span.start);
    if (instruction === undefined) continue;
    const line = lineAt(analysis.syntax.source, instruction.keywordSpan.start) + 1;
    for (const code of codes.filter(isCode)) byLine.set(line, (byLine.get(line) ?? new Set()).add(code));
  }
  return byLine;
}

interface HadolintLine {
  readonly sha: string;
  readonly findings: readonly { readonly code: string; readonly line: number }[];
}

class Score {
  both = 0;
  hidden = 0;
  explained = 0;
  readonly missing: string[] = [];
  readonly extra: string[] = [];
}

function compare(corpus: Corpus): ReadonlyMap<string, Score> {
  const paths = new Map(corpus.files.map((path) => [shaOf(path), path]));
  const scores = new Map<string, Score>();
  const scoreOf = (code: string): Score => {
    const score = scores.get(code) ?? new Score();
    scores.set(code, score);
    return score;
  };
  for (const { sha, findings } of readJsonLines<HadolintLine>(corpus, "hadolint")) {
    if (findings.some(({ code }) => code === "DL1000")) continue;
    const analysis = analyze({ text: readFileSync(paths.get(sha)!, "utf8"), config }, family);
    const ours = found(analysis);
    const theirs = new Map(findings.flatMap(({ code, line }) => (code.startsWith("SC") ? [[line, code] as const] : [])));
    for (const [line, codes] of ours) {
      const kept = theirs.get(line);
      for (const code of codes) {
        if (kept === code) scoreOf(code).both++;
        else if (kept === undefined) scoreOf(code).extra.push(`${sha}:${line}`);
        else scoreOf(code).hidden++;
      }
    }
    for (const [line, code] of theirs) {
      if (!isCode(code) || ours.get(line)?.has(code) === true) continue;
      const instruction = analysis.instructions.findLast(
        ({ keywordSpan }) => lineAt(analysis.syntax.source, keywordSpan.start) + 1 <= line,
      );
      const place = instruction && hadolintPlace(analysis, instruction, undefined);
      if (place !== undefined && isMeant(place)) scoreOf(code).explained++;
      else scoreOf(code).missing.push(`${sha}:${line}`);
    }
  }
  return scores;
}

function isMeant(place: HadolintPlace): boolean {
  return shDifferences.some(({ applies }) => applies(place));
}

describe("the deliberate differences", () => {
  const examples = shDifferences.flatMap((difference) =>
    Object.entries(difference.examples).map(([code, text]) => [code, text, difference] as const),
  );
  test.each(examples)("%s is missing: %j", (code, text, difference) => {
    const analysis = analyze({ text, config });
    expect(analysis.problems).toEqual([]);
    expect(analysis.findings.filter(({ codes }) => codes.includes(code))).toEqual([]);
    const places = analysis.instructions.map((instruction) => hadolintPlace(analysis, instruction, undefined));
    expect(places.some(difference.applies)).toBe(true);
  });

  test("every code of the family that a rule of ours has stands for one rule", () => {
    const codes = rules.flatMap(({ sources }) => sources.map(({ id }) => id).filter(isCode));
    expect(codes.length).toBeGreaterThan(55);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describeWithCorpus("what is for bash in a sh, on every file of the corpus", (corpus) => {
  test("precision is at least 95 % and recall 90 % for each code, deliberate differences aside", { timeout: 300_000 }, () => {
    const scores = compare(corpus);
    const rows = [...scores]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, { both, missing, extra, hidden, explained }]) => {
        return `${code}${[both, missing.length, extra.length, hidden, explained].map((count) => String(count).padStart(9)).join("")}`;
      });
    console.info(["code        both  missing    extra   hidden    meant", ...rows].join("\n"));
    expect([...scores.values()].reduce((sum, { both }) => sum + both, 0)).toBeGreaterThan(140);
    for (const [code, { both, missing, extra }] of scores) {
      expect(extra.length * 19, `precision of ${code}: ${extra.join(", ")}`).toBeLessThanOrEqual(both);
      expect(missing.length * 9, `recall of ${code}: ${missing.join(", ")}`).toBeLessThanOrEqual(both);
    }
  });

  test("in `recommended` only what the image's own shell is known to fail on", { timeout: 300_000 }, () => {
    const shells = new Map<string, number>();
    for (const path of corpus.files) {
      const { findings } = analyze({ text: readFileSync(path, "utf8"), config: defaultLintConfig }, family);
      for (const { message, params } of findings) {
        const key = `${message} ${params.shell}`;
        shells.set(key, (shells.get(key) ?? 0) + 1);
      }
    }
    expect([...shells.keys()].sort()).toEqual(["fails BusyBox", "fails dash"]);
    expect(Math.max(...shells.values())).toBeLessThan(40);
  });
});
