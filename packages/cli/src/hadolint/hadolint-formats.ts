import type { Severity } from "@plimsoll/core";
import { visibleText } from "../display-width.ts";
import type { HadolintFormat } from "./hadolint-options.ts";
import type { HadolintFile } from "./hadolint-report.ts";

/** The version whose output is followed. */
export const hadolintVersion = "2.15.1";

export interface HadolintResults {
  readonly files: readonly HadolintFile[];
  /** The path, or what `--file-path-in-report` puts in its place. */
  shownPath(file: HadolintFile): string;
  readonly color: boolean;
  readonly now: Date;
}

/** The text of one format. */
export type HadolintDocument = (results: HadolintResults) => string;

export async function loadHadolintFormat(format: HadolintFormat): Promise<HadolintDocument> {
  switch (format) {
    case "tty":
      return tty;
    case "gnu":
      return gnu;
    case "checkstyle":
      return (await import("./hadolint-xml-formats.ts")).hadolintCheckstyle;
    case "junit":
      return (await import("./hadolint-xml-formats.ts")).hadolintJunit;
    default:
      return jsonFormats[format]();
  }
}

type JsonFormat = Exclude<HadolintFormat, "tty" | "gnu" | "checkstyle" | "junit">;

const jsonFormats: Readonly<Record<JsonFormat, () => Promise<HadolintDocument>>> = {
  json: async () => (await import("./hadolint-json-formats.ts")).hadolintJson,
  codacy: async () => (await import("./hadolint-json-formats.ts")).hadolintCodacy,
  codeclimate: async () => (await import("./hadolint-json-formats.ts")).hadolintCodeclimate,
  gitlab_codeclimate: async () => (await import("./hadolint-json-formats.ts")).hadolintGitlab,
  sonarqube: async () => (await import("./hadolint-json-formats.ts")).hadolintSonarqube,
  sarif: async () => (await import("./hadolint-json-formats.ts")).hadolintSarif,
};

const tty: HadolintDocument = ({ files, color }) =>
  linesOf(files, ({ path }, { code, level, line, column, message, isParseError }) =>
    isParseError ? `${path}:${line}:${column} ${message}` : `${path}:${line} ${code} ${colored(level, color)}: ${message}`,
  );

const gnu: HadolintDocument = ({ files }) =>
  linesOf(files, ({ path }, { code, level, line, column, message, isParseError }) => {
    return isParseError
      ? `hadolint:${path}:${line}:${column}: ${message}`
      : `hadolint:${path}:${line}: ${code} ${level}: ${message}`;
  });

function linesOf(
  files: readonly HadolintFile[],
  lineOf: (file: HadolintFile, entry: HadolintFile["entries"][number]) => string,
): string {
  return files
    .flatMap((file) => file.entries.map((entry) => `${lineOf(file, { ...entry, message: visibleText(entry.message) })}\n`))
    .join("");
}

function colored(level: Severity, color: boolean): string {
  return color ? `${levelColors[level]}${level}\u001b[0m` : level;
}

/** hadolint's own shades. */
const levelColors: Readonly<Record<Severity, string>> = {
  error: "\u001b[1m\u001b[91m",
  warning: "\u001b[1m\u001b[93m",
  info: "\u001b[92m",
  style: "\u001b[96m",
};
