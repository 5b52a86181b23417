import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyze, defaultLintConfig, rules } from "../../packages/core/src/index.ts";
import { mentionsIn } from "../../packages/core/src/lint/mentions.ts";
import { shaOf } from "../support/corpus.ts";
import { describeWithCorpus } from "../support/shared.ts";

/** The same rules, never passed over: every text holds the empty word. */
const eagerRules = rules.map((rule) => ({ ...rule, mentions: [""] }));

describeWithCorpus("rules that are passed over for files without certain words", (corpus) => {
  test("would find nothing there", () => {
    const config = { ...defaultLintConfig, only: rules.flatMap(({ id, mentions }) => (mentions === undefined ? [] : [id])) };
    const missed: string[] = [];
    let passedOver = 0;
    for (const path of corpus.files) {
      const { syntax, stages, findings } = analyze({ text: readFileSync(path, "utf8"), config }, eagerRules);
      const isMentioned = mentionsIn({ syntax, stages });
      const skipped = new Set(rules.flatMap(({ id, mentions }) => (mentions?.some(isMentioned) === false ? [id] : [])));
      passedOver += skipped.size;
      for (const { rule } of findings) if (skipped.has(rule)) missed.push(`${shaOf(path)} ${rule}`);
    }
    expect(passedOver).toBeGreaterThan(corpus.files.length);
    expect(missed).toEqual([]);
  }, 120_000);
});
