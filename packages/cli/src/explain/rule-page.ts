import {
  type AnyRule,
  createRuleIndex,
  type Finding,
  type Language,
  lineAt,
  parseSyntax,
  renderFinding,
  type RuleExample,
} from "@plimsoll/core";
import { readExample } from "@plimsoll/core/testing";
import type { AnyBuildRule } from "@plimsoll/core/builds";
import { asRule } from "../builds/as-rule.ts";
import { cliText } from "../cli-text.ts";
import { padTo } from "../display-width.ts";
import { findingsIn, fixGradeOf } from "../fix-grade.ts";
import type { PluginOptions } from "../plugins.ts";
import type { CommandContext } from "../program.ts";
import { commandBuildRules, commandRules } from "../commands/command-rules.ts";
import { sampleText } from "../sample-text.ts";
import { frameSpan } from "../source-frame.ts";
import type { Style } from "../style.ts";
import { wrapText } from "../wrap-text.ts";

/** A page as it is printed: its width and its colours. */
export interface Page {
  readonly language: Language;
  readonly style: Style;
  readonly columns: number;
}

/** Rules by their ids, and by the names that other tools have for them. */
export interface RuleShelf {
  /** All rules of that name: a name of another tool may stand for several. */
  lookup(name: string): readonly AnyRule[];
  suggest(name: string): string | undefined;
  /** Lines for a terminal. */
  page(rule: AnyRule, page: Page): readonly string[];
}

/** Opens the rules that the names may mean, those of plugins included. */
export async function openRules(names: readonly string[], options: PluginOptions, context: CommandContext): Promise<RuleShelf> {
  const buildRules = await commandBuildRules(names);
  const index = createRuleIndex([...(await commandRules(options, context)), ...buildRules.map(asRule)]);
  return {
    lookup: (name) => [...new Set(index.lookup(name).map(({ rule }) => rule))],
    suggest: (name) => index.suggest(name),
    page(rule, page) {
      const about = buildRules.find(({ id }) => id === rule.id);
      return [...explain(rule, page), ...(about === undefined ? [] : explainFiles(about, page))];
    },
  };
}

function* explain(rule: AnyRule, page: Page): Generator<string> {
  const { language, style } = page;
  const text = cliText[language];
  const words = sampleText(rule, language);
  const grade = text.fixGrades[fixGradeOf(rule)];
  const facts = [text.severity[rule.severity], text.categories[rule.category], ...(grade === "" ? [] : [grade])];
  yield `${style.bold(rule.id)}  ${style.dim(facts.join(" · "))}`;
  yield* paragraph("", words.title, page);
  yield "";
  yield* paragraph(text.why, words.why, page);
  yield* paragraph(text.how, words.how, page);
  for (const example of rule.examples.slice(0, 1)) yield* explainExample(rule, example, page);
  const options = Object.entries(rule.options ?? {});
  if (options.length > 0) yield* ["", style.bold(text.options)];
  for (const [name, option] of options) {
    yield* paragraph("", `\`${name}\` (${JSON.stringify(option.default)}): ${option.text[language]}`, page);
  }
  if (rule.sources.length > 0) yield* ["", style.bold(text.elsewhere)];
  for (const { tool, id, relation } of rule.sources)
    yield `  ${padTo(tool, 10)}  ${padTo(id, 24)}  ${style.dim(text.relations[relation])}`;
}

/** The example of a rule about builds: several files, each below its name. */
function* explainFiles({ examples }: AnyBuildRule, { language, style }: Page): Generator<string> {
  const text = cliText[language];
  for (const { bad, good } of examples.slice(0, 1)) {
    for (const [heading, files] of [
      [text.bad, bad],
      [text.good, good],
    ] as const) {
      yield* ["", style.bold(heading)];
      for (const [name, content] of Object.entries(files))
        yield* [`  ${style.dim(name)}`, ...plainLines(readExample(content).text)];
    }
  }
}

function* paragraph(label: string, body: string, { language, style, columns }: Page): Generator<string> {
  const width = label === "" ? 0 : cliText[language].labelWidth;
  const gap = label === "" ? "  " : `  ${" ".repeat(width)}`;
  for (const [index, line] of wrapText(body, columns - gap.length).entries()) {
    yield index === 0 && label !== "" ? `${style.dim(padTo(label, width))}  ${style.prose(line)}` : `${gap}${style.prose(line)}`;
  }
}

function* explainExample(rule: AnyRule, example: RuleExample, page: Page): Generator<string> {
  const { language, style } = page;
  const text = cliText[language];
  const { text: bad } = readExample(example.bad);
  yield* ["", style.bold(text.bad), ...marked(rule, bad, findingsIn(rule, example), page)];
  if (example.fixed !== undefined) yield* ["", style.bold(text.fixedExample), ...plainLines(example.fixed)];
  if (example.fixed !== example.good) yield* ["", style.bold(text.good), ...plainLines(example.good)];
}

function* marked(
  rule: AnyRule,
  text: string,
  findings: readonly Finding[],
  { language, style, columns }: Page,
): Generator<string> {
  const { source } = parseSyntax(text);
  for (const [line, content] of text.trimEnd().split("\n").entries()) {
    yield `    ${content}`;
    for (const finding of findings.filter(({ span }) => lineAt(source, span.start) === line)) {
      const frame = frameSpan(source, finding.span, columns);
      const { message } = renderFinding(rule, finding, language);
      const carets = style.severity[finding.severity]("^".repeat(frame.marked));
      yield `    ${" ".repeat(frame.indent)}${carets} ${style.prose(message)}`;
    }
  }
}

function plainLines(text: string): readonly string[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}`);
}
