import { describe, expect, test } from "vitest";
import { registryFile, ruleConstant, ruleIds } from "../../packages/dev/src/gen-registry.ts";
import { staleness } from "../../packages/dev/src/generated-file.ts";
import { generatedFiles, generatedFolders } from "../../packages/dev/src/generated-files.ts";
import { readTracked } from "../support/tracked-files.ts";

describe("generated files", () => {
  test("are what `npm run gen` would write", { timeout: 120_000 }, async () => {
    expect(staleness(await generatedFiles(), generatedFolders)).toEqual({ missing: [], outdated: [], orphaned: [] });
  });

  test("staleness is seen in each of its forms", () => {
    const readme = { path: "README.md", content: "something else" };
    const absent = { path: "docs/no-such-file.md", content: "" };
    const orphans = staleness([], ["docs/rules"]).orphaned;
    expect(staleness([readme, absent], [])).toEqual({ missing: ["docs/no-such-file.md"], outdated: ["README.md"], orphaned: [] });
    expect(orphans).toContain("docs/rules/README.md");
  });
});

describe("the registry", () => {
  test("lists each folder with a rule.ts under the name that it exports", () => {
    expect(ruleIds().length).toBeGreaterThan(0);
    for (const id of ruleIds()) {
      expect(readTracked(`packages/core/src/rules/${id}/rule.ts`)).toMatch(
        new RegExp(`^export const ${ruleConstant(id)} = defineRule\\(\\{\\s+id: "${id}",`, "m"),
      );
    }
  });

  test("is in the order of the ids", () => {
    const { content } = registryFile(["apt-get-update", "x11-apps"]);
    expect(content).toContain(
      'import { aptGetUpdate } from "./apt-get-update/rule.ts";\nimport { x11Apps } from "./x11-apps/rule.ts";\n',
    );
    expect(content).toContain("[\n  aptGetUpdate,\n  x11Apps,\n]");
  });
});
