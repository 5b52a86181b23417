import type { AnyRule, Language } from "@plimsoll/core";
import type * as Sarif from "sarif";
import { type FileReport, type Place, placeOf } from "../file-report.ts";
import { version } from "../version.ts";
import { type Result, resultFingerprints, resultsOf, syntaxRule } from "./results.ts";
import { relationshipsOf, sarifLevels, type SarifRule, sarifRule, syntaxSarifRule, taxonomiesOf } from "./sarif-rules.ts";
import type { WholeReporter } from "./reporter.ts";

/** SARIF 2.1.0, for GitHub's code scanning, editors and whatever else collects findings. Holds the rules that were found, and no others. */
export function createSarifReporter(language: Language): WholeReporter {
  // Those that are not among the rules of the run: of files that describe builds.
  const found = new Map<string, AnyRule>();
  const describe = (id: string, rules: ReadonlyMap<string, AnyRule>): readonly SarifRule[] => {
    const rule = found.get(id) ?? rules.get(id);
    if (rule !== undefined) return [sarifRule(rule, language)];
    return id === syntaxRule ? [syntaxSarifRule(language)] : [];
  };
  return {
    kind: "whole",
    file: (report) => {
      const results = resultsOf(report);
      if (results.length === 0) return "";
      for (const { rule, found: finding } of results) if (finding !== undefined) found.set(rule, finding.rule);
      const fingerprints = resultFingerprints(report, results);
      const rules = [...new Set(results.map(({ rule }) => rule))];
      const lines = results.map((result, index) => {
        return rules.indexOf(result.rule) + JSON.stringify(sarifResult(report, result, fingerprints[index] ?? ""));
      });
      return [JSON.stringify(rules), ...lines].join("\n");
    },
    *document(files, _total, details) {
      const ids = new Set<string>();
      for (const file of files) for (const id of rulesOf(file.slice(0, file.indexOf("\n")))) ids.add(id);
      const rules = [...ids].sort().flatMap((id) => describe(id, details.rules));
      const indexes = new Map(rules.map(({ descriptor }, index) => [descriptor.id, index]));
      // The results stand last, so that they can be written one file after the other.
      const end = "]}]}";
      yield JSON.stringify(sarifLog(rules)).slice(0, -end.length);
      let between = "";
      for (const file of files) {
        const [head = "[]", ...lines] = file.split("\n");
        const places = rulesOf(head).map((id) => indexes.get(id) ?? -1);
        yield between + lines.map((line) => withRuleIndex(line, places)).join(",");
        between = ",";
      }
      yield `${end}\n`;
    },
  };
}

/** The first line of what `file` above made: the ids of the file's rules. The others are its results, each behind the place of its rule among them. */
function rulesOf(line: string): readonly string[] {
  return JSON.parse(line) as readonly string[];
}

function withRuleIndex(line: string, places: readonly number[]): string {
  const start = line.indexOf("{");
  return `${line.slice(start, -1)},"ruleIndex":${places[Number(line.slice(0, start))] ?? -1}}`;
}

/** Without its results. */
function sarifLog(rules: readonly SarifRule[]): Sarif.Log {
  const taxonomies = taxonomiesOf(rules);
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "plimsoll",
            version,
            semanticVersion: version,
            rules: rules.map(({ descriptor, sources }) => ({ ...descriptor, ...relationshipsOf(sources, taxonomies) })),
            supportedTaxonomies: taxonomies.map(({ name }, index) => ({ name, index })),
          },
        },
        taxonomies: [...taxonomies],
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [baseId]: { description: { text: "The folder in which plimsoll was run." } } },
        results: [],
      },
    ],
  };
}

const baseId = "%SRCROOT%";

function sarifResult(
  report: FileReport,
  { rule, codes, severity, message, place, found }: Result,
  fingerprint: string,
): Sarif.Result {
  const artifactLocation = artifactOf(report.projectPath);
  const fix = found?.finding.fix;
  const related = (found?.finding.related ?? []).map(({ span }, index): Sarif.Location => {
    const text = found?.text.related[index] ?? "";
    return {
      id: index,
      message: { text },
      physicalLocation: { artifactLocation, region: regionOf(placeOf(report.source, span)) },
    };
  });
  return {
    ruleId: rule,
    level: sarifLevels[severity],
    // Braces stay single: without arguments nothing is filled in, and viewers show doubled ones as they are.
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(place) } }],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    partialFingerprints: { "plimsoll/v1": fingerprint },
    ...(fix === undefined ? {} : { fixes: [fixOf(report, fix, found?.text.fixTitle ?? "")] }),
    properties: { severity, ...(codes.length === 0 ? {} : { codes: [...codes] }) },
  };
}

function fixOf(report: FileReport, fix: NonNullable<Result["found"]>["finding"]["fix"] & object, title: string): Sarif.Fix {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: artifactOf(report.projectPath),
        replacements: fix.edits.map(({ span, text }) => ({
          deletedRegion: regionOf(placeOf(report.source, span)),
          ...(text === "" ? {} : { insertedContent: { text } }),
        })),
      },
    ],
    properties: { safety: fix.safety },
  };
}

function regionOf({ line, column, endLine, endColumn }: Place): Sarif.Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A path from the working directory; one that leads out of it has no base. */
function artifactOf(path: string): Sarif.ArtifactLocation {
  const uri = path.split("/").map(encodeURIComponent).join("/");
  if (path.startsWith("/")) return { uri: `file://${uri}` };
  const drive = /^([A-Za-z]:)(\/.*)$/.exec(path);
  if (drive !== null) return { uri: `file:///${drive[1]}${(drive[2] ?? "").split("/").map(encodeURIComponent).join("/")}` };
  return { uri, uriBaseId: baseId };
}
