import type { ContextEntry, ContextListing } from "../../context/context-listing.ts";
import type { SourceMatch } from "../../context/select-sources.ts";
import { expandHeredocBody } from "../../cache/step-values.ts";
import type { EnvVariable } from "../../image/image-plan.ts";
import { type AddInstruction, type CopyInstruction, excludesOf, flagIsOn, flagOf } from "../../instructions/instruction.ts";
import type { SelectedSource, SourceSelection } from "../../plan/build-plan.ts";
import { filesOfContext } from "../../plan/context-base.ts";
import { prepareContext } from "../../plan/prepare-context.ts";
import { heredocBody } from "../../syntax/heredoc.ts";
import { utf8Length } from "../../text/utf8.ts";
import type { SizingStep } from "../commands/sizing-stage.ts";
import type { ContentGroup } from "../layers/content-group.ts";
import type { ContentSize } from "../layers/content-size.ts";
import type { EntryOwner, LayerEntry } from "../layers/layer-entry.ts";
import type { ArchiveMember } from "./archive-member.ts";
import { remoteFile } from "./remote-file.ts";

/** Something that COPY or ADD puts down. */
export interface CopiedFile extends Omit<LayerEntry, "path"> {
  /** Below the destination; of a file that the source names, its name. */
  readonly path: string;
  /** Of a hard link below the destination, as `path` is. */
  readonly linkTarget?: string | undefined;
  /** See `PlacedEntry.same`. */
  readonly same: unknown;
}

/** One source, or one match of its wildcard. */
export interface CopiedPart {
  /**
   * Whether it is a file that the source names, so that a destination may be its new name; else all goes into the destination.
   */
  readonly named: boolean;
  readonly files: readonly CopiedFile[];
  /** Paths are below the destination, "" for the destination itself. */
  readonly groups: readonly ContentGroup[];
  /** Whether it is what an archive holds: its own directories count, and `--chmod` does not. */
  readonly unpacked: boolean;
}

export interface CopiedFiles {
  readonly parts: readonly CopiedPart[];
  /** Where sizes come from, in a few English words. */
  readonly source: string;
  /** Where the sources come from whose files are not known. */
  readonly unknown: readonly (string | ContentSize)[];
  readonly unpacks: boolean;
}

export interface CopyValues {
  readonly env: readonly EnvVariable[];
  expand(text: string): string;
}

type Transfer = CopyInstruction | AddInstruction;

/** What a COPY or ADD takes from the build context, the Dockerfile and the network. */
export function copiedFiles(
  step: SizingStep,
  instruction: Transfer,
  selection: SourceSelection,
  values: CopyValues,
): CopiedFiles {
  const parts: CopiedPart[] = [];
  const unknown: string[] = [];
  let unpacks = false;
  const parents = instruction.kind === "copy" && flagIsOn(instruction, "parents");
  const mayUnpack =
    instruction.kind === "add" && (flagOf(instruction, "unpack") === undefined || flagIsOn(instruction, "unpack"));
  for (const source of selection.sources) {
    if (source.kind === "heredoc") parts.push(part(true, [heredocFile(source, values)]));
    else if (source.kind === "http") {
      const group = remoteFile(step.facts, source.text, instruction.kind === "add" && flagIsOn(instruction, "unpack"));
      if (group === undefined) unknown.push("what is downloaded");
      else parts.push({ named: group.path !== "", files: [], groups: [group], unpacked: false });
    } else if (source.kind !== "context") unknown.push(source.kind === "unknown" ? "a variable" : "what is downloaded");
    else if (source.selected === undefined) unknown.push("files of a context that was not read");
    else if (!["found", "no-match"].includes(source.selected.outcome.kind)) unknown.push("files that are missing");
    else {
      for (const match of source.selected.matches) {
        if (!mayUnpack || match.directory || !isArchive(match, step.archives)) {
          parts.push(contextPart(match, parents, ""));
          continue;
        }
        unpacks = true;
        const members = step.archiveMembers?.get(match.resolved);
        if (members === undefined) unknown.push("what is unpacked");
        else parts.push({ ...part(false, memberFiles(match.resolved, members)), unpacked: true });
      }
    }
  }
  const source = selection.sources.every(({ kind }) => kind === "heredoc") ? "texts in the Dockerfile" : "files of the context";
  return { parts, source, unknown, unpacks };
}

