import type { Severity } from "@plimsoll/core";
import { visibleText } from "../display-width.ts";
import { resultsOf } from "./results.ts";
import type { StreamedReporter } from "./reporter.ts";

/** `path:line:column: severity: message [rule]`, which editors and CI systems read as they read gcc. */
export const gnuReporter: StreamedReporter = {
  kind: "streamed",
  start: "",
  between: "",
  file: (report) =>
    resultsOf(report)
      .map(({ place, severity, message, rule }) => {
        const where = `${visibleText(report.path)}:${place.line}:${place.column}`;
        return `${where}: ${gnuSeverities[severity]}: ${visibleText(message)} [${rule}]\n`;
      })
      .join(""),
  end: () => "",
};

/** gcc has no other. */
const gnuSeverities: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note", style: "note" };
