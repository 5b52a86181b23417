import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleForNode, cliBundle } from "../../packages/dev/src/bundle.ts";
import { replaceRuleProperties } from "../../packages/dev/src/rule-object.ts";
import { runNode } from "../support/run-program.ts";

describe("a bundle whose rules are loaded late", () => {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-late-"));
  const late = join(folder, "late.js");
  const early = join(folder, "early.js");
  const dockerfile = join(folder, "Dockerfile");

  beforeAll(async () => {
    await bundleForNode({ ...cliBundle, outfile: late });
    await bundleForNode({ ...cliBundle, outfile: early, hasRules: false });
    writeFileSync(
      dockerfile,
      'FROM debian\nMAINTAINER me\nRUN apt-get update\nRUN sudo apt-get install curl\nADD a b\nCMD ["x"]\nCMD y\n',
    );
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ["lint", dockerfile],
    ["lint", dockerfile, "--profile", "strict", "--format", "json"],
    ["lint", dockerfile, "--profile", "hadolint", "--lang", "ko"],
    ["lint", dockerfile, "--profile", "strict", "--diff", "--fix-unsafe"],
    ["rules", "--format", "json"],
    ["explain", "DL3059", "--lang", "ko"],
    ["explain", "DL3009"],
  ])("says the same as one whose rules are all there: %s %s %s %s %s", (...args) => {
    const expected = runNode([early, ...args]);
    expect(expected.stdout.length).toBeGreaterThan(100);
    expect(runNode([late, ...args])).toEqual(expected);
  });
});

describe("replaceRuleProperties", () => {
  const code =
    'import { a } from "./a.js";\nimport { text } from "./text.ts";\nexport const rule = defineRule({ id: "x", text, examples: [1, a] });';
  const imports = new Set(["./text.ts"]);

  test("takes properties and imports out and puts something in their place", () => {
    const result = replaceRuleProperties(code, new Set(["text", "examples"]), imports, "get text(){return 1},");
    expect(result.replace(/\s+/g, " ")).toBe(
      'import { a } from "./a.js"; export const rule = defineRule({ id: "x", get text(){return 1}, });',
    );
  });

  test("refuses a module without a rule", () => {
    expect(() => replaceRuleProperties("export const rule = other({});", new Set(["text"]), imports, "")).toThrow(/defineRule/);
  });
});
