import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import type { ContextEntry, Facts } from "@plimsoll/core";
import type { AskedFact, LayerEntry, LayerSize } from "@plimsoll/core/plan";
import { type GitRepository, readObjectBytes } from "@plimsoll/host/git";
import { maxTextBytes, readTextKey, readTexts } from "@plimsoll/host/sizes";
import type { ContextFiles } from "../plan/size-builds.ts";

/** Files of a revision, read by their object ids. */
export interface CommittedFiles extends ContextFiles {
  /** Takes away what was written to be read. */
  close(): void;
}

export interface CommittedSides {
  readonly repository: GitRepository;
  /** By git's object ids, both. */
  readonly before: Facts;
  readonly after: Facts;
  /** The folders of contexts on disk by name, "" for the build context. */
  readonly folders: Readonly<Record<string, string>>;
}

/**
 * The files of contexts as a revision has them. One that is still the same is read where it lies; of others only those that something asks for are
 * taken out of git's objects, into a folder of their own, so that they can be compressed. What git has not got (another repository's files, files
 * that Git LFS keeps) is nowhere.
 */
export function committedFiles({ repository, before, after, folders }: CommittedSides): CommittedFiles {
  const entries = byContext(before);
  const present = byContext(after);
  const texts = new Map<string, string | null>();
  const tried = new Set<string>();
  const written = new Map<string, boolean>();
  let folder: string | undefined;
  let bytesWritten = 0;

  /** Name of the object in the folder; undefined when it is not to be had. */
  async function write({ digest, bytes }: ContextEntry): Promise<string | undefined> {
    if (digest === undefined || !/^[0-9a-f]{40,64}$/.test(digest)) return undefined;
    const known = written.get(digest);
    if (known !== undefined) return known ? digest : undefined;
    const content = bytesWritten + bytes > maxBytes ? undefined : await readObjectBytes(repository, digest);
    // For a file that Git LFS keeps the object is a pointer.
    const isIt = content?.length === bytes;
    written.set(digest, isIt);
    if (!isIt) return undefined;
    folder ??= mkdtempSync(join(tmpdir(), "plimsoll-diff-"));
    writeFileSync(join(folder, digest), content);
    bytesWritten += bytes;
    return digest;
  }

  function isSame(context: string, entry: ContextEntry): boolean {
    const now = present.get(context)?.get(entry.path);
    return now?.type === "file" && now.digest !== undefined && now.digest === entry.digest;
  }

  async function placeEntry(entry: LayerEntry): Promise<LayerEntry> {
    const { content } = entry;
    if (content === undefined || content.kind === "text") return entry;
    const path = content.kind === "context" ? content.path : content.archive;
    const file = entries.get(content.context)?.get(path);
    if (file?.type === "file" && isSame(content.context, file)) return entry;
    const name = file === undefined ? undefined : await write(file);
    if (name === undefined) return { ...entry, content: undefined };
    const place = { context: writtenContext };
    return {
      ...entry,
      content: content.kind === "context" ? { ...content, ...place, path: name } : { ...content, ...place, archive: name },
    };
  }

  return {
    texts: readTexts(texts),
    async fetchTexts(asked: readonly AskedFact[]) {
      const size = texts.size;
      for (const { kind, key } of asked) {
        if (kind !== "text" || tried.has(key)) continue;
        tried.add(key);
        const { context, path } = readTextKey(key);
        const file = findFile(entries.get(context), path);
        if (file === undefined) texts.set(key, null);
        const content =
          file === undefined || file.bytes > maxTextBytes ? undefined : await readObjectBytes(repository, file.digest ?? "");
        if (content !== undefined) texts.set(key, content.toString("utf8"));
      }
      return texts.size > size;
    },
    async locate(path) {
      const file = findFile(entries.get(""), path);
      if (file === undefined) return undefined;
      const root = folders[""];
      if (root !== undefined && isSame("", file)) return join(root, file.path);
      const name = await write(file);
      return name === undefined ? undefined : join(folder!, name);
    },
    async place(layers) {
      const placed: (LayerSize | undefined)[] = [];
      for (const layer of layers) {
        const list: LayerEntry[] = [];
        for (const entry of layer?.entries ?? []) list.push(await placeEntry(entry));
        placed.push(layer && { ...layer, entries: list });
      }
      return placed;
    },
    get folders(): Readonly<Record<string, string>> {
      return folder === undefined ? {} : { [writtenContext]: folder };
    },
    close() {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** No name of a context has a space. */
const writtenContext = "files of the revision";

/** What changed in most repositories is a thousandth of that; the rest is taken to compress like it. In bytes. */
const maxBytes = 512 * 1024 * 1024;

type Entries = ReadonlyMap<string, ContextEntry>;

function byContext({ context, namedContexts = {} }: Facts): ReadonlyMap<string, Entries> {
  const listings = [...(context === undefined ? [] : [["", context] as const]), ...Object.entries(namedContexts)];
  return new Map(listings.map(([name, { entries }]) => [name, new Map(entries.map((entry) => [entry.path, entry]))]));
}

/** The file at a path, links followed as far as they stay in the context; undefined when there is none. */
function findFile(entries: Entries | undefined, path: string): ContextEntry | undefined {
  let entry = entries?.get(posix.normalize(path));
  for (let links = 0; entry?.type === "symlink" && entry.linkTarget !== undefined && links < maxLinks; links++) {
    entry = entries?.get(posix.join(posix.dirname(entry.path), entry.linkTarget));
  }
  return entry?.type === "file" ? entry : undefined;
}

const maxLinks = 8;
