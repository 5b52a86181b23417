import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyze, type Analysis, defaultLintConfig, lineAt } from "@plimsoll/core";
import { expect, test } from "vitest";
import { type Corpus, readJsonLines } from "../support/corpus.ts";
import { describeWithCorpus } from "../support/shared.ts";

/**
 * By code of hadolint: how many instructions of the corpus only plimsoll reports, and how many only hadolint does. Each has
 * been looked at and is one of the deliberate differences in hadolint-differences.ts.
 */
const known: Readonly<Record<string, readonly [onlyPlimsoll: number, onlyHadolint: number]>> = {
  DL3008: [158, 31],
  DL3009: [29, 10],
  DL3013: [25, 6],
  DL3014: [16, 0],
  DL3015: [121, 8],
  DL3016: [18, 10],
  DL3018: [1, 14],
  DL3019: [5, 5],
  DL3027: [1, 0],
  DL3028: [4, 1],
  DL3030: [0, 0],
  DL3032: [10, 1],
  DL3033: [4, 11],
  DL3034: [0, 0],
  DL3035: [0, 0],
  DL3036: [1, 0],
  DL3037: [0, 0],
  DL3038: [10, 0],
  DL3040: [35, 6],
  DL3041: [5, 4],
  DL3042: [21, 12],
  DL3060: [7, 1],
  DL3062: [1, 1],
};

interface HadolintLine {
  readonly sha: string;
  readonly findings: readonly { readonly code: string; readonly line: number }[];
}

interface Counts {
  both: number;
  onlyPlimsoll: string[];
  onlyHadolint: string[];
}

describeWithCorpus("package managers against hadolint", (corpus) => {
  const counts = compare(corpus);

  test.each(Object.entries(known))("%s: no difference but the known ones", (code, [onlyPlimsoll, onlyHadolint]) => {
    const found = counts.get(code);
    expect(found?.onlyPlimsoll.slice(onlyPlimsoll) ?? []).toEqual([]);
    expect(found?.onlyHadolint.slice(onlyHadolint) ?? []).toEqual([]);
  });

  test("what both report is most of what there is", () => {
    const all = [...counts.values()];
    const both = all.reduce((sum, count) => sum + count.both, 0);
    expect(both).toBeGreaterThan(7000);
    expect(all.reduce((sum, count) => sum + count.onlyHadolint.length, 0)).toBeLessThan(both / 50);
  });
});

function compare(corpus: Corpus): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>(
    Object.keys(known).map((code) => [code, { both: 0, onlyPlimsoll: [], onlyHadolint: [] }]),
  );
  for (const { sha, findings } of readJsonLines<HadolintLine>(corpus, "hadolint")) {
    // What hadolint cannot parse it does not lint.
    if (findings.some(({ code }) => code === "DL1000")) continue;
    const text = readFileSync(join(corpus.dir, "files", sha.slice(0, 2), `${sha}.Dockerfile`), "utf8");
    const ours = plimsollKeys(analyze({ text, config: { ...defaultLintConfig, profile: "hadolint" } }));
    const theirs = new Set(findings.map(({ code, line }) => `${code}@${line}`));
    for (const key of new Set([...ours, ...theirs])) {
      const count = counts.get(key.slice(0, key.indexOf("@")));
      if (count === undefined) continue;
      if (ours.has(key) && theirs.has(key)) count.both++;
      else (ours.has(key) ? count.onlyPlimsoll : count.onlyHadolint).push(`${sha} ${key}`);
    }
  }
  return counts;
}

/** `code@line`, with the first line of the instruction: that is what hadolint gives. */
function plimsollKeys({ syntax, instructions, findings }: Analysis): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { span, codes } of findings) {
    const start = instructions.findLast((instruction) => instruction.span.start <= span.start)?.span.start ?? span.start;
    for (const code of codes) keys.add(`${code}@${lineAt(syntax.source, start) + 1}`);
  }
  return keys;
}
