import { type AnyRule, createSourceText, type Language } from "@plimsoll/core";
import { emptyTally, reportFile } from "../file-report.ts";
import type { FileOutcome } from "../lint-file.ts";
import type { BlobFile } from "../reporters/blob.ts";
import type { BlobRecord } from "../shards/blob.ts";
import type { Tools } from "../tools.ts";

/** What became of a file, as the run that linted it had it. */
export function recordOutcome(
  { path, report, change, notes = [], tally, failing, broken, baseline }: BlobRecord,
  { reporter, diff }: Pick<Tools, "reporter" | "diff">,
  rules: ReadonlyMap<string, AnyRule>,
  language: Language,
): FileOutcome {
  const shown = report === undefined ? "" : reporter.file(reportOf(path, report, rules, language));
  return {
    output: change === undefined ? shown : diff(change.path, change.before, change.after),
    notes,
    tally: { ...emptyTally, ...tally },
    failing: failing === true,
    broken: broken === true,
    change: undefined,
    ...(baseline?.found === undefined ? {} : { baselined: baseline.found }),
  };
}

function reportOf(path: string, file: BlobFile, rules: ReadonlyMap<string, AnyRule>, language: Language) {
  const { projectPath, problems = [], findings = [], suppressed = 0, text = "", instructions = [] } = file;
  const analysis = {
    problems,
    // A fix that there is not was not written.
    findings: findings.map((finding) => ({ ...finding, fix: finding.fix })),
    suppressed: { length: suppressed },
    syntax: { source: createSourceText(text) },
    instructions: spansOf(instructions),
  };
  return reportFile(path, analysis, rules, language, projectPath);
}

/** Reports look at whole instructions only. */
function spansOf(numbers: readonly number[]) {
  return Array.from({ length: numbers.length / 2 }, (_, index) => {
    const span = { start: numbers[2 * index] ?? 0, end: numbers[2 * index + 1] ?? 0 };
    return { span, keywordSpan: span };
  });
}
