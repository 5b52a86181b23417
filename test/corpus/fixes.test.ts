import { readFileSync } from "node:fs";
import { analyze, type Analysis, defaultLintConfig, fixText, type LintConfig, rules } from "@plimsoll/core";
import { expect, test } from "vitest";
import { shaOf } from "../support/corpus.ts";
import { describeWithCorpus } from "../support/shared.ts";

/**
 * What every fix must hold on real files: the result parses, instructions that no fix touches stay byte-identical (`fixText` refuses a
 * result for which either fails, so a refusal counts as a failure here), the finding is gone, and a second run changes nothing.
 */
function failuresOf(text: string, config: LintConfig, unsafe: boolean): string[] {
  const run = (source: string): Analysis => analyze({ text: source, config });
  const before = run(text);
  if (!before.findings.some(({ fix }) => fix !== undefined && (unsafe || fix.safety === "safe"))) return [];
  const result = fixText(text, { unsafe }, run);
  const failures = result.refused.map((finding) => `refused: ${finding.rule}`);
  const after = run(result.text);
  if (after.problems.length > before.problems.length) failures.push(`no longer parses: ${after.problems[0]?.buildkit}`);
  for (const { rule, fix } of after.findings) {
    if (fix !== undefined && (unsafe || fix.safety === "safe")) failures.push(`still found after its fix: ${rule}`);
  }
  if (fixText(result.text, { unsafe }, run).text !== result.text) failures.push("a second run changes the file again");
  return failures;
}

describeWithCorpus("fixes on every file of the corpus", (corpus) => {
  const files = [...corpus.files, ...corpus.refusedFiles].map((path) => ({ sha: shaOf(path), text: readFileSync(path, "utf8") }));

  function failuresWith(config: LintConfig, unsafe: boolean, tried = files): string[] {
    return tried.flatMap(({ sha, text }) => failuresOf(text, config, unsafe).map((failure) => `${sha}: ${failure}`));
  }

  test("all safe fixes together", { timeout: 600_000 }, () => {
    expect(failuresWith({ ...defaultLintConfig, profile: "strict" }, false)).toEqual([]);
  });

  test("all fixes together, unsafe ones too", { timeout: 600_000 }, () => {
    expect(failuresWith({ ...defaultLintConfig, profile: "strict" }, true)).toEqual([]);
  });

  // Each rule runs only on the files that it offers a fix for: finding these takes one pass for all of them.
  const fixable = rules.filter(
    (rule) => rule.text.en.fixes !== undefined || rule.examples.some(({ fixed }) => fixed !== undefined),
  );
  const concerned = new Map<string, (typeof files)[number][]>(fixable.map(({ id }) => [id, []]));
  test("every fixable rule is tried on real files", { timeout: 600_000 }, () => {
    const config = { ...defaultLintConfig, profile: "strict" as const, only: [...concerned.keys()] };
    for (const file of files) {
      const withFix = analyze({ text: file.text, config }).findings.filter(({ fix }) => fix !== undefined);
      for (const rule of new Set(withFix.map((finding) => finding.rule))) concerned.get(rule)?.push(file);
    }
    expect([...concerned.values()].filter((found) => found.length > 0).length).toBeGreaterThan(70);
  });

  test.each(fixable.map((rule) => rule.id))("%s alone", { timeout: 600_000 }, (id) => {
    const config = { ...defaultLintConfig, profile: "strict" as const, only: [id] };
    expect(failuresWith(config, true, concerned.get(id))).toEqual([]);
  });
});
