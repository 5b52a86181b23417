import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultLintConfig } from "@plimsoll/core";
import type * as Core from "@plimsoll/core";
import { afterAll, describe, expect, test, vi } from "vitest";
import { lintFile } from "../../packages/cli/src/lint-file.ts";
import type { RunSettings } from "../../packages/cli/src/run-settings.ts";
import { loadTools } from "../../packages/cli/src/tools.ts";

// An analysis that fails where a text asks for it, as only a bug of ours would.
vi.mock("@plimsoll/core", async (importOriginal) => {
  const core = await importOriginal<typeof Core>();
  const analyze: typeof core.analyze = (input, rules) => {
    if (input.text.includes("# throw")) throw new Error("a bug");
    const analysis = core.analyze(input, rules);
    return input.text.includes("# crash")
      ? { ...analysis, crashes: [{ rule: "untagged-image", error: "Error: a bug" }] }
      : analysis;
  };
  return { ...core, analyze };
});

const folder = mkdtempSync(join(tmpdir(), "plimsoll-lint-"));
afterAll(() => rmSync(folder, { recursive: true }));

const settings: RunSettings = {
  language: "en",
  format: "compact",
  fix: "none",
  diff: false,
  quiet: false,
  color: false,
  columns: 80,
  target: undefined,
  cwd: folder,
  plugins: [],
  usesBaseline: false,
};

async function lint(text: string): Promise<ReturnType<typeof lintFile>> {
  const path = join(folder, "Dockerfile");
  writeFileSync(path, text);
  return lintFile({ path, config: defaultLintConfig, build: {}, context: undefined }, settings, await loadTools(settings));
}

describe("a bug of ours", () => {
  test("in a rule is told with rule and file, and the other findings stay", async () => {
    const outcome = await lint("FROM node\n# crash\n");
    expect(outcome.output).toContain("untagged-image");
    expect(outcome).toMatchObject({ broken: true, failing: true, tally: { files: 1 } });
    expect(outcome.notes).toEqual([
      {
        path: join(folder, "Dockerfile"),
        line: undefined,
        message: expect.stringContaining("plimsoll itself") as unknown,
        help: "untagged-image: Error: a bug",
      },
    ]);
  });

  test("anywhere else costs one file its findings, and is told", async () => {
    const outcome = await lint("FROM node\n# throw\n");
    expect(outcome).toMatchObject({ output: "", broken: true, failing: false, tally: { files: 0 } });
    expect(outcome.notes[0]?.help).toMatch(/^Error: a bug\n/);
    expect((await lint("FROM node\n")).broken).toBe(false);
  });
});
