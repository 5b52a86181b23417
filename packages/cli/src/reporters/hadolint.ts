import type { FileReport } from "../file-report.ts";
import { type Result, resultsOf } from "./results.ts";
import type { StreamedReporter } from "./reporter.ts";

/** The JSON that hadolint prints, for tools that read it: with our places, and the rule's own name where hadolint has none. */
export const hadolintReporter: StreamedReporter = {
  kind: "streamed",
  start: "[",
  between: ",",
  file: (report) =>
    resultsOf(report)
      .map((result) => JSON.stringify(entryOf(report, result)))
      .join(","),
  end: () => "]\n",
};

/** Keys in hadolint's order. */
function entryOf({ path: file }: FileReport, { found, rule, codes, place, severity: level, message }: Result): unknown {
  const code = found === undefined ? codes[0] : (hadolintCode(found) ?? rule);
  return { code, column: place.column, file, level, line: place.line, message };
}

function hadolintCode({ finding, rule }: NonNullable<Result["found"]>): string | undefined {
  const codes = rule.sources.filter(({ tool }) => tool === "hadolint" || tool === "shellcheck").map(({ id }) => id);
  return finding.codes.find((code) => codes.includes(code));
}
