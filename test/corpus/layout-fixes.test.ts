import { readFileSync } from "node:fs";
import { analyze, type Analysis, defaultLintConfig, fixText, type LintConfig } from "@plimsoll/core";
import { expect, test } from "vitest";
import { shaOf } from "../support/corpus.ts";
import { describeWithCorpus } from "../support/shared.ts";

const layoutRules = [
  "trailing-whitespace",
  "missing-final-newline",
  "repeated-blank-lines",
  "repeated-spaces",
  "mixed-line-endings",
];
const config: LintConfig = { ...defaultLintConfig, profile: "strict", only: layoutRules };

/** What BuildKit reads of a file: everything but the layout. */
function meaningOf({ instructions, syntax, problems }: Analysis): string {
  const read = instructions.map(({ keyword, flags, args, json, heredocs }) => [
    keyword,
    flags.map(({ name, value }) => [name, value]),
    args,
    json,
    heredocs.map(({ content }) => content),
  ]);
  const directives = syntax.directives.all.map(({ name, value }) => [name, value]);
  return JSON.stringify([read, directives, problems.map(({ buildkit }) => buildkit)]);
}

describeWithCorpus("layout fixes on every file of the corpus", (corpus) => {
  test("change nothing of what is read", { timeout: 600_000 }, () => {
    const run = (text: string): Analysis => analyze({ text, config });
    const changed: string[] = [];
    let fixed = 0;
    for (const path of [...corpus.files, ...corpus.refusedFiles]) {
      const text = readFileSync(path, "utf8");
      const before = run(text);
      if (before.findings.length === 0) continue;
      fixed++;
      if (meaningOf(run(fixText(text, { unsafe: false }, run).text)) !== meaningOf(before)) changed.push(shaOf(path));
    }
    expect(changed).toEqual([]);
    expect(fixed).toBeGreaterThan(0);
  });
});
