import type { AnyRule, Language } from "@plimsoll/core";
import type * as Sarif from "sarif";
import { type FileReport, type Place, placeOf } from "../file-report.ts";
import { version } from "../version.ts";
import { type Result, resultFingerprints, resultsOf } from "./results.ts";
import { relationshipsOf, sarifLevels, type SarifRule, sarifRule, syntaxSarifRule, taxonomiesOf } from "./sarif-rules.ts";
import type { WholeReporter } from "./reporter.ts";

/** SARIF 2.1.0, for GitHub's code scanning, editors and whatever else collects findings. Holds the rules that were found, and no others. */
export function createSarifReporter(language: Language): WholeReporter {
  const described = new Map<string, SarifRule>();
  const describe = (rule: AnyRule | undefined): SarifRule => {
    if (rule === undefined) return syntaxSarifRule(language);
    const known = described.get(rule.id) ?? sarifRule(rule, language);
    described.set(rule.id, known);
    return known;
  };
  return {
    kind: "whole",
    file: (report) => {
      const found = resultsOf(report);
      if (found.length === 0) return "";
      const fingerprints = resultFingerprints(report, found);
      const results = found.map((result, index) => sarifResult(report, result, fingerprints[index] ?? ""));
      const rules = new Map(found.map((result) => [result.rule, describe(result.found?.rule)]));
      const part: SarifPart = { results, rules: [...rules.values()] };
      return JSON.stringify(part);
    },
    *document(files) {
      const rules = new Map<string, SarifRule>();
      for (const file of files) for (const rule of partOf(file).rules) rules.set(rule.descriptor.id, rule);
      const sorted = [...rules.values()].sort((a, b) => (a.descriptor.id < b.descriptor.id ? -1 : 1));
      const indexes = new Map(sorted.map(({ descriptor }, index) => [descriptor.id, index]));
      // The results stand last, so that they can be written one file after the other.
      const end = "]}]}";
      yield JSON.stringify(sarifLog(sorted)).slice(0, -end.length);
      let between = "";
      for (const file of files) {
        const results = partOf(file).results.map((result) => ({ ...result, ruleIndex: indexes.get(result.ruleId ?? "") ?? -1 }));
        yield between + results.map((result) => JSON.stringify(result)).join(",");
        between = ",";
      }
      yield `${end}\n`;
    },
  };
}

/** What `file` above made. */
function partOf(file: string): SarifPart {
  return JSON.parse(file) as SarifPart;
}

interface SarifPart {
  readonly results: readonly Sarif.Result[];
  readonly rules: readonly SarifRule[];
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
