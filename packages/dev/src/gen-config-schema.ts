import { rules as allRules, type AnyRule, type Language, type RuleInfo } from "@plimsoll/core";
import { configFileSchema } from "@plimsoll/core/config";
import { toJsonSchema } from "@valibot/to-json-schema";
import { koreanConfiguration } from "./configuration-text-ko.ts";

type RuleWithText = RuleInfo & Pick<AnyRule, "text">;

/** A JSON schema, or a part of one. */
type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON schema (draft 7) of `plimsoll.yaml`, for editors: the one that plimsoll itself checks with, and every rule with its
 * title and settings, described in a language. Aliases are listed as the rules write them; plimsoll reads them in any case. Throws when a key has
 * no Korean.
 */
export function configJsonSchema(rules: readonly RuleWithText[] = allRules, language: Language = "en"): unknown {
  // A check that is no part of a schema (a glob without "!") has no form in JSON schema; plimsoll itself still makes it.
  const schema = toJsonSchema(configFileSchema, { typeMode: "output", ignoreActions: ["check"] }) as JsonSchema;
  const replaced = replaceNodes(schema, (key, node) => {
    if (key === "rules") return { description: node.description, $ref: "#/definitions/rules" };
    // What `objectWithRest` of nothing becomes. Editors explain `false` better.
    return key === "additionalProperties" && "not" in node ? false : node;
  });
  const described = language === "ko" ? inKorean(replaced, "") : replaced;
  return { ...described, title: titles[language], definitions: ruleDefinitions(schema, rules, language) };
}

const titles = { en: "plimsoll configuration", ko: "plimsoll 설정" } as const;

const ofPlugins = { en: "A rule of a plugin.", ko: "플러그인의 규칙입니다." } as const;

/** The schema with the Korean of its keys; `path` is that of the key it belongs to. */
function inKorean(node: JsonSchema, path: string): JsonSchema {
  const below = (key: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((item: unknown) => below(key, item));
    if (!isNode(value)) return key === "description" ? koreanOf(path) : value;
    if (key === "items") return inKorean(value, `${path}[]`);
    // A limit of one target is what it is of all.
    if (key === "additionalProperties" && path === "budget.targets") return inKorean(value, "budget");
    if (key !== "properties") return inKorean(value, path);
    const start = path === "" ? "" : `${path}.`;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, isNode(part) ? inKorean(part, start + name) : part]),
    );
  };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, below(key, value)]));
}

function koreanOf(path: string): string {
  const text = koreanConfiguration[path];
  if (text === undefined) throw new Error(`configuration-text-ko.ts does not describe ${path}`);
  return text;
}

function ruleDefinitions(schema: JsonSchema, rules: readonly RuleWithText[], language: Language): JsonSchema {
  const severity = findNode(schema, "severity");
  const byId = rules.map((rule) => [rule.id, { $ref: `#/definitions/${rule.id}` }] as const);
  const aliases = new Map<string, RuleWithText[]>();
  for (const rule of rules) {
    for (const id of rule.formerly ?? []) aliases.set(id, [...(aliases.get(id) ?? []), rule]);
    for (const { id } of rule.sources) aliases.set(id, [...(aliases.get(id) ?? []), rule]);
  }
  const byAlias = [...aliases].map(([alias, targets]) => [alias, aliasSchema(targets)] as const);
  return {
    severity,
    rules: {
      type: ["object", "null"],
      properties: Object.fromEntries([...byId, ...byAlias]),
      // Rules of plugins have the name of the plugin before a slash.
      patternProperties: { "^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$": { $ref: "#/definitions/plugin-rule" } },
      additionalProperties: false,
    },
    "plugin-rule": {
      description: ofPlugins[language],
      anyOf: [
        { $ref: "#/definitions/severity" },
        { type: "object", properties: { severity: { $ref: "#/definitions/severity" } } },
      ],
    },
    ...Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule, language)])),
  };
}

function ruleSchema(rule: RuleWithText, language: Language): JsonSchema {
  const options = Object.entries(rule.options ?? {}).map(([name, option]) => {
    return [name, { ...optionTypes[option.type], default: option.default, description: option.text[language] }] as const;
  });
  const properties = { severity: { $ref: "#/definitions/severity" }, ...Object.fromEntries(options) };
  return {
    description: rule.text[language].title,
    anyOf: [{ $ref: "#/definitions/severity" }, { type: "object", properties, additionalProperties: false }],
  };
}

/** An alias of several rules takes what any of them takes. */
function aliasSchema(rules: readonly RuleWithText[]): JsonSchema {
  const references = rules.map(({ id }) => ({ $ref: `#/definitions/${id}` }));
  return references.length === 1 ? references[0]! : { anyOf: references };
}

const optionTypes: Readonly<Record<NonNullable<AnyRule["options"]>[string]["type"], JsonSchema>> = {
  string: { type: "string" },
  number: { type: "number" },
  boolean: { type: "boolean" },
  "string-list": { type: "array", items: { type: "string" } },
  "string-map": { type: "object", additionalProperties: { type: "string" } },
};

/** The schema with every object under a key passed through `replace`, from the outside in. */
function replaceNodes(node: JsonSchema, replace: (key: string, node: JsonSchema) => unknown): JsonSchema {
  const step = (key: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((item: unknown) => step("", item));
    if (!isNode(value)) return value;
    const replaced = replace(key, value);
    return replaced === value ? replaceNodes(value, replace) : replaced;
  };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, step(key, value)]));
}

function findNode(node: JsonSchema, wanted: string): JsonSchema | undefined {
  for (const [key, value] of Object.entries(node)) {
    if (key === wanted && isNode(value)) return value;
    const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
    const found = parts
      .filter(isNode)
      .map((part) => findNode(part, wanted))
      .find((part) => part !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isNode(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
