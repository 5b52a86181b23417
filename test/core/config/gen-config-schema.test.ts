import { describe, expect, test } from "vitest";
import { configJsonSchema } from "../../../packages/dev/src/gen-config-schema.ts";
import { sampleRules } from "./sample-rules.ts";

/** The value at a path of keys inside a JSON schema. */
function at(schema: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((node, key) => {
    return typeof node === "object" && node !== null ? Object.entries(node).find(([name]) => name === key)?.[1] : undefined;
  }, schema);
}

function keysAt(schema: unknown, ...keys: readonly string[]): readonly string[] {
  return Object.keys(at(schema, ...keys) ?? {});
}

describe("JSON schema of the config", () => {
  const schema = configJsonSchema(sampleRules);
  const layer = ["profile", "rules", "failOn", "runtime"];
  const known = [
    "exclude",
    "overrides",
    "baseline",
    "shellcheck",
    "preview",
    "inlineSuppressions",
    "language",
    "engine",
    "build",
    "budget",
    "format",
    "builds",
    "online",
    "plugins",
  ];
  const topLevel = ["$schema", ...layer, ...known];

  test("has the keys that plimsoll reads, each with a description, and no others", () => {
    expect(keysAt(schema, "properties")).toEqual(topLevel);
    expect(at(schema, "additionalProperties")).toBe(false);
    for (const key of topLevel) expect(at(schema, "properties", key, "description")).toMatch(/\.$/);
  });

  test("knows every rule and every alias", () => {
    const names = keysAt(schema, "definitions", "rules", "properties");
    for (const rule of sampleRules) {
      expect(names).toContain(rule.id);
      for (const { id } of rule.sources) expect(names).toContain(id);
    }
    expect(at(schema, "definitions", "rules", "additionalProperties")).toBe(false);
    expect(at(schema, "definitions", "rules", "properties", "DL3006")).toEqual({ $ref: "#/definitions/untagged-image" });
    expect(at(schema, "definitions", "rules", "properties", "DL3002")).toEqual({
      anyOf: [{ $ref: "#/definitions/root-user" }, { $ref: "#/definitions/missing-user" }],
    });
  });

  test("knows the severities and the settings of a rule", () => {
    expect(at(schema, "definitions", "severity")).toEqual({ enum: ["off", "error", "warning", "info", "style"], type: "string" });
    expect(at(schema, "definitions", "untrusted-registry")).toEqual({
      description: "untrusted-registry",
      anyOf: [
        { $ref: "#/definitions/severity" },
        {
          type: "object",
          additionalProperties: false,
          properties: {
            severity: { $ref: "#/definitions/severity" },
            trusted: { type: "array", items: { type: "string" }, default: [], description: "What it does." },
            strictly: { type: "boolean", default: false, description: "What it does." },
            limit: { type: "number", default: 3, description: "What it does." },
          },
        },
      ],
    });
  });

  test("rules are the same in overrides", () => {
    const override = JSON.stringify(at(schema, "properties", "overrides"));
    expect(override).toContain('"$ref":"#/definitions/rules"');
    expect(override).not.toContain('"not":{}');
  });

  test("every reference leads somewhere", () => {
    const references = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/definitions\/([^"]+)"/g)].map(([, name]) => name);
    expect(references.length).toBeGreaterThan(20);
    expect(keysAt(schema, "definitions")).toEqual(expect.arrayContaining(references));
  });

  test("without an argument it is about plimsoll's own rules", () => {
    expect(keysAt(configJsonSchema(), "definitions", "rules", "properties")).toContain("DL3006");
  });

  test("in Korean it says the same of the same keys", () => {
    const korean = configJsonSchema(undefined, "ko");
    const english = configJsonSchema();
    expect(withoutTexts(korean)).toEqual(withoutTexts(english));
    const texts = textsOf(korean);
    expect(texts.length).toBe(textsOf(english).length);
    expect(texts.filter((text) => !/[가-힣]/.test(text))).toEqual([]);
  });
});

const textKeys = new Set(["description", "title"]);

/** The schema without what it says to a reader. */
function withoutTexts(schema: unknown): unknown {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => (textKeys.has(key) && typeof value === "string" ? "" : value)),
  );
}

function textsOf(schema: unknown): readonly string[] {
  const found: string[] = [];
  JSON.stringify(schema, (key, value: unknown) => {
    if (textKeys.has(key) && typeof value === "string") found.push(value);
    return value;
  });
  return found;
}
