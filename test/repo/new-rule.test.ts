import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ruleIds } from "../../packages/dev/src/gen-registry.ts";
import { objectionTo, skeleton } from "../../packages/dev/src/new-rule.ts";
import { fromRoot } from "../support/repository.ts";
import { runNode, toolPath } from "../support/run-program.ts";

describe("new-rule", () => {
  test.each([
    ["Untagged-Image", "is not an id"],
    ["untagged_image", "is not an id"],
    ["-untagged", "is not an id"],
    ["untagged--image", "is not an id"],
    ["../escape", "is not an id"],
    ["", "is not an id"],
    ["a".repeat(51), "is too long"],
    ["no-untagged-image", "names the remedy"],
    ["use-tags", "names the remedy"],
  ])("refuses %j", (id, reason) => {
    expect(objectionTo(id, false)).toContain(reason);
  });

  test("refuses an id that is taken", () => {
    expect(objectionTo(ruleIds()[0]!, true)).toContain("is there already");
  });

  test("takes what names a bad pattern", () => {
    expect(objectionTo("untagged-image", false)).toBeUndefined();
    expect(objectionTo("note-to-self", false)).toBeUndefined();
  });
});

describe("the skeleton", () => {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-skeleton-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("compiles", () => {
    for (const [name, content] of Object.entries(skeleton("some-pattern"))) {
      writeFileSync(
        join(folder, name),
        content.replace('"../rule.ts"', JSON.stringify(fromRoot("packages/core/src/rules/rule.ts"))),
      );
    }
    const compilerOptions = {
      rootDir: parse(folder).root,
      noEmit: true,
      composite: false,
      declaration: false,
      declarationMap: false,
      rewriteRelativeImportExtensions: false,
    };
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ extends: fromRoot("packages/core/tsconfig.json"), compilerOptions, include: ["*.ts"] }),
    );
    const { stdout } = runNode([toolPath("tsc"), "-p", folder, "--pretty", "false"]);
    expect(stdout.split("\n").filter((line) => /plimsoll-skeleton|\b(?:rule|text)\.ts\(/.test(line))).toEqual([]);
    writeFileSync(join(folder, "wrong.ts"), "export const wrong: string = 1;");
    expect(runNode([toolPath("tsc"), "-p", folder, "--pretty", "false"]).stdout).toContain("wrong.ts");
  });

  test("fails the rule tester until it is filled in", async () => {
    const { checkRule } = await import("@plimsoll/core/testing");
    // The path exists only while this test runs, so its type cannot be known.
    const module = (await import(join(folder, "rule.ts"))) as { somePattern: Parameters<typeof checkRule>[0] };
    const failures = checkRule(module.somePattern);
    expect(failures.join("\n")).toContain("expected");
    expect(failures.join("\n")).toContain("is not Korean");
  });
});
