import { describe, expect, test } from "vitest";
import { bundleForBrowser } from "../../packages/dev/src/bundle.ts";
import { fromRoot } from "../support/repository.ts";
import { runNode, toolPath } from "../support/run-program.ts";

// Each gate is shown a canary that it must refuse; one that sees nothing would pass the sources too.
describe("core runs anywhere", () => {
  test("it bundles for the browser", async () => {
    expect(await bundleForBrowser(fromRoot("packages/core/src/index.ts"))).toBeGreaterThan(10_000);
  });

  test("canary: a bundle that reads a file is refused", async () => {
    await expect(bundleForBrowser(fromRoot("test/repo/canaries/browser/reads-a-file.ts"))).rejects.toThrow(
      /Could not resolve "node:fs"/,
    );
  });

  test("canary: under its settings nothing of node or a browser compiles", () => {
    const { exitCode, stdout } = runNode([toolPath("tsc"), "-p", "test/repo/canaries/core-types", "--pretty", "false"]);
    expect(exitCode).not.toBe(0);
    const errors = stdout
      .split("\n")
      .filter((line) => line.includes(": error "))
      .map((line) => /src\/([\w-]+)\.ts.*? name '([\w:]+)'/.exec(line)?.slice(1, 3));
    expect(errors.toSorted()).toEqual([
      ["fetches", "fetch"],
      ["reads-a-file", "node:fs"],
      ["reads-the-environment", "process"],
      ["writes-to-the-console", "console"],
    ]);
  });
});

describe("oxlint", () => {
  test("finds nothing", () => {
    const { stdout, exitCode } = runNode([toolPath("oxlint"), "--deny-warnings", "--ignore-pattern", "test/repo/canaries/**"]);
    expect(exitCode, stdout).toBe(0);
  });

  test.each([
    ["any", "no-explicit-any"],
    ["default-export", "no-default-export"],
    ["var", "no-var"],
    ["loose-equality", "eqeqeq"],
  ])("canary: finds %s", (file, rule) => {
    const { stdout, exitCode } = runNode([toolPath("oxlint"), "-c", ".oxlintrc.json", `test/repo/canaries/lint/${file}.ts`]);
    expect(exitCode).not.toBe(0);
    expect(stdout).toContain(rule);
  });
});

describe("oxfmt", () => {
  test("would change nothing (else: npm run format)", () => {
    const { stdout, exitCode } = runNode([toolPath("oxfmt"), "--check", ".", "!test/repo/canaries/**"]);
    expect(exitCode, stdout).toBe(0);
  });

  test("canary: a file in another layout is refused", () => {
    const { stdout, exitCode } = runNode([
      toolPath("oxfmt"),
      "--check",
      "--config",
      ".oxfmtrc.json",
      "test/repo/canaries/format/layout.ts",
    ]);
    expect(exitCode).not.toBe(0);
    expect(stdout).toContain("layout.ts");
  });
});

describe("knip", () => {
  test("finds nothing unused", () => {
    const { stdout, stderr, exitCode } = runNode([toolPath("knip"), "--no-progress"]);
    expect(exitCode, stdout + stderr).toBe(0);
  });

  test("canary: finds an unused file and an unused export", () => {
    const { stdout, exitCode } = runNode([toolPath("knip"), "--no-progress"], { cwd: fromRoot("test/repo/canaries/knip") });
    expect(exitCode).not.toBe(0);
    expect(stdout).toContain("src/unused-file.ts");
    expect(stdout).toContain("unusedExport");
  });
});
