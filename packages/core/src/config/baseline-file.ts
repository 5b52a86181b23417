import * as v from "valibot";
import type { PlacedConfigProblem } from "./config-problem.ts";
import { readSchemaIssues } from "./read-schema-issues.ts";
import { listOf, mapOf, mapping, text } from "./schema-parts.ts";

/** A finding that is known and accepted. */
export interface BaselineEntry {
  readonly rule: string;
  /** The start of the marked text, for whoever reads the file; empty where it may be a secret. Not compared. */
  readonly text: string;
  /** See `fingerprintsOf`. */
  readonly fingerprint: string;
}

/** Known findings by file: paths from the folder of the baseline, with `/`. */
export type Baseline = Readonly<Record<string, readonly BaselineEntry[]>>;

export type BaselineResult =
  | { readonly kind: "baseline"; readonly baseline: Baseline }
  | { readonly kind: "broken"; readonly problems: readonly PlacedConfigProblem[] };

const version = "1";

const schema = mapping({
  plimsollBaseline: v.picklist([version], `one-of ${version}`),
  files: mapOf(listOf(mapping({ rule: text(), text: v.optional(text(), ""), fingerprint: text() }))),
});

/** Reads what a baseline file holds, given as data. */
export function readBaseline(value: unknown): BaselineResult {
  const checked = v.safeParse(schema, value ?? {});
  if (checked.success) return { kind: "baseline", baseline: checked.output.files };
  return { kind: "broken", problems: readSchemaIssues(checked.issues) };
}

/** The text of a baseline file: an entry to a line, sorted, so that the same findings give the same bytes and a change reads well in a diff. */
export function formatBaseline(baseline: Baseline): string {
  const files = Object.entries(baseline)
    .filter(([, entries]) => entries.length > 0)
    .sort(([a], [b]) => compareText(a, b))
    .map(([path, entries]) => `    ${JSON.stringify(path)}: [\n${linesOf(entries)}\n    ]`);
  const body = files.length === 0 ? "{}" : `{\n${files.join(",\n")}\n  }`;
  return `{\n  "plimsollBaseline": "${version}",\n  "files": ${body}\n}\n`;
}

function linesOf(entries: readonly BaselineEntry[]): string {
  return [...entries]
    .sort((a, b) => compareText(a.rule, b.rule) || compareText(a.text, b.text) || compareText(a.fingerprint, b.fingerprint))
    .map(({ rule, text: marked, fingerprint }) => `      ${JSON.stringify({ rule, text: marked, fingerprint })}`)
    .join(",\n");
}

/** Not `localeCompare`: the order must not depend on where plimsoll runs. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
