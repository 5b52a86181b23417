import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { baseSnapshotText } from "../../packages/dev/src/base-snapshot.ts";
import { repositoryRoot } from "../support/repository.ts";
import { describeWith } from "../support/shared.ts";

const path = resolve(repositoryRoot, process.env.PLIMSOLL_SHARED ?? "../shared", "facts", "base-images.json");
const facts = existsSync(path) ? readFileSync(path, "utf8") : undefined;

describeWith("the embedded snapshot of base images", facts, "no collected facts of base images", (json) => {
  test("is what the generator makes of the facts", () => {
    const written = readFileSync(resolve(repositoryRoot, "packages/core/src/data/base-images.generated.ts"), "utf8");
    expect(baseSnapshotText(json)).toBe(written);
  });
});
