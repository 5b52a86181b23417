import { commitCodes, type ReplayResult, stepCodes } from "@plimsoll/core/plan";

/** Of what each commit costs. Percentiles are numbers that really occurred (nearest rank). */
export interface Spread {
  readonly mean: number;
  readonly p50: number;
  readonly p90: number;
}

export interface HistoryStats {
  /** Steps that a commit rebuilds, or rebuilds unless an earlier step makes the same again. Undefined without a commit to compare. */
  readonly steps: Spread | undefined;
  /** Bytes of the layers that a commit makes anew, as far as their size is known; each layer as large as it is today. */
  readonly bytes: Spread | undefined;
  /** For each commit these bytes; undefined where nothing was compared. */
  readonly commitBytes: readonly (number | undefined)[];
}

/** `bytesOf`: what the layer of a step holds, by its position in the plan; undefined when that is not known. */
export function historyStats(result: ReplayResult, bytesOf: (step: number) => number | undefined): HistoryStats {
  const compared = Array.from(result.commits, (code, at) => ({ code, at })).flatMap(({ code, at }) =>
    code === commitCodes.compared ? [at] : [],
  );
  const bytes = new Float64Array(result.commits.length);
  for (const { step, commits } of result.steps) {
    const size = bytesOf(step) ?? 0;
    for (const at of compared) if (runsAgain(commits[at]!)) bytes[at]! += size;
  }
  const isCompared = new Set(compared);
  return {
    steps: spreadOf(compared.map((at) => result.rebuiltSteps[at]!)),
    bytes: spreadOf(compared.map((at) => bytes[at]!)),
    commitBytes: Array.from(bytes, (sum, at) => (isCompared.has(at) ? sum : undefined)),
  };
}

function runsAgain(code: number): boolean {
  return code === stepCodes.rebuilt || code === stepCodes.depends;
}

function spreadOf(values: readonly number[]): Spread | undefined {
  if (values.length === 0) return undefined;
  const sorted = Float64Array.from(values).sort();
  const ranked = (share: number): number => sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)]!;
  return { mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length, p50: ranked(0.5), p90: ranked(0.9) };
}
