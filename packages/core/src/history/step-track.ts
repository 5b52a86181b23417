import { type ByteColumn, createByteColumn } from "./byte-column.ts";
import type { OwnInputs } from "./own-inputs.ts";
import { stepCodes } from "./replay-codes.ts";
import type { ReplayCause, ReplayStep } from "./replay-result.ts";

/** One step over all commits, found again behind edits of the Dockerfile. State with identity. */
export interface StepTrack {
  /** What it brought along in the last build; undefined for a step that is new. */
  own: OwnInputs | undefined;
  readonly codes: ByteColumn;
  readonly ownChanges: ByteColumn;
  present: number;
  rebuilt: number;
  depends: number;
  rebuiltEver: number;
  ownCount: number;
  /** By file, or folder with "/" behind. */
  readonly files: Map<string, number>;
  /** By the step that set it off. */
  readonly steps: Map<StepTrack, number>;
  readonly others: Map<OtherCause, number>;
}

export type OtherCause = "edited" | "environment" | "new" | "moved" | "base-image" | "ignore-file";

export function createStepTrack(): StepTrack {
  return {
    own: undefined,
    codes: createByteColumn(stepCodes.absent),
    ownChanges: createByteColumn(0),
    present: 0,
    rebuilt: 0,
    depends: 0,
    rebuiltEver: 0,
    ownCount: 0,
    files: new Map(),
    steps: new Map(),
    others: new Map(),
  };
}

/** Counts the files of one commit, and every folder that holds some of them once. */
export function countFiles(track: StepTrack, paths: readonly string[]): void {
  const touched = new Set<string>();
  for (const path of paths) {
    touched.add(path);
    for (let cut = path.lastIndexOf("/"); cut > 0; cut = path.lastIndexOf("/", cut - 1)) {
      const folder = path.slice(0, cut + 1);
      // What is above it is there already.
      if (touched.has(folder)) break;
      touched.add(folder);
    }
  }
  for (const path of touched) count(track.files, path);
}

export function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** `steps`: where each track stands in the last build. */
export function finishTrack(track: StepTrack, step: number, commits: number, steps: ReadonlyMap<StepTrack, number>): ReplayStep {
  return {
    step,
    present: track.present,
    rebuilt: track.rebuilt,
    depends: track.depends,
    rebuiltEver: track.rebuiltEver,
    own: track.ownCount,
    commits: track.codes.toArray(commits),
    ownChange: track.ownChanges.toArray(commits),
    causes: causesOf(track, steps).sort((a, b) => b.commits - a.commits || (nameOf(a) < nameOf(b) ? -1 : 1)),
  };
}

function nameOf(cause: ReplayCause): string {
  switch (cause.kind) {
    case "file":
      return cause.path;
    case "instruction":
      return cause.what;
    default:
      return cause.kind;
  }
}

function causesOf(track: StepTrack, steps: ReadonlyMap<StepTrack, number>): ReplayCause[] {
  const causes = Array.from(track.files, ([path, commits]): ReplayCause => ({ kind: "file", path, commits }));
  let gone = 0;
  for (const [cause, commits] of track.steps) {
    const step = steps.get(cause);
    if (step === undefined) gone += commits;
    else causes.push({ kind: "step", step, commits });
  }
  if (gone > 0) causes.push({ kind: "step", step: undefined, commits: gone });
  for (const [what, commits] of track.others) {
    causes.push(
      what === "base-image" || what === "ignore-file" ? { kind: what, commits } : { kind: "instruction", what, commits },
    );
  }
  return causes;
}
