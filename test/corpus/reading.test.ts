import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { edit, expectSameAsAnew } from "../core/reading/next-versions.ts";
import { describeWithCorpus } from "../support/shared.ts";

describeWithCorpus("typing in real Dockerfiles", (corpus) => {
  test("each version is what a reading from the start gives", { timeout: 300_000 }, () => {
    const edits = fc.sample(fc.array(edit, { minLength: 5, maxLength: 10 }), { seed: 11, numRuns: 400 });
    const files = [...corpus.files, ...corpus.refusedFiles];
    let count = 0;
    for (let index = 0; index < files.length; index += 17) {
      const text = readFileSync(files[index]!, "utf8");
      // What takes long to compare says no more than the others.
      if (text.length > 20_000) continue;
      expectSameAsAnew(text, edits[count++ % edits.length]!);
    }
    expect(count).toBeGreaterThan(250);
  });
});
