import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importsOf } from "../support/imports.ts";
import { fromRoot } from "../support/repository.ts";
import { readTracked, trackedFiles } from "../support/tracked-files.ts";
import { breachesOf } from "../support/walls.ts";

describe("walls between layers and packages", () => {
  test("no source crosses one", () => {
    const sources = trackedFiles().filter((path) => /^packages\/[\w-]+\/src\/.*\.ts$/.test(path));
    expect(sources.length).toBeGreaterThan(50);
    const files = sources.map((path) => ({ path, text: readTracked(path) }));
    expect(breachesOf(files).map(({ path, specifier, reason }) => `${path} imports ${specifier}: ${reason}`)).toEqual([]);
  });

  // Each canary does one thing that a wall forbids: a gate that sees nothing would pass it.
  const canaries = fromRoot("test/repo/canaries/walls");
  const paths = readdirSync(canaries, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  test.each(paths.map((path) => path.replaceAll("\\", "/")))("sees %s", (path) => {
    const found = breachesOf([{ path, text: readFileSync(join(canaries, path), "utf8") }]);
    expect(found).toHaveLength(1);
  });

  test("what is allowed passes", () => {
    const found = breachesOf([
      { path: "packages/core/src/shell/parse-script.ts", text: 'import { parse } from "unbash";' },
      { path: "packages/core/src/config/a.ts", text: 'import type { AnyRule } from "../rules/rule.ts";' },
      { path: "packages/core/src/lint/a.ts", text: 'import type { RuleCrash } from "../analysis.ts";' },
      {
        path: "packages/core/src/rules/one-rule/rule.ts",
        text: 'import { defineRule } from "../rule.ts";\nimport { text } from "./text.ts";',
      },
      {
        path: "packages/host/src/a.ts",
        text: 'import { readFile } from "node:fs/promises";\nimport { analyze } from "@plimsoll/core";',
      },
      { path: "packages/cli/src/a.ts", text: 'const host = await import("@plimsoll/host");' },
    ]);
    expect(found).toEqual([]);
  });
});

test("each inner entry of host is there because another package needs it", () => {
  // The shape is what npm reads.
  const { exports } = JSON.parse(readTracked("packages/host/package.json")) as {
    readonly exports: Readonly<Record<string, unknown>>;
  };
  const entries = Object.keys(exports).map((entry) => entry.replace(/^\./, "@plimsoll/host"));
  const others = trackedFiles().filter((path) => /^(?:packages\/(?!host\/)[\w-]+|extension|site)\/src\/.*\.ts$/.test(path));
  const imported = new Set(others.flatMap((path) => importsOf(readTracked(path)).map(({ specifier }) => specifier)));
  expect(entries.filter((entry) => !imported.has(entry))).toEqual([]);
});
