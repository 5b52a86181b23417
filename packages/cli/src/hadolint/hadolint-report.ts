import { type AnyRule, lineAt, type Severity } from "@plimsoll/core";
import { type FileReport, placeOf } from "../file-report.ts";
import { resultFingerprints, resultsOf } from "../reporters/results.ts";

/** What hadolint would say of one file. */
export interface HadolintFile {
  readonly path: string;
  readonly entries: readonly HadolintEntry[];
}

export interface HadolintEntry {
  readonly code: string;
  readonly level: Severity;
  /** 1-based: the first line of the instruction; of what BuildKit refuses the very line. */
  readonly line: number;
  /** 1-based: always 1 but for what BuildKit refuses. */
  readonly column: number;
  readonly message: string;
  /** Whether it is a parse error (DL1000), which most formats write in another way. */
  readonly isParseError: boolean;
  readonly fingerprint: string;
}

/** Our findings in hadolint's terms: those that have a code of hadolint or ShellCheck, each code once for an instruction. */
export function hadolintFile(report: FileReport): HadolintFile {
  const results = resultsOf(report);
  const fingerprints = resultFingerprints(report, results);
  const entries = new Map<string, HadolintEntry>();
  for (const [index, { place, severity: level, codes, message, found }] of results.entries()) {
    const rest = { level, message, fingerprint: fingerprints[index] ?? "" };
    if (found === undefined) {
      const { line, column } = place;
      for (const code of codes) {
        const isParseError = code === "DL1000";
        entries.set(`${code} ${line}:${column}`, { code, line, column: isParseError ? column : 1, isParseError, ...rest });
      }
      continue;
    }
    const line = instructionLine(report, found.finding.span.start);
    for (const code of hadolintCodes(found.rule, found.finding.codes)) {
      const key = `${code} ${line}`;
      if (!entries.has(key)) entries.set(key, { code, line, column: 1, isParseError: false, ...rest });
    }
  }
  return { path: report.path, entries: [...entries.values()].sort((a, b) => a.line - b.line) };
}

function hadolintCodes({ sources }: AnyRule, codes: readonly string[]): readonly string[] {
  const theirs = sources.filter(({ tool }) => tool === "hadolint" || tool === "shellcheck").map(({ id }) => id);
  return codes.filter((code) => theirs.includes(code) && /^(?:DL|SC)\d+$/.test(code));
}

/** The first line (1-based) of the instruction that holds the offset. */
function instructionLine({ source, instructions }: FileReport, offset: number): number {
  let low = 0;
  let high = instructions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instructions[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const instruction = instructions[low - 1];
  if (instruction === undefined) return placeOf(source, { start: offset, end: offset }).line;
  return lineAt(source, instruction.keywordSpan.start) + 1;
}
