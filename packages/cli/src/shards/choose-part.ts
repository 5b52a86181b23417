import { createHash } from "node:crypto";
import type { Language } from "@plimsoll/core";
import type { PlainTask } from "../commands/lint-task.ts";
import type { Note } from "../note.ts";
import { isTerminal } from "../output.ts";
import { projectPath } from "../project-path.ts";
import type { LintOptions } from "../program.ts";
import type { RunSettings } from "../run-settings.ts";
import type { BlobOrigin } from "./blob-report.ts";
import { readShard, type Shard, shardOf } from "./shard.ts";
import { shardsText } from "./shards-text.ts";

/** What `--shard` and `--format blob` ask for, when both can be done. */
export interface PartRequest {
  /** Undefined: all files that the run is given. */
  readonly shard: Shard | undefined;
}

/** Reads `--shard`. `readsInput`: whether the Dockerfile itself comes from standard input. */
export function readPartRequest(
  { shard, output, format }: Pick<LintOptions, "shard" | "output" | "format">,
  readsInput: boolean,
  language: Language,
): PartRequest | readonly Note[] {
  const text = shardsText[language];
  const read = shard === undefined ? undefined : readShard(shard);
  const problems = [
    ...(shard !== undefined && read === undefined ? [text.badShard(shard)] : []),
    ...(shard !== undefined && format !== "blob" ? [text.shardWithoutBlob] : []),
    ...(format === "blob" && readsInput ? [text.blobOfInput] : []),
    ...(format === "blob" && (output === undefined || output === "-") && isTerminal(1) ? [text.blobOnTerminal] : []),
  ];
  return problems.length > 0 ? problems.map((problem) => ({ path: undefined, line: undefined, ...problem })) : { shard: read };
}

export interface WholeRun<File> {
  /** All files of the run: Dockerfiles, then those that describe builds. */
  readonly dockerfiles: readonly File[];
  readonly describing: readonly File[];
  /** Asked for one file after the other. */
  readonly taskOf: (file: File) => PlainTask;
  readonly settings: RunSettings;
  readonly options: LintOptions;
  readonly buildArgs: Readonly<Record<string, string>>;
  /** What was told before the first file. */
  readonly notes: readonly Note[];
  /** Paths that gave no file. */
  readonly without: readonly string[];
}

/** The part of a run that a blob answers for. */
export interface ChosenPart<File> {
  readonly dockerfiles: readonly File[];
  /** All or none: they are compared with each other. */
  readonly describes: boolean;
  /** Why it cannot be done. */
  readonly refused: readonly Note[];
  readonly origin: BlobOrigin;
}

/** Files that describe builds belong to the first shard, all of them, since rules compare each with the others. */
export function choosePart<File extends Pick<PlainTask, "path">>({ shard }: PartRequest, run: WholeRun<File>): ChosenPart<File> {
  const { dockerfiles, describing, settings, notes, without } = run;
  const isMine = ({ path }: File): boolean =>
    shard === undefined || shardOf(projectPath(path, settings.cwd), shard.count) === shard.index;
  const places = dockerfiles.flatMap((file, index) => (isMine(file) ? [index] : []));
  const chosen = places.flatMap((index) => dockerfiles[index] ?? []);
  const describes = shard === undefined || shard.index === 1;
  const last = describes ? describing.map((_, index) => dockerfiles.length + index) : [];
  const seen = createHash("sha256");
  for (const { path } of filesOf(run)) seen.update(`${path}\0`);
  const origin: BlobOrigin = {
    shard,
    seen: { count: dockerfiles.length + describing.length, digest: seen.digest("hex") },
    settings: settingsDigest(shard, run),
    notes,
    without,
    places: [...places, ...last],
  };
  const writes = settings.fix !== "none" && !settings.diff;
  const text = shardsText[settings.language];
  const refused =
    shard !== undefined && writes && describing.length > 0 ? [{ path: undefined, line: undefined, ...text.fixWithBuilds }] : [];
  return { dockerfiles: chosen, describes, refused, origin };
}

function* filesOf<File>({ dockerfiles, describing }: WholeRun<File>): Generator<File> {
  yield* dockerfiles;
  yield* describing;
}

/** Of all that decides what is found in a file. Where a run has a list of its own, its configs may be others than those of the other lists. */
function settingsDigest<File>(shard: Shard | undefined, run: WholeRun<File>): string {
  const { settings, options, buildArgs, taskOf } = run;
  const { profile, select, ignore, severity, failOn, runtime, target, context, builds } = options;
  const { baseline, onlyNew, writeBaseline } = options;
  const { language, fix, diff, shellcheck } = settings;
  const hash = createHash("sha256");
  const asked = { profile, select, ignore, severity, failOn, runtime, target, context, builds, baseline, onlyNew, writeBaseline };
  hash.update(JSON.stringify([asked, { language, fix, diff, shellcheck }, buildArgs]));
  if (shard === undefined) return hash.digest("hex");
  const known = new Set<PlainTask["config"]>();
  const said = new Set<string>();
  for (const file of filesOf(run)) {
    const { config, build } = taskOf(file);
    // The build arguments and the target of a file come from where its config does.
    if (!known.has(config)) said.add(JSON.stringify([config, build]));
    known.add(config);
  }
  for (const each of said) hash.update(each);
  return hash.digest("hex");
}
