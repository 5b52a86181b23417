import type { ContextEntry } from "../context/context-listing.ts";
import type { SelectedPaths } from "../context/select-sources.ts";
import type { RebuildCause } from "./rebuild-report.ts";
import type { RanBuild } from "./rebuild.ts";
import type { SourceContents } from "./source-contents.ts";
import type { ContentSource } from "./vertex.ts";

/** The files that make what a step takes from contexts another content than before; the sources themselves may be other ones. */
export function changedFiles(
  before: RanBuild,
  after: RanBuild,
  oldSources: readonly ContentSource[],
  sources: readonly ContentSource[],
): readonly RebuildCause[] {
  const [olds, news] = [filesOf(before, oldSources), filesOf(after, sources)];
  const causes: RebuildCause[] = [];
  for (const [key, file] of news) {
    const old = olds.get(key);
    const change = old === undefined ? "added" : changeOf(old.entry, file.entry);
    if (change !== undefined) causes.push({ kind: "file", context: file.context, path: file.entry.path, change });
  }
  for (const [key, { context, entry }] of olds) {
    if (!news.has(key)) causes.push({ kind: "file", context, path: entry.path, change: "removed" });
  }
  return causes.length > 0
    ? causes
    : [{ kind: "instruction", what: "sources", detail: oldSources.map(({ pattern }) => pattern).join(" ") }];
}

interface TakenFile {
  readonly context: string;
  readonly entry: ContextEntry;
}

function filesOf({ contents }: RanBuild, sources: readonly ContentSource[]): ReadonlyMap<string, TakenFile> {
  const [first, ...others] = sources.map((source) => filesOfSource(contents, source));
  if (first === undefined || others.length === 0) return first ?? new Map();
  return new Map([first, ...others].flatMap((files) => [...files]));
}

/** A file with many `COPY . .` selects the same files each time. */
const filesOfSelection = new WeakMap<SelectedPaths, ReadonlyMap<string, TakenFile>>();

function filesOfSource(contents: SourceContents, source: ContentSource): ReadonlyMap<string, TakenFile> {
  const selected = contents.selectionOf(source);
  if (selected === undefined) return new Map();
  const known = filesOfSelection.get(selected);
  if (known !== undefined) return known;
  const { context } = source;
  const files = new Map<string, TakenFile>();
  for (const { entries } of selected.matches) {
    for (const entry of entries) if (entry.type !== "directory") files.set(`${context}\0${entry.path}`, { context, entry });
  }
  filesOfSelection.set(selected, files);
  return files;
}

function changeOf(old: ContextEntry, fresh: ContextEntry): "changed" | "mode" | "link" | undefined {
  if (old.type !== fresh.type || old.digest !== fresh.digest) return "changed";
  if (old.linkTarget !== fresh.linkTarget) return "link";
  // Without a digest nobody knows whether the content is the same, and so it is taken to be another one.
  if (fresh.type === "file" && fresh.digest === undefined) return "changed";
  return fresh.type !== "symlink" && old.mode !== fresh.mode ? "mode" : undefined;
}
