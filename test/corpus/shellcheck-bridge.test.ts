import { readFileSync } from "node:fs";
import {
  analyze,
  type Analysis,
  defaultLintConfig,
  lineAt,
  rules,
  type ShellCheckAnswers,
  type ShellCheckComment,
} from "@plimsoll/core";
import { askShellCheck } from "@plimsoll/host/shellcheck";
import { describe, expect, test } from "vitest";
import { findShellCheck } from "../../packages/dev/src/peers.ts";
import { type Corpus, readJsonLines, shaOf } from "../support/corpus.ts";
import { describeWith, describeWithCorpus } from "../support/shared.ts";
import { bridgeDifferences } from "./bridge-differences.ts";
import { hadolintPlace } from "./hadolint-place.ts";

const config = { ...defaultLintConfig, profile: "hadolint" as const };
const bridge = rules.filter(({ id }) => id === "shellcheck");

/** What ShellCheck says of all scripts of some texts. */
function answersFor(program: string, texts: readonly string[]): ShellCheckAnswers {
  const answers = new Map<string, readonly ShellCheckComment[]>();
  const wanted = texts.flatMap((text) =>
    analyze({ text, config, facts: { shellcheck: answers } }, []).wanted.flatMap((request) =>
      request.kind === "shellcheck" ? request.texts : [],
    ),
  );
  const scripts = [...new Set(wanted)];
  for (let at = 0; at < scripts.length; at += 200) {
    const result = askShellCheck(program, scripts.slice(at, at + 200));
    if (result.kind === "failure") throw new Error(JSON.stringify(result.failure));
    for (const [script, comments] of result.answers) answers.set(script, comments);
  }
  return answers;
}

/** ShellCheck's codes as `code@line`, with the first line of the instruction from 1, which is all that hadolint gives. */
function found(analysis: Analysis): ReadonlySet<string> {
  return new Set(
    analysis.findings.flatMap(({ codes, span }) => {
      const instruction = analysis.instructions.findLast((candidate) => candidate.span.start <= span.start);
      const line = lineAt(analysis.syntax.source, instruction?.keywordSpan.start ?? 0) + 1;
      return codes.map((code) => `${code}@${line}`);
    }),
  );
}

interface HadolintLine {
  readonly sha: string;
  readonly findings: readonly { readonly code: string; readonly line: number }[];
}

const lack = "ShellCheck is not installed: npm run dev -- install-peers shellcheck";
describeWith("ShellCheck, asked by plimsoll", findShellCheck(), lack, (program) => {
  describe("the differences from hadolint", () => {
    test.each(bridgeDifferences.map((difference) => [difference.reason, difference] as const))("%s", (_reason, difference) => {
      const { example: text, code, applies } = difference;
      const analysis = analyze({ text, config, facts: { shellcheck: answersFor(program, [text]) } }, bridge);
      expect(analysis.problems).toEqual([]);
      expect([...found(analysis)].filter((key) => key.startsWith(code))).toEqual([]);
      expect(analysis.instructions.some((one) => applies(hadolintPlace(analysis, one, undefined), code))).toBe(true);
    });
  });

  describeWithCorpus("on every fourth file of the corpus", (corpus) => {
    const differenceAt = (analysis: Analysis, line: number, code: string): boolean => {
      const { source } = analysis.syntax;
      const instruction = analysis.instructions.findLast(({ keywordSpan }) => lineAt(source, keywordSpan.start) + 1 <= line);
      const place = instruction && hadolintPlace(analysis, instruction, undefined);
      return place !== undefined && bridgeDifferences.some(({ applies }) => applies(place, code));
    };

    function compare(sample: Corpus) {
      const texts = new Map(sample.files.map((path) => [shaOf(path), readFileSync(path, "utf8")]));
      const answers = answersFor(program, [...texts.values()]);
      const score = { both: 0, meant: 0, ours: 0, missing: [] as string[], empty: 0 };
      for (const { sha, findings } of readJsonLines<HadolintLine>(sample, "hadolint")) {
        const text = texts.get(sha);
        if (text === undefined || findings.some(({ code }) => code === "DL1000")) continue;
        const analysis = analyze({ text, config, facts: { shellcheck: answers } }, bridge);
        const ours = found(analysis);
        score.ours += ours.size;
        score.empty += analysis.findings.filter(({ span }) => span.end <= span.start).length;
        for (const { code, line } of findings) {
          if (!code.startsWith("SC")) continue;
          if (ours.has(`${code}@${line}`)) score.both++;
          else if (differenceAt(analysis, line, code)) score.meant++;
          else score.missing.push(`${sha} ${code}@${line}`);
        }
      }
      return score;
    }

    test("has at least 98 % of what hadolint reports of scripts, and what it hides", { timeout: 600_000 }, () => {
      const score = compare({ ...corpus, files: corpus.files.filter((_, index) => index % 4 === 0) });
      const { both, meant, missing, ours, empty } = score;
      console.info(`both ${both}, missing ${missing.length}, meant ${meant}; ours in all ${ours}`);
      expect(both).toBeGreaterThan(300);
      expect(missing.length / (both + missing.length), missing.join(", ")).toBeLessThanOrEqual(0.02);
      expect(ours).toBeGreaterThan(1.3 * both);
      expect(empty).toBe(0);
    });
  });
});
