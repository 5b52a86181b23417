import type { EntryContent, LayerEntry } from "@plimsoll/core/plan";
import { idOf } from "./compress-owners.ts";
import type { TarHeader } from "./compress-tar-header.ts";

/** An entry of a tar before anything is read from the disk. */
export interface TarEntry extends Omit<TarHeader, "mtime"> {
  /** Whether its time is that of its source or that of the build; or the time itself, in seconds since 1970: whiteouts have 0. */
  readonly time: "source" | "build" | number;
  readonly source: TarSource | undefined;
}

/** Where the bytes and the time of an entry come from. Paths are absolute. */
export type TarSource =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "member"; readonly archive: string; readonly member: string };

/**
 * The entries of a layer's tar as BuildKit's overlay differ writes them: directory by directory, names in the order of their
 * bytes, and every directory above an entry right before the first of its contents. `contexts`: their folders by name, "" for the
 * build context. Source: util/overlay/overlay_linux.go, and containerd's pkg/archive/tar.go.
 */
export function tarEntries(entries: readonly LayerEntry[], contexts: Readonly<Record<string, string>>): readonly TarEntry[] {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const folders = sourceFolders(entries);
  for (const { path } of entries) {
    for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
      const folder = path.slice(0, slash);
      if (byPath.has(folder)) break;
      byPath.set(folder, { path: folder, type: "directory", bytes: 0, mode: undefined, owner: undefined });
    }
  }
  byPath.delete("/");
  const keys = [...byPath.keys()].map((path) => ({ path, key: path.replaceAll("/", "\0") }));
  keys.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keys.map(({ path }) => tarEntry(byPath.get(path)!, folders, contexts));
}

function tarEntry(
  entry: LayerEntry,
  folders: ReadonlyMap<string, SourceFolder>,
  contexts: Readonly<Record<string, string>>,
): TarEntry {
  const { path, type, owner } = entry;
  const source = sourceOf(entry.content ?? sourceBeside(entry, folders), contexts);
  const slash = path.lastIndexOf("/") + 1;
  if (type === "whiteout") {
    const name = `${path.slice(1, slash)}.wh.${path.slice(slash)}`;
    return { name, type: "file", mode: 0, uid: 0, gid: 0, bytes: 0, time: 0, linkName: "", source: undefined };
  }
  return {
    name: type === "directory" ? `${path.slice(1)}/` : path.slice(1),
    type,
    mode: entry.mode ?? usualModes[type],
    uid: idOf(owner?.user),
    gid: idOf(owner?.group),
    bytes: type === "file" ? entry.bytes : 0,
    time: entry.modified ?? (source === undefined || source.kind === "text" ? "build" : "source"),
    linkName: type === "hardlink" ? (entry.linkTarget ?? "").replace(/^\//, "") : (entry.linkTarget ?? ""),
    source,
  };
}

const usualModes = { file: 0o644, directory: 0o755, symlink: 0o777, hardlink: 0o644 } as const;

function sourceOf(content: EntryContent | undefined, contexts: Readonly<Record<string, string>>): TarSource | undefined {
  switch (content?.kind) {
    case undefined:
      return undefined;
    case "text":
      return { kind: "text", text: content.text };
    case "context": {
      const folder = folderOf(contexts, content.context);
      return folder === undefined ? undefined : { kind: "file", path: pathIn(folder, content.path) };
    }
    case "member": {
      const folder = folderOf(contexts, content.context);
      return folder === undefined
        ? undefined
        : { kind: "member", archive: pathIn(folder, content.archive), member: content.member };
    }
  }
}

/** As node's `join` where nothing is to be resolved, in a tenth of its time. */
export function pathIn(folder: string, path: string): string {
  return folder.endsWith("/") ? folder + path : `${folder}/${path}`;
}

function folderOf(contexts: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(contexts, name) ? contexts[name] : undefined;
}

/** For directories that are listed, those of a context or an archive that they were copied from: their times come with them. */
function sourceFolders(entries: readonly LayerEntry[]): ReadonlyMap<string, SourceFolder> {
  const folders = new Map<string, SourceFolder>();
  const listed = entries.filter(({ type }) => type === "directory").map(({ path }) => path);
  const isListed = new Set(listed);
  for (const { path, content } of entries) {
    if (content === undefined || content.kind === "text") continue;
    let [below, from] = [path, content.kind === "context" ? content.path : content.member];
    while (from.includes("/") && lastName(below) === lastName(from)) {
      [below, from] = [parentOf(below), parentOf(from)];
      if (!isListed.has(below) || folders.has(below)) break;
      folders.set(below, content.kind === "context" ? { ...content, path: from } : { ...content, member: from });
    }
  }
  // One without files came with the directory above it. In this order that one comes first.
  for (const path of listed.sort()) {
    const above = folders.has(path) ? undefined : folders.get(parentOf(path));
    if (above !== undefined) folders.set(path, inFolder(above, lastName(path)));
  }
  return folders;
}

type SourceFolder = Exclude<EntryContent, { readonly kind: "text" }>;

function inFolder(folder: SourceFolder, name: string): SourceFolder {
  return folder.kind === "context"
    ? { ...folder, path: `${folder.path}/${name}` }
    : { ...folder, member: `${folder.member}/${name}` };
}

/** What a directory or a link was copied from, where the files beside it tell. */
function sourceBeside({ path, type }: LayerEntry, folders: ReadonlyMap<string, SourceFolder>): EntryContent | undefined {
  if (type === "directory") return folders.get(path);
  const folder = type === "symlink" ? folders.get(parentOf(path)) : undefined;
  return folder && inFolder(folder, lastName(path));
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}
