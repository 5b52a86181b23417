import { xmlElement, xmlHead, xmlText } from "../reporters/xml.ts";
import { hadolintVersion, type HadolintDocument } from "./hadolint-formats.ts";
import type { HadolintEntry, HadolintFile } from "./hadolint-report.ts";

export const hadolintCheckstyle: HadolintDocument = ({ files, shownPath }) => {
  const parts = files.map((file) => {
    const errors = file.entries.map(({ column, line, message, level: severity, code, isParseError }) => {
      return xmlElement("error", { column, line, message, severity, source: isParseError ? undefined : code });
    });
    return xmlElement("file", { name: shownPath(file) }, errors.join(""));
  });
  return `${head}${xmlElement("checkstyle", { version: "4.3" }, parts.join(""))}`;
};

export const hadolintJunit: HadolintDocument = ({ files, shownPath, now }) => {
  const suites = files.map((file) => {
    const errors = file.entries.filter(({ isParseError }) => isParseError).length;
    const cases = file.entries.map((entry) => (entry.isParseError ? parseError : failure)(shownPath(file), entry));
    const counts = { errors, failures: file.entries.length };
    return xmlElement("testsuite", { ...counts, id: "hadolint", name: `Hadolint ${hadolintVersion}`, time }, cases.join(""));
  });
  const day = now.toISOString().slice(0, 10);
  const hour = now.toISOString().slice(11, 19);
  const id = `${day.replaceAll("-", "")}_${hour.replaceAll(":", "")}`;
  return `${head}${xmlElement("testsuites", { id, name: `Hadolint run at ${day} ${hour}`, time }, suites.join(""))}`;
};

const head = xmlHead.trimEnd();

/** In hadolint too it is no measure. */
const time = "0.001";

function failure(path: HadolintFile["path"], { code, level, line, message }: HadolintEntry): string {
  const lines = [`File: ${path}`, `Line: ${line}`, "Category: Hadolint - Dockerfile Static Analysis", `${level}: ${message}`, ""];
  const inside = xmlElement("failure", { id: code, message, type: level }, xmlText(lines.join("\n")));
  return xmlElement("testcase", { id: `hadolint.rule.${code}`, time }, inside);
}

function parseError(path: HadolintFile["path"], { code, line, column, message }: HadolintEntry): string {
  const lines = [`Parse Error in ${path}`, `Line: ${line}`, `Column: ${column}`, `Parse Error: ${message}`, ""];
  const title = `parse error at line ${line}, column ${column}`;
  const inside = xmlElement("failure", { message: title, type: "error" }, xmlText(lines.join("\n")));
  return xmlElement("testcase", { id: "hadolint.error", name: code, time }, inside);
}
