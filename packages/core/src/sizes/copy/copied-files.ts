import type { ContextEntry } from "../../context/context-listing.ts";
import type { SourceMatch } from "../../context/select-sources.ts";
import { expandHeredocBody } from "../../cache/step-values.ts";
import type { EnvVariable } from "../../image/image-plan.ts";
import { type AddInstruction, type CopyInstruction, excludesOf, flagIsOn, flagOf } from "../../instructions/instruction.ts";
import type { SelectedSource, SourceSelection } from "../../plan/build-plan.ts";
import { prepareContext } from "../../plan/prepare-context.ts";
import type { PlannedBuild } from "../../plan-dockerfile.ts";
import { heredocBody } from "../../syntax/heredoc.ts";
import { utf8Length } from "../../text/utf8.ts";

/** Something that COPY or ADD puts down; no directory. */
export interface CopiedFile {
  /** Below the destination. */
  readonly path: string;
  /** Whether the source names it, so that a destination may be its new name. */
  readonly named: boolean;
  readonly bytes: number;
  /** Equal only for the same file of the same context, or the same text. */
  readonly key: ContextEntry | string;
}

export interface CopiedFiles {
  readonly files: readonly CopiedFile[];
  /** Whether all come from one file or directory, so that no two have the same path. */
  readonly single: boolean;
  /** Where sizes come from, in a few English words. */
  readonly source: string;
  /** Where the sources come from whose files are not known; undefined when all are. */
  readonly unknown: string | undefined;
  readonly unpacks: boolean;
}

export interface CopyValues {
  readonly env: readonly EnvVariable[];
  expand(text: string): string;
  /** Paths in the context of the files that ADD unpacks; without it their names decide. */
  readonly archives: ReadonlySet<string> | undefined;
}

/** The files of a COPY or ADD; undefined when all of them come from another stage or image. */
export function copiedFiles(
  planned: PlannedBuild,
  instruction: CopyInstruction | AddInstruction,
  selection: SourceSelection | undefined,
  values: CopyValues,
): CopiedFiles | undefined {
  if (selection === undefined) return fromNamedContext(planned, instruction, values);
  const files: CopiedFile[] = [];
  let [unknown, unpacks, groups]: [string | undefined, boolean, number] = [undefined, false, 0];
  const parents = instruction.kind === "copy" && flagIsOn(instruction, "parents");
  const mayUnpack =
    instruction.kind === "add" && (flagOf(instruction, "unpack") === undefined || flagIsOn(instruction, "unpack"));
  for (const source of selection.sources) {
    if (source.kind === "heredoc") {
      groups++;
      files.push(heredocFile(source, values));
    } else if (source.kind !== "context") unknown = source.kind === "unknown" ? "a variable" : "what is downloaded";
    else if (source.selected === undefined) unknown = "files of a context that was not read";
    else if (!["found", "no-match"].includes(source.selected.outcome.kind)) unknown = "files that are missing";
    else {
      for (const match of source.selected.matches) {
        groups++;
        const unpacked = mayUnpack && !match.directory && isArchive(match, values.archives);
        unpacks ||= unpacked;
        if (unpacked) unknown = "what is unpacked";
        else addFiles(match, parents, files);
      }
    }
  }
  const source = selection.sources.every(({ kind }) => kind === "heredoc") ? "texts in the Dockerfile" : "files of the context";
  return { files, single: groups < 2, source, unknown, unpacks };
}

/** `COPY --from` a folder that `--build-context` names. */
function fromNamedContext(
  { graph, facts }: PlannedBuild,
  instruction: CopyInstruction | AddInstruction,
  { expand }: CopyValues,
): CopiedFiles | undefined {
  const from = flagOf(instruction, "from")?.value ?? "";
  const isStage = graph.stages.some(({ name }) => name === from.toLowerCase());
  const listing = isStage || !(graph.options.namedContexts ?? []).includes(from) ? undefined : facts.namedContexts?.[from];
  if (listing === undefined) return undefined;
  const context = prepareContext(listing);
  const parents = flagIsOn(instruction, "parents");
  const files: CopiedFile[] = [];
  let [unknown, groups]: [string | undefined, number] = [undefined, 0];
  for (const source of instruction.sources) {
    if (source.kind !== "path") return undefined;
    const { outcome, matches } = context.select({
      source: expand(source.word.value),
      excludes: excludesOf(instruction),
      parents,
    });
    if (outcome.kind !== "found" && outcome.kind !== "no-match") unknown = "files that are missing";
    groups += matches.length;
    for (const match of matches) addFiles(match, parents, files);
  }
  return { files, single: groups < 2, source: "files of a named context", unknown, unpacks: false };
}

function addFiles({ path, resolved, directory, entries }: SourceMatch, parents: boolean, files: CopiedFile[]): void {
  const prefix = directory && resolved !== "" ? resolved.length + 1 : 0;
  const name = path.slice(path.lastIndexOf("/") + 1);
  for (const entry of entries) {
    if (entry.type === "directory") continue;
    const below = !directory && !parents ? name : entry.path.slice(parents ? 0 : prefix);
    files.push({ path: below, named: !directory, bytes: entry.bytes, key: entry });
  }
}

function heredocFile({ source }: SelectedSource & { readonly kind: "heredoc" }, { env }: CopyValues): CopiedFile {
  const { heredoc, word } = source.kind === "heredoc" ? source : { heredoc: undefined, word: source.word };
  const written = heredoc === undefined ? "" : heredocBody(heredoc).text;
  const text = heredoc?.expand === true ? expandHeredocBody(written, env) : written;
  const path = heredoc?.name ?? word.value;
  return { path, named: true, bytes: utf8Length(text, 0, text.length), key: `${path} ${text}` };
}

/** BuildKit looks at what is in the file, and so knows better than its name. */
function isArchive({ resolved }: SourceMatch, archives: ReadonlySet<string> | undefined): boolean {
  return archives?.has(resolved) ?? /\.(?:tar|tgz|tbz2?|txz|tzst|tar\.(?:gz|bz2|xz|zst))$/i.test(resolved);
}
