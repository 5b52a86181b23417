import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { openCorpus } from "./corpus.ts";
import type { Corpus } from "./corpus.ts";
import { repositoryRoot } from "./repository.ts";

/** Folder with the corpus and the measured truths: PLIMSOLL_SHARED, else `../shared` beside the repository. Undefined where there is none. */
function sharedDir(): string | undefined {
  const dir = resolve(repositoryRoot, process.env.PLIMSOLL_SHARED ?? "../shared");
  return existsSync(dir) ? dir : undefined;
}

/**
 * A `describe` block that needs a part which a fresh machine lacks. Without the part its tests are skipped with a line that says why;
 * under PLIMSOLL_CI=1 that is a failure instead, since a skipped measure would look like a passed one.
 */
export function describeWith<Part>(title: string, part: Part | undefined, lack: string, define: (part: Part) => void): void {
  if (part !== undefined) {
    describe(title, () => define(part));
    return;
  }
  if (process.env.PLIMSOLL_CI === "1") {
    test(title, () => expect.fail(`${lack}; under PLIMSOLL_CI=1 nothing may be skipped`));
    return;
  }
  console.warn(`skipped: ${title}: ${lack}`);
  describe.skip(title, () => {
    test("needs what this machine lacks", () => expect.unreachable());
  });
}

/** A `describe` block over the real Dockerfiles in `<shared>/corpus`. */
export function describeWithCorpus(title: string, define: (corpus: Corpus) => void): void {
  const dir = sharedDir();
  const corpus = dir === undefined || !existsSync(resolve(dir, "corpus")) ? undefined : openCorpus(resolve(dir, "corpus"));
  describeWith(title, corpus, "no corpus; set PLIMSOLL_SHARED to the folder that holds corpus/", define);
}
