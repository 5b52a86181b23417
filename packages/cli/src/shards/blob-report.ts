import { relative, sep } from "node:path";
import { openWhole, type WholeFile } from "@plimsoll/host";
import type { Baselines } from "../baselines.ts";
import { exitCodes } from "../exit-code.ts";
import type { Tally } from "../file-report.ts";
import type { FileOutcome, LintTask } from "../lint-file.ts";
import { outputNote, type Report } from "../lint-report.ts";
import { formatNote } from "../note.ts";
import { writeBytes, writeError } from "../output.ts";
import type { RunSettings } from "../run-settings.ts";
import type { RuleSets } from "../rule-sets.ts";
import { version } from "../version.ts";
import type { BlobBaseline, BlobHeader, BlobRecord } from "./blob.ts";
import { blobRules } from "./blob-rules.ts";
import { createBlobWriter } from "./blob-writer.ts";

/** What a blob says of the run that it is a part of. */
export interface BlobOrigin extends Pick<BlobHeader, "shard" | "settings" | "seen" | "notes" | "without"> {
  /** For each file of the report, in its order, its place among all files that were seen. */
  readonly places: readonly number[];
}

export interface BlobOptions {
  readonly settings: RunSettings;
  readonly origin: BlobOrigin;
  readonly baselines: Baselines | undefined;
  readonly ruleSets: RuleSets;
  /** `--output`. */
  readonly output: string | undefined;
}

/**
 * The report of a run whose results another one puts together. It ends well as soon as the blob is written: what was found, and what could not be
 * read, is told by `merge`, as is its exit code.
 */
export function openBlobReport({ settings, origin, baselines, ruleSets, output }: BlobOptions): Report {
  const file: WholeFile = output === undefined || output === "-" ? standardOutput : openWhole(output);
  const writer = createBlobWriter((bytes) => file.write(bytes));
  const header: BlobHeader = {
    kind: "plimsoll-blob",
    version,
    shard: origin.shard,
    settings: origin.settings,
    seen: origin.seen,
    language: settings.language,
    fix: settings.fix,
    diff: settings.diff,
    shellcheck: settings.shellcheck,
    notes: origin.notes,
    without: origin.without,
    baseline: baselines === undefined ? undefined : { writes: baselines.writes, goneFiles: baselines.goneFiles() },
    rules: blobRules(ruleSets.byId),
  };
  writer.line(JSON.stringify(header));
  let files = 0;
  return {
    add(task, outcome) {
      for (const note of outcome.notes) writeError(formatNote(note));
      const record: Omit<BlobRecord, "report" | "change"> = {
        kind: "file",
        at: origin.places[files] ?? files,
        path: task.path,
        ...(outcome.notes.length === 0 ? {} : { notes: outcome.notes }),
        tally: withoutZeros(outcome.tally),
        ...(outcome.failing ? { failing: true } : {}),
        ...(outcome.broken ? { broken: true } : {}),
        baseline: baselineOf(task, outcome, baselines, settings.cwd),
      };
      writer.line(withPart(JSON.stringify(record), settings.diff ? "change" : "report", outcome.output));
      files++;
    },
    end() {
      writer.end(files);
      const reason = file.close();
      if (reason === undefined) return exitCodes.clean;
      writeError(formatNote(outputNote(output ?? "-", reason, settings.language)));
      return exitCodes.broken;
    },
    drop: () => file.discard(),
  };
}

const standardOutput: WholeFile = {
  write: (bytes) => writeBytes(typeof bytes === "string" ? Buffer.from(bytes) : bytes),
  close: () => undefined,
  discard: () => undefined,
};

/** The reporter's part is JSON already. */
function withPart(record: string, name: "change" | "report", part: string): string {
  return part === "" ? record : `${record.slice(0, -1)},"${name}":${part}}`;
}

function withoutZeros({ rules, ...counts }: Tally): Partial<Tally> {
  const some = Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
  return Object.keys(rules).length === 0 ? some : { ...some, rules };
}

function baselineOf(
  { baseline }: Pick<LintTask, "baseline">,
  { baselined }: FileOutcome,
  baselines: Baselines | undefined,
  cwd: string,
): BlobBaseline | undefined {
  const file = baseline === undefined ? undefined : baselines?.fileOf(baseline);
  if (baseline === undefined || file === undefined) return undefined;
  const path = relative(cwd, file).split(sep).join("/");
  return { file: path, path: baseline.path, entries: baseline.known.length, found: baselined };
}
