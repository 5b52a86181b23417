import { join } from "node:path";
import { expect, test } from "vitest";
import { measureCorpus } from "../../packages/dev/src/bench-corpus.ts";
import { describeWithCorpus } from "../support/shared.ts";

describeWithCorpus("the whole corpus in one run", (corpus) => {
  test("is linted without a failure, in bounded memory", { timeout: 300_000 }, async () => {
    const [row] = await measureCorpus(join(corpus.dir, "files"), []);
    expect(row).toMatchObject({ files: corpus.files.length, runs: 1 });
    // A leak per file would show: this is about 200 KiB for each.
    expect(row?.peakBytes).toBeLessThan(2 ** 30);
  });
});
