import type { Severity } from "@plimsoll/core";
import { resultsOf } from "./results.ts";
import type { StreamedReporter } from "./reporter.ts";

/** Workflow commands, which GitHub Actions shows beside the lines of a pull request. Hand-written: `@actions/core` is 200 kB for these lines. */
export const githubReporter: StreamedReporter = {
  kind: "streamed",
  start: "",
  between: "",
  file: (report) =>
    resultsOf(report)
      .map(({ place, severity, message, rule, found }) => {
        const { line, column, endLine, endColumn } = place;
        const aliases = found?.aliases ?? [];
        const title = aliases.length === 0 ? rule : `${rule} (${aliases.join(", ")})`;
        // GitHub passes over the columns of what spans several lines, and wants the last column itself.
        const columns = line === endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {};
        const properties = { file: report.projectPath, line, endLine, ...columns, title };
        const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
        return `::${githubCommands[severity]} ${list.join(",")}::${escapeData(message)}\n`;
      })
      .join(""),
  end: () => "",
};

const githubCommands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
  style: "notice",
};

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