/** `COPY --from` a folder that `--build-context` names; undefined when it is no such folder, or nobody has read it. */
export function filesOfNamedContext(
  { planned: { graph, plan, facts }, index }: SizingStep,
  instruction: Transfer,
  { expand }: CopyValues,
): CopiedFiles | undefined {
  const { edges } = graph.stages[plan.steps[index]!.stage]!;
  const target = edges.find((edge) => edge.instruction === instruction && edge.via === "copy")?.target;
  const listing = target?.kind === "context" ? facts.namedContexts?.[target.name] : undefined;
  if (target?.kind !== "context" || listing === undefined) return undefined;
  const context = prepareContext(listing);
  const parents = flagIsOn(instruction, "parents");
  const parts: CopiedPart[] = [];
  const unknown: string[] = [];
  for (const source of instruction.sources) {
    if (source.kind !== "path") return undefined;
    const { outcome, matches } = context.select({
      source: expand(source.word.value),
      excludes: excludesOf(instruction),
      parents,
    });
    if (outcome.kind !== "found" && outcome.kind !== "no-match") unknown.push("files that are missing");
    for (const match of matches) parts.push(contextPart(match, parents, target.name));
  }
  return { parts, source: "files of a named context", unknown, unpacks: false };
}

function part(named: boolean, files: readonly CopiedFile[]): CopiedPart {
  return { named, files, groups: [], unpacked: false };
}

/** All files of a context, as they lie in it. */
export function partOfContext(listing: ContextListing, context: string): CopiedPart {
  const entries = filesOfContext(listing);
  const files = entries.map((entry) => contextFile(entry, context, entry.path));
  return part(false, entries.some(({ linkedTo }) => linkedTo !== undefined) ? withLinks(entries, files) : files);
}

/** What is known of an entry of a context, its path apart. The client makes everything root's. */
export function contextFile(entry: ContextEntry, context: string, path: string): CopiedFile {
  const { type, bytes, mode, linkTarget } = entry;
  const content = type === "file" ? ({ kind: "context", context, path: entry.path } as const) : undefined;
  return { path, type: type === "other" ? "file" : type, bytes, mode, owner: undefined, linkTarget, content, same: entry };
}

/** `owner` in numbers; undefined for root. */
export function memberFile(archive: string, member: ArchiveMember): CopiedFile {
  const { path, type, bytes, mode, linkTarget, uid, gid } = member;
  const owner: EntryOwner | undefined = uid === 0 && gid === 0 ? undefined : { user: String(uid), group: String(gid) };
  const content = type === "file" ? ({ kind: "member", context: "", archive, member: path } as const) : undefined;
  return { path, type, bytes, mode, owner, linkTarget, content, same: member };
}

function memberFiles(archive: string, members: readonly ArchiveMember[]): readonly CopiedFile[] {
  return members.map((member) => memberFile(archive, member));
}

function contextPart({ path, resolved, directory, entries }: SourceMatch, parents: boolean, context: string): CopiedPart {
  const prefix = parents ? 0 : directory && resolved !== "" ? resolved.length + 1 : 0;
  const name = path.slice(path.lastIndexOf("/") + 1);
  const named = !directory && !parents;
  const files = entries.map((entry) => contextFile(entry, context, named ? name : entry.path.slice(prefix)));
  return part(named, entries.some(({ linkedTo }) => linkedTo !== undefined) ? withLinks(entries, files) : files);
}

/** What is one file in the context is one in the copy, too, with all the names that are copied (fsutil, copy/hardlink.go). */
function withLinks(entries: readonly ContextEntry[], files: readonly CopiedFile[]): readonly CopiedFile[] {
  const first = new Map<string, string>();
  return files.map((file, index): CopiedFile => {
    const { path, linkedTo = path } = entries[index]!;
    const linkTarget = first.get(linkedTo);
    if (linkTarget !== undefined) return { ...file, type: "hardlink", bytes: 0, content: undefined, linkTarget };
    if (file.type === "file") first.set(linkedTo, file.path);
    return file;
  });
}

function heredocFile({ source }: SelectedSource & { readonly kind: "heredoc" }, { env }: CopyValues): CopiedFile {
  const { heredoc, word } = source.kind === "heredoc" ? source : { heredoc: undefined, word: source.word };
  const written = heredoc === undefined ? "" : heredocBody(heredoc).text;
  const text = heredoc?.expand === true ? expandHeredocBody(written, env) : written;
  const path = heredoc?.name ?? word.value;
  const content = { kind: "text", text } as const;
  const bytes = utf8Length(text, 0, text.length);
  return { path, type: "file", bytes, mode: 0o644, owner: undefined, content, same: `${path} ${text}` };
}

/** BuildKit looks at what is in the file, and so knows better than its name. */
function isArchive({ resolved }: SourceMatch, archives: ReadonlySet<string> | undefined): boolean {
  return archives?.has(resolved) ?? /\.(?:tar|tgz|tbz2?|txz|tzst|tar\.(?:gz|bz2|xz|zst))$/i.test(resolved);
}
