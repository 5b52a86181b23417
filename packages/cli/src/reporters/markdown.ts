import type { Language } from "@plimsoll/core";
import { type CliText, cliText } from "../cli-text.ts";
import type { Tally } from "../file-report.ts";
import { codeSpan, tableCell, proseOf } from "./markdown-text.ts";
import { type Result, resultsOf } from "./results.ts";
import { syntaxTexts } from "./syntax-texts.ts";
import type { WholeReporter } from "./reporter.ts";

/** A comment on a pull request: a summary, a table for each file, and behind a fold why and what to do. */
export function createMarkdownReporter(language: Language): WholeReporter {
  const words = markdownWords[language];
  const text = cliText[language];
  return {
    kind: "whole",
    file: (report) => {
      const results = resultsOf(report);
      if (results.length === 0) return "";
      return [`#### ${codeSpan(report.projectPath)}`, table(results, words, text), details(results, words, language)].join(
        "\n\n",
      );
    },
    document: (files, total) => {
      const shown = fitting(files);
      const left = files.length - shown.length;
      const rest = left === 0 ? [] : [words.moreFiles(left)];
      return [`${["### plimsoll", summary(total, text), ...shown, ...rest].join("\n\n")}\n`];
    },
  };
}

/** GitHub takes comments of up to 65,536 characters. */
const lengthLimit = 60_000;
const rowLimit = 100;

function fitting(files: Iterable<string>): readonly string[] {
  let length = 0;
  const shown: string[] = [];
  for (const file of files) {
    length += file.length + 2;
    if (length > lengthLimit) break;
    shown.push(file);
  }
  return shown;
}

function summary(total: Tally, text: CliText): string {
  const counts = [
    total.errors > 0 ? text.errors(total.errors) : "",
    total.warnings > 0 ? text.warnings(total.warnings) : "",
    total.infos > 0 ? text.infos(total.infos) : "",
  ].filter((count) => count !== "");
  const notes = [
    total.fixable > 0 ? text.canFix(total.fixable, total.unsafelyFixable) : "",
    total.fixable === 0 && total.unsafelyFixable > 0 ? text.canFixUnsafely(total.unsafelyFixable) : "",
    total.suppressed > 0 ? text.suppressed(total.suppressed) : "",
    total.known > 0 ? text.known(total.known) : "",
  ].filter((note) => note !== "");
  const place = text.inFiles(total.filesWithFindings, total.files);
  const head = counts.length === 0 ? text.nothingFound(total.files) : text.countsIn(`**${counts.join(", ")}**`, place);
  return [`${head}.`, ...(notes.length === 0 ? [] : [`${notes.join(" · ")}`])].join("\n\n");
}

function table(results: readonly Result[], words: MarkdownWords, text: CliText): string {
  const rows = results.slice(0, rowLimit).map(({ place, severity, message, rule, found }) => {
    const name = found === undefined ? text.refused : codeSpan(rule);
    return [String(place.line), text.severity[severity], proseOf(message), name];
  });
  const left = results.length - rows.length;
  const lines = [words.columns, ["---:", "---", "---", "---"], ...rows].map((cells) => `| ${cells.map(tableCell).join(" | ")} |`);
  return [...lines, ...(left === 0 ? [] : ["", words.moreFindings(left)])].join("\n");
}

function details(results: readonly Result[], words: MarkdownWords, language: Language): string {
  const byRule = new Map(results.map((result) => [result.rule, result]));
  const told = [...byRule.values()].map(({ found, rule }) => {
    const { why, how } = found?.text ?? syntaxTexts[language];
    const aliases = found === undefined || found.aliases.length === 0 ? "" : ` (${found.aliases.join(", ")})`;
    return `**${codeSpan(rule)}**${aliases}  \n${proseOf(why)}  \n${proseOf(how)}`;
  });
  return ["<details>", `<summary>${words.details}</summary>`, "", told.join("\n\n"), "", "</details>"].join("\n");
}

interface MarkdownWords {
  readonly columns: readonly string[];
  readonly details: string;
  moreFindings(count: number): string;
  moreFiles(count: number): string;
}

const markdownWords: Readonly<Record<Language, MarkdownWords>> = {
  en: {
    columns: ["Line", "", "Finding", "Rule"],
    details: "Why, and what to do",
    moreFindings: (count) => `… and ${count} more in this file.`,
    moreFiles: (count) => `… and ${count} more ${count === 1 ? "file" : "files"} with findings.`,
  },
  ko: {
    columns: ["줄", "", "지적 사항", "규칙"],
    details: "이유와 고치는 방법",
    moreFindings: (count) => `… 이 파일에 ${count}개가 더 있습니다.`,
    moreFiles: (count) => `… 지적 사항이 있는 파일이 ${count}개 더 있습니다.`,
  },
};
