import type { AnyRawFinding, AnyRule, RuleContext } from "../rules/rule.ts";
import type { ConfigProblem, PluginFault } from "./config-problem.ts";
import { isMapping } from "./value-type.ts";

/** The rules of a plugin that can be used, or everything that is wrong with them. */
export interface ReadPlugin {
  readonly rules: readonly AnyRule[];
  readonly problems: readonly ConfigProblem[];
}

/** Looks over what a plugin's module exports: `rules`, a list of rules, by itself or in the default export. `plugin` is how it is named. */
export function readPlugin(exported: unknown, plugin: string): ReadPlugin {
  const list = rulesIn(exported);
  if (list === undefined) return { rules: [], problems: [{ code: "plugin-without-rules", params: { plugin } }] };
  const problems: ConfigProblem[] = [];
  const rules: AnyRule[] = [];
  const ids = new Set<string>();
  for (const [index, value] of list.entries()) {
    const name = isMapping(value) && typeof value["id"] === "string" ? value["id"] : `rules[${index}]`;
    const faults = isMapping(value) ? [...faultsOf(value)] : (["no-rule"] as const);
    if (ids.has(name)) problems.push({ code: "plugin-rule", params: { plugin, rule: name, fault: "id-twice" } });
    ids.add(name);
    problems.push(...faults.map((fault): ConfigProblem => ({ code: "plugin-rule", params: { plugin, rule: name, fault } })));
    // All parts were looked at above.
    if (faults.length === 0) rules.push(complete(value as unknown as AnyRule));
  }
  return problems.length > 0 ? { rules: [], problems } : { rules, problems };
}

function rulesIn(exported: unknown): readonly unknown[] | undefined {
  if (!isObject(exported)) return undefined;
  const inner = exported["default"];
  const found = [exported["rules"], isObject(inner) ? inner["rules"] : undefined, inner].find((part) => Array.isArray(part));
  return found === undefined || (found as readonly unknown[]).length === 0 ? undefined : (found as readonly unknown[]);
}

/** A module's exports have no prototype, so they are no plain mapping. */
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

const categories = ["correctness", "security", "reproducibility", "cache", "size", "runtime", "clarity"];
const severities = ["error", "warning", "info", "style"];
const depths = ["instructions", "stages", "plan"];
const profiles = ["recommended", "strict", "beginner"];
const optionTypes = ["string", "number", "boolean", "string-list", "string-map"];
/** Names before a slash that stand for another tool. */
const toolNames = new Set(
  "plimsoll hadolint buildkit shellcheck tally droast trivy checkov kics dockle semgrep sonar dockerlinter".split(" "),
);

function* faultsOf(rule: Readonly<Record<string, unknown>>): Generator<PluginFault> {
  const id = typeof rule["id"] === "string" ? /^([a-z][a-z0-9-]*)\/[a-z][a-z0-9-]*$/.exec(rule["id"]) : null;
  if (id === null) yield "id";
  else if (toolNames.has(id[1]!)) yield "id-of-tool";
  if (!isOneOf(rule["category"], categories)) yield "category";
  if (!isOneOf(rule["severity"], severities)) yield "severity";
  if (!isOneOf(rule["needs"], depths)) yield "needs";
  if (typeof rule["check"] !== "function") yield "check";
  const text = isMapping(rule["text"]) ? rule["text"] : {};
  if (!isText(text["en"])) yield "text-en";
  if (text["ko"] !== undefined && !isText(text["ko"])) yield "text-ko";
  if (!isListOf(rule["profiles"], (item) => isOneOf(item, profiles))) yield "profiles";
  if (!isListOf(rule["sources"], (item) => isMapping(item) && typeof item["id"] === "string")) yield "sources";
  if (!isListOf(rule["examples"], isExample)) yield "examples";
  if (rule["options"] !== undefined && !(isMapping(rule["options"]) && Object.values(rule["options"]).every(isOption)))
    yield "options";
}

function isOneOf(value: unknown, words: readonly string[]): boolean {
  return typeof value === "string" && words.includes(value);
}

/** Lists may be left out. */
function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return value === undefined || (Array.isArray(value) && value.every(isItem));
}

function isText(value: unknown): boolean {
  if (!isMapping(value)) return false;
  const messages = value["messages"];
  const parts = [value["title"], value["why"], value["how"]];
  return (
    parts.every((part) => typeof part === "string" && part !== "") &&
    isMapping(messages) &&
    Object.values(messages).every(isString)
  );
}

function isExample(value: unknown): boolean {
  return isMapping(value) && isString(value["bad"]) && isString(value["good"]);
}

function isOption(value: unknown): boolean {
  return isMapping(value) && isOneOf(value["type"], optionTypes) && isMapping(value["text"]) && isString(value["text"]["en"]);
}

function isString(value: unknown): boolean {
  return typeof value === "string";
}

/** With what may be left out, and with a check that gives nothing that others stumble over. */
function complete(rule: AnyRule): AnyRule {
  const { text, options } = rule;
  const ko = { ...text.en, ...(text.ko as AnyRule["text"]["ko"] | undefined) };
  return {
    ...rule,
    since: (rule.since as string | undefined) ?? "",
    profiles: (rule.profiles as AnyRule["profiles"] | undefined) ?? ["recommended", "strict", "beginner"],
    sources: (rule.sources as AnyRule["sources"] | undefined) ?? [],
    examples: (rule.examples as AnyRule["examples"] | undefined) ?? [],
    text: { en: text.en, ko: { ...ko, messages: { ...text.en.messages, ...ko.messages } } },
    ...(options === undefined ? {} : { options: withBothLanguages(options) }),
    *check(context: RuleContext) {
      for (const finding of rule.check(context)) yield checked(finding, rule, context.syntax.source.text.length);
    },
  };
}

function withBothLanguages(options: NonNullable<AnyRule["options"]>): NonNullable<AnyRule["options"]> {
  const entries = Object.entries(options).map(([name, option]) => [
    name,
    { ...option, text: { ...option.text, ko: option.text.ko ?? option.text.en } },
  ]);
  return Object.fromEntries(entries) as NonNullable<AnyRule["options"]>;
}

/** Throws when a finding is none: that costs the rule its findings, and is told with its name. */
function checked(finding: AnyRawFinding, rule: AnyRule, length: number): AnyRawFinding {
  const spans = [
    finding.span,
    ...(finding.fix?.edits ?? []).map(({ span }) => span),
    ...(finding.related ?? []).map(({ span }) => span),
  ];
  const isSpan = (span: AnyRawFinding["span"] | undefined): boolean =>
    Number.isInteger(span?.start) &&
    Number.isInteger(span?.end) &&
    span!.start >= 0 &&
    span!.start <= span!.end &&
    span!.end <= length;
  if (!spans.every(isSpan)) throw new Error("it yields a finding whose `span` is no `{ start, end }` in the file");
  const messages = [finding.message, ...(finding.related ?? []).map(({ message }) => message)];
  const unknown = messages.find((message) => !Object.hasOwn(rule.text.en.messages, message));
  if (unknown !== undefined) throw new Error(`it yields the message \`${unknown}\`, which its text does not have`);
  return finding;
}
