import { readFileSync } from "node:fs";
import { analyze, type Analysis, defaultLintConfig, type Finding, fixText, type Instruction } from "@plimsoll/core";
import { lineAt, rules } from "@plimsoll/core";
import { describe, expect, test } from "vitest";
import { type Corpus, readJsonLines, shaOf } from "../support/corpus.ts";
import { describeWithCorpus } from "../support/shared.ts";

/** What BuildKit says of one file. */
interface BuildKitLine {
  readonly sha: string;
  readonly warnings: readonly { readonly rule: string; readonly lines: readonly { readonly start: number }[] }[];
  readonly refused?: { readonly phase: string; readonly line: number; readonly message: string };
}

/** BuildKit stops at the first error, and what it would report later is missing. These it reports before it fills in anything. */
const checkedFirst: ReadonlySet<string> = new Set([
  "StageNameCasing",
  "FromAsCasing",
  "NoEmptyContinuation",
  "ConsistentInstructionCasing",
  "DuplicateStageName",
  "ReservedStageName",
  "MaintainerDeprecated",
  "InvalidDefaultArgInFrom",
]);
/** And these while it reads the FROM lines, before it looks at any other instruction. */
const checkedWithFrom: ReadonlySet<string> = new Set([
  "UndefinedArgInFrom",
  "RedundantTargetPlatform",
  "FromPlatformFlagConstDisallowed",
]);

/** Our findings of BuildKit's checks as `check@line`, with the line that BuildKit gives. */
function found(analysis: Analysis): Set<string> {
  const keys = new Set<string>();
  for (const finding of analysis.findings) {
    const instruction = instructionAt(analysis.instructions, finding);
    for (const code of finding.codes) if (checks.has(code)) keys.add(`${code}@${reportedLine(analysis, instruction, code)}`);
  }
  return keys;
}

const checks: ReadonlySet<string> = new Set(
  rules.flatMap((rule) => rule.sources.filter(({ tool }) => tool === "buildkit").map(({ id }) => id)),
);

/** The last instruction that starts at or before the finding. */
function instructionAt(instructions: readonly Instruction[], finding: Finding): Instruction {
  return instructions.findLast(({ span }) => span.start <= finding.span.start)!;
}

/** The first line of the instruction; for a blank line in a continuation the last one, heredocs not counted. From 1. */
function reportedLine({ syntax }: Analysis, { span, heredocs, line }: Instruction, check: string): number {
  if (check !== "NoEmptyContinuation") return lineAt(syntax.source, span.start) + 1;
  const last = heredocs.length === 0 ? span.end : line.runs.at(-1)!.source;
  return lineAt(syntax.source, last) + 1;
}

/** Whether BuildKit came as far as this. */
function wasChecked(key: string, analysis: Analysis, refused: BuildKitLine["refused"]): boolean {
  const [check, line] = key.split("@") as [string, string];
  if (refused === undefined || refused.phase === "check" || checkedFirst.has(check)) return true;
  const atFrom = analysis.stages.stages.some(({ from }) => lineAt(analysis.syntax.source, from.span.start) + 1 === refused.line);
  const resolving = refused.message.startsWith("failed to parse stage name");
  if (checkedWithFrom.has(check)) return resolving || !atFrom || Number(line) <= refused.line;
  return !atFrom && !resolving && Number(line) <= refused.line;
}

/** Comments for hadolint are none of BuildKit's business; with the same number of letters nothing moves. */
function withoutHadolintComments(text: string): string {
  return text.replace(/hadolint(?=\s+(?:global\s+|stage\s+)?ignore)/gi, "hadolynt");
}

interface Score {
  readonly both: number;
  readonly onlyOurs: readonly string[];
  readonly onlyTheirs: readonly string[];
}

