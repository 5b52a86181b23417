import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createRuleIndex } from "../../../packages/core/src/config/rule-index.ts";
import { createConfigLoader } from "../../../packages/host/src/index.ts";
import { sampleRules } from "../../core/config/sample-rules.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const index = createRuleIndex(sampleRules);

/** The config file that holds for a Dockerfile, relative to the folder. */
async function fileFor(folder: string, path: string): Promise<string | undefined> {
  const found = await createConfigLoader({ index, cwd: folder }).configFor(path);
  return found.kind === "none" ? undefined : found.file.slice(folder.length + 1);
}

describe("which config file holds", () => {
  test("the nearest upward from the Dockerfile, past a .git", async () => {
    const folder = temporaryFolder({ "plimsoll.yaml": "", "app/web/plimsoll.json": "{}" });
    mkdirSync(join(folder, "app/.git"), { recursive: true });
    expect(await fileFor(folder, "Dockerfile")).toBe("plimsoll.yaml");
    expect(await fileFor(folder, "app/Dockerfile")).toBe("plimsoll.yaml");
    expect(await fileFor(folder, "app/web/Dockerfile")).toBe("app/web/plimsoll.json");
    expect(await fileFor(folder, "app/web/deep/er/Dockerfile")).toBe("app/web/plimsoll.json");
    const fromBelow = createConfigLoader({ index, cwd: join(folder, "app/web") });
    expect(await fromBelow.configFor("../../Dockerfile")).toMatchObject({ file: join(folder, "plimsoll.yaml") });
  });

  test("plimsoll's own files before hadolint's, each in its order", async () => {
    const order = [
      "plimsoll.yaml",
      ".plimsoll.yaml",
      "plimsoll.yml",
      ".plimsoll.yml",
      "plimsoll.json",
      ".hadolint.yaml",
      ".hadolint.yml",
    ];
    for (let first = 0; first < order.length; first++) {
      const folder = temporaryFolder(Object.fromEntries(order.slice(first).map((name) => [name, "{}"])));
      expect(await fileFor(folder, "Dockerfile")).toBe(order[first]);
    }
  });

  test("none at all, also for a path that leads through a file", async () => {
    const folder = temporaryFolder({ Dockerfile: "" });
    expect(await fileFor(folder, "Dockerfile")).toBeUndefined();
    expect(await fileFor(folder, "Dockerfile/below/Dockerfile")).toBeUndefined();
  });

  test("an empty file is a config that says nothing", async () => {
    const folder = temporaryFolder({ "plimsoll.yaml": "# nothing yet\n" });
    const found = await createConfigLoader({ index, cwd: folder }).configFor("Dockerfile");
    expect(found).toMatchObject({ kind: "config", project: { profile: undefined }, overrides: [], excluded: false });
  });

  test("a .hadolint.yaml brings the profile hadolint and its settings", async () => {
    const folder = temporaryFolder({ ".hadolint.yaml": "ignored: [DL3006]\nno-fail: yes\n" });
    const found = await createConfigLoader({ index, cwd: folder }).configFor("app/Dockerfile");
    expect(found).toMatchObject({
      kind: "config",
      project: { profile: "hadolint", failOn: "never", rules: { severities: { "untagged-image": "off" } } },
    });
  });

  test("--config goes before what is found, and its name says whose it is", async () => {
    const folder = temporaryFolder({ "plimsoll.yaml": "profile: strict\n", "ci/my-hadolint.yaml": "verbose: true\n" });
    const loader = createConfigLoader({ index, cwd: folder, configPath: "ci/my-hadolint.yaml" });
    expect(await loader.configFor("Dockerfile")).toMatchObject({ kind: "config", project: { profile: "hadolint" } });
  });

  test("--no-config looks at nothing", async () => {
    const folder = temporaryFolder({ "plimsoll.yaml": "broken: [" });
    expect(await createConfigLoader({ index, cwd: folder, noConfig: true }).configFor("Dockerfile")).toEqual({ kind: "none" });
  });

  test("each file is read once", async () => {
    const folder = temporaryFolder({ "plimsoll.yaml": "profile: strict\n" });
    const loader = createConfigLoader({ index, cwd: folder });
    await loader.configFor("Dockerfile");
    writeFileSync(join(folder, "plimsoll.yaml"), "profile: beginner\n");
    expect(await loader.configFor("other/Dockerfile")).toMatchObject({ project: { profile: "strict" } });
    expect(await createConfigLoader({ index, cwd: folder }).configFor("Dockerfile")).toMatchObject({
      project: { profile: "beginner" },
    });
  });
});

describe("globs of a config", () => {
  const config = [
    "exclude: [vendor, '*.template', /only-here, 'third_party/**', 'a/**/x']",
    "overrides:",
    "  - files: ['legacy/**']",
    "    profile: beginner",
    "  - files: ['Dockerfile.{dev,test}', ./legacy/new/]",
    "    failOn: error",
  ].join("\n");

  async function lookUp(path: string, from = "") {
    const folder = temporaryFolder({ "plimsoll.yaml": config, "sub/here": "" });
    const found = await createConfigLoader({ index, cwd: join(folder, from) }).configFor(path);
    if (found.kind !== "config") throw new Error(JSON.stringify(found));
    return found;
  }

  test.each([
    ["Dockerfile", false],
    ["vendor/Dockerfile", true],
    ["a/b/vendor/c/Dockerfile", true],
    ["vendored/Dockerfile", false],
    ["deep/Dockerfile.template", true],
    ["only-here", true],
    ["sub/only-here", false],
    ["third_party/.hidden/Dockerfile", true],
    ["sub/third_party/Dockerfile", false],
    ["a/b/c/x", true],
  ])("exclude: %s is left out: %s", async (path, excluded) => {
    expect((await lookUp(path)).excluded).toBe(excluded);
  });

  test.each([
    ["Dockerfile", []],
    ["legacy/Dockerfile", [0]],
    ["legacy/new/Dockerfile", [0, 1]],
    ["any/where/Dockerfile.dev", [1]],
    ["legacy/Dockerfile.test", [0, 1]],
    ["Dockerfile.prod", []],
  ])("overrides of %s: %j", async (path, positions) => {
    const { project, overrides } = await lookUp(path);
    expect(overrides).toEqual(positions.map((position) => project.overrides[position]));
  });

  test("they start from the config's folder, wherever plimsoll is run", async () => {
    expect((await lookUp("../legacy/Dockerfile", "sub")).overrides).toHaveLength(1);
  });

  test("those of a file named by --config start from where plimsoll is run", async () => {
    const folder = temporaryFolder({ "ci/plimsoll.yaml": config });
    const loader = createConfigLoader({ index, cwd: folder, configPath: "ci/plimsoll.yaml" });
    expect(await loader.configFor("legacy/Dockerfile")).toMatchObject({ overrides: [{ profile: "beginner" }] });
  });
});
