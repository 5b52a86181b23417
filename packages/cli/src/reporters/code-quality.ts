import type { Category, Severity } from "@plimsoll/core";
import type { FileReport } from "../file-report.ts";
import { type Result, resultFingerprints, resultsOf } from "./results.ts";
import type { StreamedReporter } from "./reporter.ts";

/** GitLab's Code Quality report: one JSON array. */
export const gitlabReporter: StreamedReporter = {
  kind: "streamed",
  start: "[\n",
  between: ",\n",
  file: (report) => issuesOf(report, "lines").join(",\n"),
  end: (_total, { anyFile }) => `${anyFile ? "\n" : ""}]\n`,
};

/** What Code Climate's engines print: JSON objects, each with a NUL behind it. */
export const codeclimateReporter: StreamedReporter = {
  kind: "streamed",
  start: "",
  between: "",
  file: (report) =>
    issuesOf(report, "positions")
      .map((issue) => `${issue}\0`)
      .join(""),
  end: () => "",
};

function issuesOf(report: FileReport, location: "lines" | "positions"): readonly string[] {
  const results = resultsOf(report);
  const fingerprints = resultFingerprints(report, results);
  return results.map((result, index) => JSON.stringify(issueOf(report, result, fingerprints[index] ?? "", location)));
}

/** GitLab shows lines only, and refuses a report that gives a place in both ways. */
function issueOf(
  { projectPath: path }: FileReport,
  result: Result,
  fingerprint: string,
  location: "lines" | "positions",
): unknown {
  const { rule, message, severity, category, place, found } = result;
  const lines = { begin: place.line, end: place.endLine };
  const positions = {
    begin: { line: place.line, column: place.column },
    end: { line: place.endLine, column: place.endColumn },
  };
  return {
    type: "issue",
    check_name: rule,
    description: message,
    ...(found === undefined ? {} : { content: { body: `${found.text.why}\n\n${found.text.how}` } }),
    categories: [issueCategories[category]],
    severity: issueSeverities[severity],
    fingerprint,
    location: location === "lines" ? { path, lines } : { path, positions },
  };
}

const issueSeverities: Readonly<Record<Severity, string>> = {
  error: "critical",
  warning: "major",
  info: "minor",
  style: "info",
};

/** Code Climate's own words. */
const issueCategories: Readonly<Record<Category, string>> = {
  correctness: "Bug Risk",
  security: "Security",
  reproducibility: "Bug Risk",
  cache: "Performance",
  size: "Performance",
  runtime: "Bug Risk",
  clarity: "Clarity",
};