function score(corpus: Corpus): ReadonlyMap<string, Score> {
  const texts = new Map(corpus.files.map((path) => [shaOf(path), path]));
  const scores = new Map<string, { both: number; onlyOurs: string[]; onlyTheirs: string[] }>();
  const of = (key: string): { both: number; onlyOurs: string[]; onlyTheirs: string[] } => {
    const check = key.split("@")[0]!;
    const known = scores.get(check) ?? { both: 0, onlyOurs: [], onlyTheirs: [] };
    scores.set(check, known);
    return known;
  };
  for (const { sha, warnings, refused } of readJsonLines<BuildKitLine>(corpus, "buildkit")) {
    const text = withoutHadolintComments(readFileSync(texts.get(sha)!, "utf8"));
    const analysis = analyze({ text, config: { ...defaultLintConfig, profile: "buildkit" } });
    const ours = found(analysis);
    const theirs = new Set(warnings.map(({ rule, lines }) => `${rule}@${lines[0]!.start}`));
    for (const key of theirs) if (ours.has(key)) of(key).both++;
    for (const key of theirs) if (!ours.has(key)) of(key).onlyTheirs.push(`${sha} ${key}`);
    for (const key of ours) if (!theirs.has(key) && wasChecked(key, analysis, refused)) of(key).onlyOurs.push(`${sha} ${key}`);
  }
  return scores;
}

describe("the checks of BuildKit", () => {
  test("all are covered", () => {
    expect([...checks].sort()).toEqual([
      "ConsistentInstructionCasing",
      "CopyIgnoredFile",
      "DuplicateStageName",
      "ExposeInvalidFormat",
      "ExposeProtoCasing",
      "FromAsCasing",
      "FromPlatformFlagConstDisallowed",
      "InvalidBaseImagePlatform",
      "InvalidDefaultArgInFrom",
      "InvalidDefinitionDescription",
      "JSONArgsRecommended",
      "LegacyKeyValueFormat",
      "MaintainerDeprecated",
      "MultipleInstructionsDisallowed",
      "NoEmptyContinuation",
      "RedundantTargetPlatform",
      "ReservedStageName",
      "SecretsUsedInArgOrEnv",
      "StageNameCasing",
      "UndefinedArgInFrom",
      "UndefinedVar",
      "WorkdirRelativePath",
    ]);
  });
});

describeWithCorpus("BuildKit's checks on every file of the corpus", (corpus) => {
  test("precision and recall are at least 99.5 % for each", { timeout: 300_000 }, () => {
    const scores = score(corpus);
    // Those that a file of the corpus trips; with fewer the comparison would say less than it seems to.
    expect(scores.size).toBeGreaterThanOrEqual(17);
    for (const [check, { both, onlyOurs, onlyTheirs }] of scores) {
      expect(both / (both + onlyOurs.length), `precision of ${check}: ${onlyOurs.join(", ")}`).toBeGreaterThanOrEqual(0.995);
      expect(both / (both + onlyTheirs.length), `recall of ${check}: ${onlyTheirs.join(", ")}`).toBeGreaterThanOrEqual(0.995);
    }
  });

  test("the new form of ENV gives every variable the value that it had", { timeout: 300_000 }, () => {
    const config = { ...defaultLintConfig, profile: "buildkit" as const, only: ["legacy-key-value"] };
    const run = (text: string): Analysis => analyze({ text, config });
    let changed = 0;
    for (const path of corpus.files) {
      const text = readFileSync(path, "utf8");
      const result = fixText(text, { unsafe: false }, run);
      if (result.text === text) continue;
      changed++;
      expect(variables(run(result.text)), shaOf(path)).toEqual(variables(run(text)));
    }
    expect(changed).toBeGreaterThan(700);
  });
});

/** Every variable of every stage with its value after each instruction that may set one. */
function variables({ stages }: Analysis): unknown {
  return stages.stages.map(({ scope, instructions }) => {
    const places = instructions.flatMap(({ kind }, position) => (kind === "env" ? [position + 1] : []));
    return places.map((place) => scope.names(place).map((name) => [name, scope.lookup(name, place)]));
  });
}
