import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { firstUsePages, missingForFirstUse } from "../../packages/dev/src/first-use.ts";
import { fromRoot } from "../support/repository.ts";
import { makeShared, sharedBundle } from "../support/shared-bundle.ts";
import { describeWith } from "../support/shared.ts";

const missing = missingForFirstUse();

describeWith("the first use", missing.length === 0 ? true : undefined, `no ${missing.join(", ")}`, () => {
  test("comes to what the pages say; `npm run dev -- first-use` writes them", async () => {
    await makeShared("plimsoll.js");
    for (const { path, content } of await firstUsePages(sharedBundle("plimsoll.js")))
      expect(content, path).toBe(readFileSync(fromRoot(path), "utf8"));
  }, 180_000);
});
