import { readFileSync } from "node:fs";
import { languages } from "@plimsoll/core";
import type { Language } from "@plimsoll/core";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import type * as Sarif from "sarif";
import { describe, expect, test } from "vitest";
import type { FileReport } from "../../packages/cli/src/file-report.ts";
import { fromRoot } from "../support/repository.ts";
import { awkwardPaths, report, text, write } from "./format-sample.ts";

const found = report("Dockerfile");
const count = found.problems.length + found.findings.length;

describe("sarif", () => {
  // CommonJS packages, whose types know them by `default` only.
  const ajv = new Ajv.default({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const schema = JSON.parse(readFileSync(fromRoot("test/support/sarif/sarif-schema-2.1.0.json"), "utf8")) as object;
  const validate = ajv.compile(schema);

  async function log(reports: readonly FileReport[], language: Language = "en"): Promise<Sarif.Run> {
    const parsed = JSON.parse(await write("sarif", reports, language)) as Sarif.Log;
    validate(parsed);
    expect(validate.errors ?? []).toEqual([]);
    return parsed.runs[0]!;
  }

  test.each(languages)("keeps to the schema of OASIS, with awkward paths, and with nothing found (%s)", async (language) => {
    const run = await log(
      awkwardPaths.map((path) => report(path, language)),
      language,
    );
    expect(run.results).toHaveLength(count * awkwardPaths.length);
    expect((await log([])).results).toEqual([]);
  });

  test("the schema would tell", () => {
    expect(validate({ version: "2.1.0", runs: [{ tool: {}, results: [] }] })).toBe(false);
    expect(validate({ version: "2.1.0", runs: [{ tool: { driver: { name: "x" } }, results: [{ message: {} }] }] })).toBe(false);
  });

  test("paths come back from their URIs", async () => {
    const run = await log(awkwardPaths.map((path) => report(path)));
    const locations = (run.results ?? []).map((result) => result.locations?.[0]?.physicalLocation?.artifactLocation);
    expect(new Set(locations.map((location) => decodeURIComponent(location?.uri ?? "")))).toEqual(new Set(awkwardPaths));
    expect(new Set(locations.map((location) => location?.uriBaseId))).toEqual(new Set(["%SRCROOT%"]));
    expect(run.originalUriBaseIds).toHaveProperty("%SRCROOT%");
  });

  test("a path out of the folder is a URI of its own", async () => {
    const uriOf = async (path: string) =>
      (await log([report(path)])).results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation;
    expect(await uriOf("/srv/a b/Dockerfile")).toEqual({ uri: "file:///srv/a%20b/Dockerfile" });
    expect(await uriOf("C:/a b/Dockerfile")).toEqual({ uri: "file:///C:/a%20b/Dockerfile" });
  });

  test("results point at their rules and at the exact text, and fixes at what they replace", async () => {
    const { results = [], tool, taxonomies = [], columnKind } = await log([found]);
    expect(columnKind).toBe("utf16CodeUnits");
    const driverRules = tool.driver.rules ?? [];
    for (const result of results) expect(driverRules[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
    const apt = results.find(({ ruleId }) => ruleId === "apt-without-yes");
    const at = { startLine: 3, startColumn: 3, endLine: 3, endColumn: 10 };
    expect(apt?.locations?.[0]?.physicalLocation?.region).toEqual(at);
    const insertion = { startLine: 3, startColumn: 10, endLine: 3, endColumn: 10 };
    expect(apt?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      { deletedRegion: insertion, insertedContent: { text: " -y" } },
    ]);
    expect(results.find(({ ruleId }) => ruleId === "syntax")).toMatchObject({ level: "error" });
    const untagged = driverRules.find(({ id }) => id === "untagged-image");
    expect(untagged).toMatchObject({ defaultConfiguration: { level: "warning" }, properties: { precision: "high" } });
    const same = untagged?.relationships?.find(({ target }) => target.id === "DL3006");
    expect(same?.kinds).toEqual(["equal"]);
    expect(taxonomies[same?.target.toolComponent?.index ?? -1]).toMatchObject({ name: "hadolint" });
  });

  test("fingerprints tell all results apart and stay when lines move", async () => {
    const prints = async (source: string) => {
      const { results = [] } = await log([report("Dockerfile", "en", source)]);
      return results.map(({ partialFingerprints }) => partialFingerprints?.["plimsoll/v1"]);
    };
    expect(new Set(await prints(text)).size).toBe(count);
    expect(await prints(`# a line\n\n${text}`)).toEqual(await prints(text));
  });
});
