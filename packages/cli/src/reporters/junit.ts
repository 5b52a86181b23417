import type { FileReport } from "../file-report.ts";
import { type Result, resultsOf } from "./results.ts";
import type { WholeReporter } from "./reporter.ts";
import { xmlElement, xmlHead, xmlText } from "./xml.ts";

/** JUnit's XML: a suite for each file, a failed test for each finding, a passed one for a file without. */
export const junitReporter: WholeReporter = {
  kind: "whole",
  file: (report) => {
    const results = resultsOf(report);
    const cases = results.length === 0 ? [passed(report)] : results.map((result) => failed(report, result));
    const counts = { tests: cases.length, failures: results.length, errors: 0, skipped: 0 };
    return `  ${xmlElement("testsuite", { name: report.projectPath, ...counts }, `\n${cases.join("")}  `)}\n`;
  },
  *document(files, { errors, warnings, infos, files: all, filesWithFindings }) {
    const failures = errors + warnings + infos;
    const counts = { tests: failures + all - filesWithFindings, failures, errors: 0 };
    const frame = xmlElement("testsuites", { name: "plimsoll", ...counts }, "\n");
    const end = "</testsuites>";
    yield xmlHead + frame.slice(0, -end.length);
    yield* files;
    yield `${end}\n`;
  },
};

function passed({ projectPath }: FileReport): string {
  return `    ${xmlElement("testcase", { name: "plimsoll", classname: projectPath })}\n`;
}

function failed({ projectPath }: FileReport, { rule, severity, message, place, found }: Result): string {
  const where = `${projectPath}:${place.line}:${place.column}`;
  const body = [`${where}: ${severity}: ${message}`, ...(found === undefined ? [] : [found.text.why, found.text.how])].join("\n");
  const failure = xmlElement("failure", { type: severity, message }, xmlText(body));
  const attributes = {
    name: `${rule} (${place.line}:${place.column})`,
    classname: projectPath,
    file: projectPath,
    line: place.line,
  };
  return `    ${xmlElement("testcase", attributes, `\n      ${failure}\n    `)}\n`;
}
