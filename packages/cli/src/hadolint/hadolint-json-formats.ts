import type { Severity } from "@plimsoll/core";
import { version } from "../version.ts";
import type { HadolintDocument } from "./hadolint-formats.ts";
import type { HadolintEntry, HadolintFile } from "./hadolint-report.ts";

// Keys stand in hadolint's order, which is that of the alphabet, and nothing stands between or behind: scripts compare such output as text.

export const hadolintJson: HadolintDocument = ({ files }) =>
  JSON.stringify(
    allOf(files, ({ path: file }, { code, column, level, line, message }) => ({ code, column, file, level, line, message })),
  );

export const hadolintCodacy: HadolintDocument = ({ files }) =>
  allOf(files, ({ path: filename }, { code: patternId, line, message }) => {
    return JSON.stringify({ filename, line, message, patternId });
  }).join("");

export const hadolintCodeclimate: HadolintDocument = ({ files, shownPath }) =>
  allOf(files, (file, entry) => `${JSON.stringify(codeclimateIssue(shownPath(file), entry))}\0`).join("");

/** With fingerprints that stay the same when lines move, unlike hadolint's. */
export const hadolintGitlab: HadolintDocument = ({ files, shownPath }) =>
  JSON.stringify(allOf(files, (file, entry) => codeclimateIssue(shownPath(file), entry, { fingerprint: entry.fingerprint })));

export const hadolintSonarqube: HadolintDocument = ({ files, shownPath }) =>
  JSON.stringify({
    issues: allOf(files, (file, { code: ruleId, level, line, column, message, isParseError }) => ({
      engineId: "Hadolint",
      primaryLocation: {
        filePath: shownPath(file),
        message,
        textRange: isParseError
          ? { endColumn: column, endLine: line, startColumn: column, startLine: line }
          : { endColumn: 1, endLine: line, startColumn: 0, startLine: line },
      },
      ruleId,
      severity: isParseError ? "BLOCKER" : sonarqubeSeverities[level],
      type: level === "error" ? "BUG" : "CODE_SMELL",
    })),
  });

/** The tool keeps hadolint's name, by which code scanning and viewers tell whose results these are. */
export const hadolintSarif: HadolintDocument = ({ files }) => {
  const driver = {
    fullName: `plimsoll ${version}`,
    name: "Hadolint",
    shortDescription: { text: "plimsoll, run as hadolint" },
    version,
  };
  const results = allOf(files, ({ path }, { code: ruleId, level, line, column, message: text }) => {
    const sourceLanguage = ruleId.startsWith("SC") ? "sh" : "dockerfile";
    const region = { endColumn: column, endLine: line, sourceLanguage, startColumn: column, startLine: line };
    const uri = path.split("/").map(encodeURIComponent).join("/");
    return {
      level: level === "style" || level === "info" ? "note" : level,
      locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
      message: { text },
      ruleId,
    };
  });
  return JSON.stringify({
    $schema: "http://json.schemastore.org/sarif-2.1.0",
    runs: [{ defaultSourceLanguage: "dockerfile", results, tool: { driver } }],
    version: "2.1.0",
  });
};

function allOf<Made>(files: readonly HadolintFile[], make: (file: HadolintFile, entry: HadolintEntry) => Made): readonly Made[] {
  return files.flatMap((file) => file.entries.map((entry) => make(file, entry)));
}

function codeclimateIssue(
  path: string,
  { code: check_name, level, line, column, message: description, isParseError }: HadolintEntry,
  extra: { readonly fingerprint?: string } = {},
): unknown {
  const position = { column, line };
  const location = isParseError
    ? { path, positions: { begin: position, end: position } }
    : { lines: { begin: line, end: line }, path };
  const severity = codeclimateSeverities[level];
  return { categories: ["Bug Risk"], check_name, description, ...extra, location, severity, type: "issue" };
}

const codeclimateSeverities: Readonly<Record<Severity, string>> = {
  error: "blocker",
  warning: "major",
  info: "info",
  style: "minor",
};

const sonarqubeSeverities: Readonly<Record<Severity, string>> = {
  error: "CRITICAL",
  warning: "MAJOR",
  info: "MINOR",
  style: "INFO",
};
