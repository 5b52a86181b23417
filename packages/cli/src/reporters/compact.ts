import { visibleText } from "../display-width.ts";
import { type FileReport, placeOf } from "../file-report.ts";
import { statisticsLines } from "../statistics.ts";
import type { StreamedReporter } from "./reporter.ts";

/** A line for each finding: `path:line:column: severity rule message [codes]`. The rule of what BuildKit refuses is `syntax`. */
export const compactReporter: StreamedReporter = {
  kind: "streamed",
  start: "",
  between: "",
  file: (report) => [...compactLines(report)].map((line) => `${line}\n`).join(""),
  end: (total, { statistics }) =>
    statistics
      ? statisticsLines(total)
          .map((line) => `${line}\n`)
          .join("")
      : "",
};

function* compactLines({ path, source, problems, findings }: FileReport): Generator<string> {
  for (const { message, span } of problems) {
    const { line, column } = placeOf(source, span);
    yield `${path}:${line}:${column}: error syntax ${visibleText(message)}`;
  }
  for (const { finding, text } of findings) {
    const { line, column } = placeOf(source, finding.span);
    const codes = finding.codes.length === 0 ? "" : ` [${finding.codes.join(", ")}]`;
    yield `${path}:${line}:${column}: ${finding.severity} ${finding.rule} ${visibleText(text.message)}${codes}`;
  }
}
