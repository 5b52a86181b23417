import { analyze } from "../analyze.ts";
import type { Analysis, Facts } from "../analysis.ts";
import { defaultLintConfig, type LintConfig } from "../config/lint-config.ts";
import { fixText } from "../fix/fix-text.ts";
import type { Finding } from "../lint/finding.ts";
import { renderFinding } from "../lint/render.ts";
import { rules as builtInRules } from "../rules/registry.generated.ts";
import type { AnyRule, RuleExample } from "../rules/rule.ts";
import { languages } from "../text/language.ts";
import { describeFinding, readExample } from "./rule-example.ts";

/**
 * Runs the examples of a rule and checks its texts. Gives one line for everything that does not hold; an empty list is what a test asks
 * for. This is the tester that rules of others use too.
 */
export function checkRule(rule: AnyRule): readonly string[] {
  const failures = [...checkTexts(rule)];
  for (const [index, example] of rule.examples.entries()) {
    for (const failure of checkExample(rule, example)) failures.push(`example ${index + 1}: ${failure}`);
  }
  return failures;
}

function* checkTexts(rule: AnyRule): Generator<string> {
  const { en, ko } = rule.text;
  if (!/^(?:[a-z][a-z0-9-]*\/)?[a-z]+(?:-[a-z0-9]+)*$/.test(rule.id)) yield `id ${rule.id} is not kebab case`;
  for (const language of languages) {
    const text = rule.text[language];
    for (const part of ["title", "why", "how"] as const) if (text[part].trim() === "") yield `${language}.${part} is empty`;
    if (/[.。]$/.test(text.title)) yield `${language}.title ends in a full stop`;
    for (const part of [text.why, text.how]) if (!/[.)`]$/.test(part)) yield `${language}: "${part}" does not end in a full stop`;
  }
  for (const [key, message] of Object.entries(en.messages)) {
    const translated = ko.messages[key];
    if (translated === undefined) yield `ko has no message ${key}`;
    else if (placeholders(message) !== placeholders(translated)) yield `ko message ${key} has other placeholders`;
  }
  for (const key of Object.keys({ ...en.fixes, ...ko.fixes })) {
    if (en.fixes?.[key] === undefined || ko.fixes?.[key] === undefined) yield `fix title ${key} is missing in one language`;
  }
  for (const text of [ko.title, ko.why, ko.how, ...Object.values(ko.messages)]) {
    if (!/[가-힣]/.test(text)) yield `"${text}" is not Korean`;
  }
}

function placeholders(message: string): string {
  return [...new Set([...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort().join(",");
}

function* checkExample(rule: AnyRule, example: RuleExample): Generator<string> {
  const { text, expected } = readExample(example.bad);
  const run = (source: string): Analysis => analyzeExample(rule, example, source);
  const findings = run(text).findings.filter((finding) => finding.rule === rule.id);
  const open = new Set(expected.filter(({ span }) => span.end === -1).map(({ span }) => span.start));
  const actual = findings.map(({ message, span }) => describeFinding(text, message, span, open.has(span.start)));
  const wanted = expected.map(({ message, span }) => describeFinding(text, message, span, span.end === -1));
  if (actual.sort().join("\n") !== wanted.sort().join("\n")) {
    yield `found\n  ${actual.join("\n  ")}\nexpected\n  ${wanted.join("\n  ")}`;
  }
  const good = readExample(example.good);
  if (good.expected.length > 0) yield "good has marker lines";
  for (const finding of run(good.text).findings) {
    if (finding.rule === rule.id) yield `good has a finding: ${describeFinding(good.text, finding.message, finding.span, false)}`;
  }
  if (run(good.text).problems.length > 0) yield `good does not parse: ${run(good.text).problems[0]!.buildkit}`;
  for (const finding of findings) yield* checkRendering(rule, finding);
  yield* checkFix(rule, example, text, findings, run);
}

function* checkRendering(rule: AnyRule, finding: Finding): Generator<string> {
  if (finding.span.end <= finding.span.start) yield `the span of ${finding.message} is empty`;
  for (const language of languages) {
    const rendered = renderFinding(rule, finding, language);
    const all = [rendered.message, rendered.why, rendered.how, rendered.fixTitle ?? "", ...rendered.related];
    for (const text of all) if (/(?<!\$)\{\w+\}/.test(text)) yield `${language}: "${text}" has an unfilled placeholder`;
  }
}

function* checkFix(
  rule: AnyRule,
  example: RuleExample,
  text: string,
  findings: readonly Finding[],
  run: (source: string) => Analysis,
): Generator<string> {
  const fixable = findings.filter((finding) => finding.fix !== undefined);
  if (fixable.length === 0) {
    if (example.fixed !== undefined) yield "fixed is given, but no finding has a fix";
    return;
  }
  if (example.fixed === undefined) {
    yield "the rule offers a fix, but the example does not say what it gives";
    return;
  }
  const result = fixText(text, { unsafe: true }, run);
  if (result.text !== example.fixed) yield `the fix gives\n${result.text}\nexpected\n${example.fixed}`;
  if (result.refused.length > 0) yield "the fix was refused: the result would not parse, or another instruction would change";
  const after = run(result.text);
  if (after.findings.some((finding) => finding.rule === rule.id && finding.fix !== undefined))
    yield "the fix does not silence its finding";
  if (after.problems.length > run(text).problems.length) yield "the fixed file does not parse";
  if (fixText(result.text, { unsafe: true }, run).text !== result.text) yield "a second run of the fix changes the file again";
}

/** Rules about suppressions need the other rules to run, so that there is something to suppress. */
export function analyzeExample(rule: AnyRule, example: RuleExample, text: string): Analysis {
  const rules = builtInRules.some((candidate) => candidate.id === rule.id) ? builtInRules : [...builtInRules, rule];
  const aboutSuppressions = rule.id.endsWith("-suppression");
  const config: LintConfig = {
    ...defaultLintConfig,
    profile: "strict",
    only: aboutSuppressions ? undefined : [rule.id],
    runtimes: example.runtimes ?? [],
    options: example.options === undefined ? {} : { [rule.id]: example.options },
  };
  const facts = factsOf(example);
  const { shellcheck } = example;
  if (shellcheck === undefined) return analyze({ text, config, facts }, rules);
  // The answer that was recorded is that to every script of the bad example, and of nothing that a fix makes of it.
  const recorded = readExample(example.bad).text;
  const { wanted } = analyze({ text: recorded, config, facts: { ...facts, shellcheck: new Map() } }, rules);
  const texts = wanted.flatMap((request) => (request.kind === "shellcheck" ? request.texts : []));
  return analyze({ text, config, facts: { ...facts, shellcheck: new Map(texts.map((each) => [each, shellcheck])) } }, rules);
}

function factsOf(example: RuleExample): Facts {
  const images =
    example.images && Object.fromEntries(Object.entries(example.images).map(([name, platform]) => [name, { platform }]));
  if (example.context === undefined) return { images };
  const files = Object.entries(example.context);
  const directories = new Set(files.flatMap(([path]) => parents(path)));
  const ignored = example.context[".dockerignore"];
  return {
    images,
    context: {
      entries: [
        ...[...directories].map((path) => ({ path, type: "directory" as const, bytes: 0, mode: 0o755 })),
        ...files.map(([path, content]) => ({ path, type: "file" as const, bytes: utf8Bytes(content), mode: 0o644 })),
      ],
      ignoreFile: ignored === undefined ? undefined : { path: ".dockerignore", text: ignored },
    },
  };
}

function parents(path: string): readonly string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

function utf8Bytes(text: string): number {
  return encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, "x").length;
}
