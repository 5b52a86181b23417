import type { Severity } from "@plimsoll/core";
import { resultsOf } from "./results.ts";
import type { StreamedReporter } from "./reporter.ts";
import { xmlElement, xmlHead } from "./xml.ts";

/** Checkstyle's XML. A file without findings is listed too. */
export const checkstyleReporter: StreamedReporter = {
  kind: "streamed",
  start: `${xmlHead}<checkstyle version="4.3">\n`,
  between: "",
  file: (report) => {
    const errors = resultsOf(report).map(({ place, severity, message, rule }) => {
      const { line, column } = place;
      const source = `plimsoll.${rule}`;
      return `    ${xmlElement("error", { line, column, severity: checkstyleSeverities[severity], message, source })}\n`;
    });
    const inside = errors.length === 0 ? "" : `\n${errors.join("")}  `;
    return `  ${xmlElement("file", { name: report.projectPath }, inside)}\n`;
  },
  end: () => "</checkstyle>\n",
};

const checkstyleSeverities: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "info",
  style: "info",
};
