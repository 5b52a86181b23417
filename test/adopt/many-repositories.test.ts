import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { findInPeers } from "../../packages/dev/src/peers.ts";
import { usePlace } from "../extension/extension-place.ts";
import { describeWith } from "../support/shared.ts";
import { filesOfPage } from "./page-files.ts";
import { run } from "./run-in.ts";

const place = usePlace("plimsoll-parts-");
const files = filesOfPage("docs/many-repositories.md");

beforeAll(() => {
  for (const [path, text] of files) {
    const file = join(place.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  run(["git", "init", "--quiet"], { cwd: place.folder });
});

test("the files of the pages are the same in both languages", () => {
  expect([...files.keys()]).toEqual([".github/workflows/dockerfiles-in-parts.yml", ".gitlab-ci.yml"]);
  expect(filesOfPage("docs/ko/many-repositories.md")).toEqual(files);
});

const missing = "run `npm run dev -- install-peers`";

describeWith("check-jsonschema", findInPeers("check-jsonschema"), missing, (program) => {
  test.each([
    [".github/workflows/dockerfiles-in-parts.yml", "vendor.github-workflows"],
    [".gitlab-ci.yml", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"],
  ])("finds %s as its CI wants it", (path, schema, ...more) => {
    const check = run([program, "--builtin-schema", schema, ...more, path], { cwd: place.folder, may: [0, 1] });
    expect([check.exitCode, check.output]).toEqual([0, expect.stringContaining("ok")]);
  });
});

describeWith("actionlint", findInPeers("actionlint"), missing, (program) => {
  test("finds nothing in the workflow", () => {
    expect(run([program, "-shellcheck=", "-pyflakes="], { cwd: place.folder }).output).toBe("");
  });
});

describeWith("zizmor", findInPeers("zizmor"), missing, (program) => {
  test("finds nothing in the workflow, also as a pedant", () => {
    const { output } = run([program, "--offline", "--no-progress", "--pedantic", ".github"], {
      cwd: place.folder,
      may: [0, 11, 12, 13, 14],
    });
    expect(output).toContain("No findings to report");
  });
});
