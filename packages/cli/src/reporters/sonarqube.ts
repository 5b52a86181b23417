import { type AnyRule, type Category, type Language, lineText, type Severity, severities } from "@plimsoll/core";
import { type FileReport, type Place, placeOf } from "../file-report.ts";
import { sampleText } from "../sample-text.ts";
import { type Result, resultsOf, syntaxRule } from "./results.ts";
import { syntaxTexts } from "./syntax-texts.ts";
import type { WholeReporter } from "./reporter.ts";

/** SonarQube's generic format for issues, as of its version 10.3: issues, and the rules that they name. */
export function createSonarqubeReporter(language: Language): WholeReporter {
  return {
    kind: "whole",
    file: (report) => {
      const part: SonarqubePart = { issues: [], rules: {} };
      for (const result of resultsOf(report)) {
        part.issues.push(issueOf(report, result));
        addRule(part.rules, result.rule, result.severity, () => describe(result, language));
      }
      return part.issues.length === 0 ? "" : JSON.stringify(part);
    },
    *document(files) {
      const rules: SonarqubePart["rules"] = {};
      for (const file of files) {
        for (const [id, { severity, rule }] of Object.entries(partOf(file).rules)) addRule(rules, id, severity, () => rule);
      }
      const described = Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1));
      const frame = JSON.stringify({ rules: described.map(([id, rule]) => sonarqubeRule(id, rule)), issues: [] }, null, 1);
      if (files.length === 0) {
        yield `${frame}\n`;
        return;
      }
      // The issues stand last, so that they can be written one file after the other.
      const end = "]\n}";
      yield frame.slice(0, -end.length);
      let between = "\n";
      for (const file of files) {
        const issues = partOf(file).issues.map((issue) => JSON.stringify(issue, null, 1).replace(/^/gm, "  "));
        yield between + issues.join(",\n");
        between = ",\n";
      }
      yield `\n ${end}\n`;
    },
  };
}

/** What `file` above made. */
function partOf(file: string): SonarqubePart {
  return JSON.parse(file) as SonarqubePart;
}

interface SonarqubePart {
  readonly issues: unknown[];
  readonly rules: Record<string, { readonly severity: Severity; readonly rule: Description }>;
}

interface Description {
  readonly name: string;
  readonly description: string;
  readonly category: Category;
}

/** There a rule has one severity: the gravest that it was found with. */
function addRule(rules: SonarqubePart["rules"], id: string, severity: Severity, describeIt: () => Description): void {
  const known = rules[id];
  const rank = (one: Severity): number => severities.indexOf(one);
  if (known === undefined) rules[id] = { severity, rule: describeIt() };
  else if (rank(severity) < rank(known.severity)) rules[id] = { severity, rule: known.rule };
}

function describe({ found, category }: Result, language: Language): Description {
  if (found === undefined) return { name: syntaxTexts[language].title, description: syntaxTexts[language].why, category };
  const { title, why, how } = sampleText(found.rule, language);
  return { name: title, description: `${why}\n\n${how}`, category };
}

function sonarqubeRule(id: string, { severity, rule: { name, description, category } }: SonarqubePart["rules"][string]): unknown {
  const [softwareQuality, cleanCodeAttribute, type] = id === syntaxRule ? qualities.correctness : qualities[category];
  return {
    id,
    name,
    description,
    engineId: "plimsoll",
    cleanCodeAttribute,
    // The first two for its instances that go by types, the last for those that go by qualities.
    type,
    severity: sonarqubeSeverities[severity].standard,
    impacts: [{ softwareQuality, severity: sonarqubeSeverities[severity].impact }],
  };
}

const qualities: Readonly<Record<AnyRule["category"], readonly [quality: string, attribute: string, type: string]>> = {
  correctness: ["RELIABILITY", "LOGICAL", "BUG"],
  security: ["SECURITY", "TRUSTWORTHY", "VULNERABILITY"],
  reproducibility: ["RELIABILITY", "COMPLETE", "CODE_SMELL"],
  cache: ["MAINTAINABILITY", "EFFICIENT", "CODE_SMELL"],
  size: ["MAINTAINABILITY", "EFFICIENT", "CODE_SMELL"],
  runtime: ["RELIABILITY", "LOGICAL", "BUG"],
  clarity: ["MAINTAINABILITY", "CLEAR", "CODE_SMELL"],
};

const sonarqubeSeverities: Readonly<Record<Severity, { readonly standard: string; readonly impact: string }>> = {
  error: { standard: "CRITICAL", impact: "HIGH" },
  warning: { standard: "MAJOR", impact: "MEDIUM" },
  info: { standard: "MINOR", impact: "LOW" },
  style: { standard: "INFO", impact: "LOW" },
};

function issueOf(report: FileReport, { rule, message, place, found }: Result): unknown {
  const { projectPath: filePath } = report;
  const related = (found?.finding.related ?? []).map(({ span }, index) => {
    return { message: found?.text.related[index] ?? "", filePath, textRange: textRange(report, placeOf(report.source, span)) };
  });
  return {
    ruleId: rule,
    primaryLocation: { message, filePath, textRange: textRange(report, place) },
    ...(related.length === 0 ? {} : { secondaryLocations: related }),
  };
}

/** Columns count from 0, and a range must hold something: else the whole line is meant. */
function textRange({ source }: FileReport, { line, column, endLine, endColumn }: Place): unknown {
  const isEmpty = line === endLine && column === endColumn;
  const endsOnBreak = endColumn - 1 > lineLength(source, endLine) || column - 1 >= lineLength(source, line);
  if (isEmpty || endsOnBreak) return { startLine: line, endLine };
  return { startLine: line, startColumn: column - 1, endLine, endColumn: endColumn - 1 };
}

function lineLength(source: FileReport["source"], line: number): number {
  return lineText(source, line - 1).length;
}
