import { renderFinding } from "../lint/render.ts";
import type { Finding } from "../lint/finding.ts";
import type { AnyRule, RuleExample } from "../rules/rule.ts";
import { analyzeExample } from "../testing/check-rule.ts";
import { readExample } from "../testing/rule-example.ts";
import type { Language } from "../text/language.ts";
import { markFindings } from "./mark-findings.ts";
import { codeBlock, page, table } from "./markdown.ts";
import { type DocWords, docWords, toolNames } from "./page-words.ts";

/** What surrounds a page. */
export interface RulePageLinks {
  /** Address of the same page in the other language. */
  readonly otherLanguage: string;
  /** Address of the list of all rules; undefined where there is none. */
  readonly allRules?: string;
  /** A comment above the page. */
  readonly note?: string;
}

/**
 * The page of one rule as GitHub's Markdown: what it finds, why, what to do, examples with what is found in them. Runs the rule over its
 * examples.
 */
export function rulePage(rule: AnyRule, language: Language, links: RulePageLinks): string {
  const words = docWords[language];
  const text = rule.text[language];
  const explained = explanation(rule, language);
  return page([
    links.note,
    `# ${text.title}`,
    [
      `\`${rule.id}\``,
      `[${words.otherLanguage}](${links.otherLanguage})`,
      ...(links.allRules === undefined ? [] : [`[${words.allRules}](${links.allRules})`]),
    ].join(" · "),
    table(
      [words.severity, words.category, words.fix, words.profiles, words.needs, words.since],
      [
        [
          words.severities[rule.severity],
          words.categories[rule.category],
          words.fixes[fixOf(rule)],
          profilesOf(rule, words),
          words.needsWhat[rule.needs],
          rule.since,
        ],
      ],
    ),
    ...(rule.status === undefined || rule.status === "stable" ? [] : [words.status[rule.status]]),
    `## ${words.why}`,
    explained.why,
    `## ${words.how}`,
    explained.how,
    ...rule.examples.flatMap((example, index) => [
      `## ${words.example}${rule.examples.length > 1 ? ` ${index + 1}` : ""}`,
      ...exampleBlocks(rule, example, language),
    ]),
    ...optionBlocks(rule, language, words),
    ...sourceBlocks(rule, words),
  ]);
}

function exampleBlocks(rule: AnyRule, example: RuleExample, language: Language): readonly string[] {
  const words = docWords[language];
  const { text } = readExample(example.bad);
  const marks = findingsOf(rule, example).map((finding) => ({
    span: finding.span,
    label: renderFinding(rule, finding, language).message,
  }));
  return [
    ...(example.options === undefined ? [] : [words.withOptions, codeBlock("json", JSON.stringify(example.options, null, 2))]),
    ...(example.runtimes === undefined ? [] : [`${words.withRuntime} \`${example.runtimes.join("`, `")}\``]),
    ...(example.images === undefined ? [] : [words.withImages, imageList(example.images)]),
    ...(example.context === undefined ? [] : [words.withContext, contextList(example.context)]),
    `**${words.bad}**`,
    codeBlock("dockerfile", markFindings(text, marks)),
    ...(example.fixed === undefined ? [] : [`**${words.fixed}**`, codeBlock("dockerfile", example.fixed)]),
    `**${words.good}**`,
    codeBlock("dockerfile", example.good),
  ];
}

/** Why and how, with what stands for the reader's own words taken from the first example. */
function explanation(rule: AnyRule, language: Language): { readonly why: string; readonly how: string } {
  const [finding] = rule.examples.flatMap((example) => findingsOf(rule, example));
  return finding === undefined ? rule.text[language] : renderFinding(rule, finding, language);
}

function contextList(context: NonNullable<RuleExample["context"]>): string {
  return Object.keys(context)
    .map((path) => `- \`${path}\``)
    .join("\n");
}

function imageList(images: NonNullable<RuleExample["images"]>): string {
  return Object.entries(images)
    .map(([name, platform]) => `- \`${name}\`: \`${platform}\``)
    .join("\n");
}

function findingsOf(rule: AnyRule, example: RuleExample): readonly Finding[] {
  return analyzeExample(rule, example, readExample(example.bad).text).findings.filter((finding) => finding.rule === rule.id);
}

function optionBlocks(rule: AnyRule, language: Language, words: DocWords): readonly string[] {
  const options = Object.entries(rule.options ?? {});
  if (options.length === 0) return [];
  const rows = options.map(([key, option]) => [
    `\`${key}\``,
    option.type,
    `\`${JSON.stringify(option.default)}\``,
    option.text[language],
  ]);
  return [`## ${words.options}`, table(words.optionColumns, rows)];
}

function sourceBlocks(rule: AnyRule, words: DocWords): readonly string[] {
  if (rule.sources.length === 0) return [];
  const rows = rule.sources.map(({ tool, id, relation }) => [toolNames[tool], `\`${id}\``, words.relations[relation]]);
  return [`## ${words.elsewhere}`, table(words.elsewhereColumns, rows)];
}

function profilesOf({ profiles, inRuntimes }: AnyRule, words: DocWords): string {
  const runtimes = Object.keys(inRuntimes ?? {}).map((runtime) => `\`runtime: ${runtime}\``);
  return [...profiles.map((profile) => `\`${profile}\``), ...runtimes].join(", ") || words.noProfile;
}

/** The best grade of fix that the rule's examples show. */
export function fixOf(rule: AnyRule): "safe" | "unsafe" | "none" {
  const grades = rule.examples.flatMap((example) => findingsOf(rule, example).map(({ fix }) => fix?.safety));
  if (grades.includes("safe")) return "safe";
  return grades.includes("unsafe") ? "unsafe" : "none";
}
