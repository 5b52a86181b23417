import { parseXml, XmlElement } from "@rgrove/parse-xml";

// What hadolint and `plimsoll hadolint` print, read by other means than it is written with.

export const hadolintFormats = [
  "tty",
  "json",
  "checkstyle",
  "codeclimate",
  "gitlab_codeclimate",
  "gnu",
  "codacy",
  "sonarqube",
  "sarif",
  "junit",
] as const;
export type HadolintFormat = (typeof hadolintFormats)[number];

/** Reads `file:line code level` back; the level as the format has it, empty where it has none. Parse errors are left out. */
export const readers: Readonly<Record<HadolintFormat, (output: string) => readonly string[]>> = {
  tty: (output) => lines(output, /^(.+?):(\d+) ([A-Z]+\d+) (\w+): /),
  gnu: (output) => lines(output, /^hadolint:(.+?):(\d+): ([A-Z]+\d+) (\w+): /),
  json: (output) => parsed<HadolintEntry[]>(output).map((one) => place(one.file, one.line, one.code, one.level)),
  checkstyle: (output) =>
    elements(output, "file").flatMap((file) =>
      file.children.flatMap((child) => {
        if (!(child instanceof XmlElement)) return [];
        const { line = "", source = "DL1000", severity = "" } = child.attributes;
        return [place(file.attributes["name"] ?? "", line, source, severity)];
      }),
    ),
  codeclimate: (output) =>
    codeclimate(
      output
        .split("\0")
        .slice(0, -1)
        .map((one) => parsed(one)),
    ),
  gitlab_codeclimate: (output) => codeclimate(parsed(output)),
  codacy: (output) =>
    parsed<{ filename: string; line: number; patternId: string }[]>(`[${output.replaceAll("}{", "},{")}]`).map((one) =>
      place(one.filename, one.line, one.patternId, ""),
    ),
  sonarqube: (output) =>
    parsed<{ issues: SonarqubeIssue[] }>(output).issues.map(({ primaryLocation: at, ruleId, severity, type }) =>
      place(at.filePath, at.textRange.startLine, ruleId, `${severity}/${type}`),
    ),
  sarif: (output) =>
    parsed<{ runs: { results: SarifResult[] }[] }>(output).runs[0]!.results.map(({ locations, ruleId, level }) => {
      const { artifactLocation, region } = locations[0]!.physicalLocation;
      return place(decodeURIComponent(artifactLocation.uri), region.startLine, ruleId, level);
    }),
  junit: (output) =>
    elements(output, "failure").flatMap(({ attributes, text }) => {
      const [, file = "", line = ""] = /^File: (.*)\nLine: (\d+)\n/.exec(text) ?? [];
      return attributes["id"] === undefined ? [] : [place(file, line, attributes["id"], attributes["type"] ?? "")];
    }),
};

interface SonarqubeIssue {
  readonly primaryLocation: { readonly filePath: string; readonly textRange: { readonly startLine: number } };
  readonly ruleId: string;
  readonly severity: string;
  readonly type: string;
}

interface SarifResult {
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: { readonly startLine: number };
    };
  }[];
  readonly ruleId: string;
  readonly level: string;
}

function place(file: string, line: number | string, code: string, level: string): string {
  return `${file}:${line} ${code} ${level}`;
}

function lines(output: string, pattern: RegExp): readonly string[] {
  return output.split("\n").flatMap((line) => {
    const [, file, number, code, level] = pattern.exec(line) ?? [];
    return file === undefined ? [] : [place(file, number ?? "", code ?? "", level ?? "")];
  });
}

/** The shape is what the tests compare. */
export function parsed<Shape>(output: string): Shape {
  return JSON.parse(output) as Shape;
}

function codeclimate(
  issues: readonly { location: { path: string; lines?: { begin: number } }; check_name: string; severity: string }[],
): readonly string[] {
  return issues.flatMap(({ location, check_name: code, severity }) =>
    location.lines === undefined ? [] : [place(location.path, location.lines.begin, code, severity)],
  );
}

function elements(xml: string, name: string): readonly XmlElement[] {
  const all = (element: XmlElement): readonly XmlElement[] => [
    element,
    ...element.children.flatMap((child) => (child instanceof XmlElement ? all(child) : [])),
  ];
  const { root } = parseXml(xml);
  return root === null ? [] : all(root).filter((element) => element.name === name);
}

/** One entry of `json`. */
export interface HadolintEntry {
  readonly code: string;
  readonly column: number;
  readonly file: string;
  readonly level: string;
  readonly line: number;
  readonly message: string;
}

/** Keys and attributes, all values replaced by their kind; of a list what its members have, each kind once. */
export function shapeOf(format: HadolintFormat, output: string): unknown {
  switch (format) {
    case "tty":
    case "gnu":
      return [...new Set(output.trimEnd().split("\n").map(lineShape))].sort();
    case "checkstyle":
    case "junit":
      return xmlShape(parseXml(output).root);
    case "codeclimate":
      return jsonShape(
        output
          .split("\0")
          .slice(0, -1)
          .map((one) => parsed(one)),
      );
    case "codacy":
      return jsonShape(parsed(`[${output.replaceAll("}{", "},{")}]`));
    default:
      return jsonShape(parsed(output));
  }
}

function lineShape(line: string): string {
  return line
    .replace(/\d+/g, "N")
    .replace(/(?<=:N:?) (?:DL|SC)N \w+: .*/, " CODE LEVEL: MESSAGE")
    .replace(/(?<=:N:N:?) .*/, " MESSAGE")
    .replace(/(?:Dockerfile|bad)(?=:N)/, "PATH");
}

function jsonShape(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((item) => JSON.stringify(jsonShape(item))))].sort();
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, item]: [string, unknown]) => [key, jsonShape(item)]));
}

function xmlShape(element: XmlElement | null): unknown {
  if (element === null) return null;
  const inside = element.children.map((child) => (child instanceof XmlElement ? JSON.stringify(xmlShape(child)) : "text"));
  return { name: element.name, attributes: Object.keys(element.attributes), inside: [...new Set(inside)].sort() };
}
