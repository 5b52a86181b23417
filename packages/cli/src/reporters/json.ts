import { type FileReport, placeOf, type ReportedFinding, type Tally } from "../file-report.ts";
import { sortedRules } from "../statistics.ts";
import type { StreamedReporter } from "./reporter.ts";

/** One JSON document; a file to a line, so that it can be written while the next file is read. */
export const jsonReporter: StreamedReporter = {
  kind: "streamed",
  start: '{"version":1,"files":[\n',
  between: ",\n",
  file: (report) => JSON.stringify(jsonOf(report)),
  end: (total, { statistics, anyFile }) => {
    const extra = statistics ? `,"statistics":${JSON.stringify(sortedRules(total))}` : "";
    return `${anyFile ? "\n" : ""}],"summary":${JSON.stringify(summaryOf(total))}${extra}}\n`;
  },
};

function jsonOf({ path, source, problems, findings, suppressed }: FileReport): unknown {
  return {
    path,
    problems: problems.map(({ codes, message, span }) => ({ codes, message, ...placeOf(source, span) })),
    findings: findings.map((reported) => jsonOfFinding(source, reported)),
    suppressed,
  };
}

function jsonOfFinding(source: FileReport["source"], { finding, text }: ReportedFinding): unknown {
  const { rule, codes, severity, category, fix, builds } = finding;
  const edits = fix?.edits.map((edit) => ({ ...placeOf(source, edit.span), text: edit.text }));
  return {
    rule,
    codes,
    severity,
    category,
    message: text.message,
    why: text.why,
    help: text.how,
    ...placeOf(source, finding.span),
    fix: fix === undefined ? null : { safety: fix.safety, edits },
    ...(builds === undefined ? {} : { builds }),
  };
}

function summaryOf({ files, errors, warnings, infos, fixable, known, gone }: Tally): unknown {
  const baseline = known + gone === 0 ? {} : { baseline: { known, gone } };
  return { files, errors, warnings, infos, fixable, ...baseline };
}
