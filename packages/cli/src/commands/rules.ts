import { type AnyRule, type ProfileName, profileNames, profileSeverity, type SeveritySetting } from "@plimsoll/core";
import { type CliText, cliText } from "../cli-text.ts";
import { displayWidth, padTo } from "../display-width.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { fixGradeOf } from "../fix-grade.ts";
import { formatNote } from "../note.ts";
import { isTerminal, writeError, writeOutput } from "../output.ts";
import type { PluginOptions } from "../plugins.ts";
import type { CommandContext } from "../program.ts";
import { loadStyle, type Style, wantsColor } from "../style.ts";
import { asRule } from "../builds/as-rule.ts";
import { commandBuildRules, commandRules } from "./command-rules.ts";
import { readWord } from "./read-option.ts";

export interface RulesOptions extends PluginOptions {
  readonly format?: string;
  readonly profile?: string;
}

/** `plimsoll rules`. */
export async function rulesCommand(options: RulesOptions, context: CommandContext): Promise<ExitCode> {
  const { language, environment } = context;
  const format = await readWord("--format", options.format, ["table", "json"], language);
  const profile = await readWord("--profile", options.profile, profileNames, language);
  if (typeof format !== "string" || typeof profile !== "string") {
    for (const note of [format, profile]) if (typeof note !== "string") writeError(formatNote(note));
    return exitCodes.broken;
  }
  const rules = [...(await commandRules(options, context)), ...(await commandBuildRules()).map(asRule)];
  if (format === "json") {
    const list = rules.map((rule) => jsonOf(rule, profile, rule.text[language].title));
    writeOutput(`{"version":1,"rules":[\n${list.map((rule) => JSON.stringify(rule)).join(",\n")}\n]}\n`);
  } else {
    const style = await loadStyle(wantsColor(environment, isTerminal(1)));
    writeOutput(table(rules, profile, cliText[language], style));
  }
  return exitCodes.clean;
}

function jsonOf(rule: AnyRule, profile: ProfileName, title: string): unknown {
  const { id, category, since, status = "stable", needs, profiles, sources, options = {} } = rule;
  return {
    id,
    title,
    severity: severityIn(profile, rule),
    category,
    fix: fixGradeOf(rule),
    codes: sources.map((source) => source.id),
    since,
    status,
    needs,
    profiles,
    sources,
    options: Object.fromEntries(
      Object.entries(options).map(([name, option]) => [name, { type: option.type, default: option.default }]),
    ),
  };
}

function table(rules: readonly AnyRule[], profile: ProfileName, text: CliText, style: Style): string {
  const rows = rules.map((rule) => {
    const severity = severityIn(profile, rule);
    const show = severity === "off" ? style.dim : style.severity[severity];
    const cells = [
      rule.status === undefined ? rule.id : `${rule.id} (${text.ruleStatus[rule.status]})`,
      severity === "off" ? text.off : text.severity[severity],
      text.categories[rule.category],
      text.fixGrades[fixGradeOf(rule)],
      rule.sources.map(({ id }) => id).join(" "),
    ];
    return {
      cells,
      styles: [severity === "off" ? style.dim : style.bold, show, plain, style.good, style.dim],
      on: severity !== "off",
    };
  });
  const head = { cells: [...text.ruleColumns], styles: text.ruleColumns.map(() => style.dim), on: false };
  const all = [head, ...rows];
  const widths = head.cells.map((_, column) => Math.max(...all.map(({ cells }) => displayWidth(cells[column] ?? ""))));
  const lines = all.map(({ cells, styles }) =>
    cells
      .map((cell, column) => (styles[column] ?? plain)(padTo(cell, column === cells.length - 1 ? 0 : (widths[column] ?? 0))))
      .join("  "),
  );
  const on = rows.filter((row) => row.on).length;
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n\n${text.ruleSummary(on, rows.length, profile)}\n`;
}

/** Profiles have no rule that comes or goes. */
function severityIn(profile: ProfileName, rule: AnyRule): SeveritySetting {
  return (rule.status ?? "stable") === "stable" ? profileSeverity(profile, rule) : "off";
}

function plain(text: string): string {
  return text;
}
