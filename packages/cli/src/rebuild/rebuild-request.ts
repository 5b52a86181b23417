import type { Language } from "@plimsoll/core";
import { readBuildArg, readWord } from "../commands/read-option.ts";
import type { Note } from "../note.ts";
import type { CommandContext } from "../program.ts";
import { type Limit, readLimit } from "./read-limit.ts";
import type { RebuildOptions } from "./rebuild-options.ts";
import { rebuildText } from "./rebuild-text.ts";

export type RebuildFormat = "text" | "json" | "markdown";

/** The options that say what changes and what is to be told, read and checked. */
export interface RebuildRequest {
  /** Files, folders and globs, as typed; undefined without `--changed`. */
  readonly changed: readonly string[] | undefined;
  /** `implied`: nothing says what changes, so the last commit is meant. */
  readonly since: { readonly revision: string; readonly implied: boolean } | undefined;
  readonly against: string | undefined;
  readonly againstFile: string | undefined;
  /** Undefined as a value: it was not given before. */
  readonly againstBuildArgs: readonly (readonly [name: string, value: string | undefined])[];
  readonly baseChanged: readonly string[];
  readonly listContext: boolean;
  /** 1-based. */
  readonly why: number | undefined;
  readonly unread: boolean;
  readonly limit: Limit | undefined;
  readonly format: RebuildFormat;
  /** Whether two builds are compared at all. */
  readonly compares: boolean;
}

/** Gives everything that is wrong with the options at once. */
export async function readRebuildRequest(
  options: RebuildOptions,
  { language, environment }: Pick<CommandContext, "language" | "environment">,
): Promise<RebuildRequest | readonly Note[]> {
  const { problems } = rebuildText[language];
  const notes: Note[] = [];
  const tell = (told: Pick<Note, "message" | "help">): void => void notes.push({ path: undefined, line: undefined, ...told });
  const format = await readFormat(options.format, language);
  if (typeof format === "object") notes.push(format);
  const limit = options.failOver === undefined ? undefined : readLimit(options.failOver);
  if (options.failOver !== undefined && limit === undefined) tell(problems.badLimit(options.failOver));
  const why = options.why === undefined ? undefined : readLine(options.why);
  if (options.why !== undefined && why === undefined) tell(problems.badLine(options.why));
  const againstBuildArgs: (readonly [string, string | undefined])[] = [];
  for (const argument of options.againstBuildArg ?? []) {
    const read = readBuildArg(argument, environment);
    if (read === undefined) tell(problems.badAgainstArg(argument));
    else againstBuildArgs.push(read);
  }
  if (options.since !== undefined && options.against !== undefined) tell(problems.together("--since", "--against"));
  const noContext = options.context === false;
  if (noContext && options.changed !== undefined) tell(problems.changedWithoutContext);
  if (noContext && options.against !== undefined) tell(problems.together("--against", "--no-context"));
  if (noContext && options.unread === true) tell(problems.unreadWithoutContext);
  if (notes.length > 0 || typeof format === "object") return notes;
  const request = {
    changed: options.changed,
    since: options.since === undefined ? undefined : { revision: options.since, implied: false },
    against: options.against,
    againstFile: options.againstFile,
    againstBuildArgs,
    baseChanged: options.baseChanged ?? [],
    listContext: !noContext,
    why,
    unread: options.unread === true,
    limit,
    format,
  };
  const says = namesChange(request);
  const asksOnly = !says && limit === undefined && (why !== undefined || request.unread);
  const since = says || asksOnly ? request.since : { revision: "HEAD", implied: true };
  return { ...request, since, compares: !asksOnly };
}

function namesChange(
  request: Pick<RebuildRequest, "changed" | "since" | "against" | "againstFile" | "againstBuildArgs" | "baseChanged">,
): boolean {
  const { changed, since, against, againstFile, againstBuildArgs, baseChanged } = request;
  const named = [changed, since, against, againstFile].some((value) => value !== undefined);
  return named || againstBuildArgs.length > 0 || baseChanged.length > 0;
}

function readFormat(value: string | undefined, language: Language): Promise<RebuildFormat | Note> {
  return readWord("--format", value === "md" ? "markdown" : value, ["text", "json", "markdown"], language);
}

function readLine(value: string): number | undefined {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  return number > 0 ? number : undefined;
}
