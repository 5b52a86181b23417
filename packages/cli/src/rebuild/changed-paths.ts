import { existsSync } from "node:fs";
import { isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { type ContextEntry, type ContextListing, isIgnored, type Language, readIgnoreFile } from "@plimsoll/core";
import { createGlobMatcher } from "@plimsoll/host";
import type { Note } from "../note.ts";
import type { OpenBuild } from "../plan/open-builds.ts";
import { rebuildText } from "./rebuild-text.ts";

/** A context of a build: "" is the name of the main one. */
export interface NamedListing {
  readonly name: string;
  readonly folder: string;
  readonly listing: ContextListing;
}

/** Which files of one context a word of `--changed` means. */
interface Meaning {
  /** The word as a path or glob in the context. */
  readonly place: string;
  readonly paths: readonly string[];
  /** Whether the one path is not there yet. */
  readonly isNew: boolean;
}

interface FoundMeaning {
  readonly context: NamedListing;
  readonly meaning: Meaning;
}

export interface ChangedPaths {
  /** By the name of the context: paths that change, or come new. */
  readonly changed: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words that mean nothing in any context of this build. */
  readonly unmatched: ReadonlySet<string>;
  readonly notes: readonly Note[];
}

export interface ChangedWhere {
  readonly open: OpenBuild;
  /** Folder of the Compose or Bake file, when there is one. */
  readonly home: string;
  readonly language: Language;
}

/**
 * Finds what the words mean: files, folders or globs, from the folder of the context, or else from the working directory. With a Compose or Bake
 * file from the working directory, or else from the folder of that file.
 */
export async function findChangedPaths(
  words: readonly string[],
  contexts: readonly NamedListing[],
  where: ChangedWhere,
): Promise<ChangedPaths> {
  const { open, language } = where;
  const changed = new Map<string, Set<string>>();
  const unmatched = new Set<string>();
  const notes: Note[] = [];
  const tell = (told: Pick<Note, "message" | "help">): void => void notes.push({ path: undefined, line: undefined, ...told });
  const indexes = contexts.map((context) => ({ context, index: indexPaths(context.listing) }));
  for (const word of words) {
    const meanings: FoundMeaning[] = [];
    for (const { context, index } of indexes) {
      const meaning = await meaningOf(word, context, index, where);
      if (meaning !== undefined) meanings.push({ context, meaning });
      // A path means one file; the main context comes first.
      if (meaning !== undefined && !isGlob(word)) break;
    }
    const [first] = meanings;
    for (const { context, index } of isGlob(word) ? [] : indexes) {
      const paths = first === undefined || context === first.context ? [] : sameFiles(first, context, index);
      if (paths.length > 0) meanings.push({ context, meaning: { place: paths[0]!, paths, isNew: false } });
    }
    const [main] = indexes;
    const added = meanings.length > 0 || main === undefined ? undefined : newFile(word, main.context, main.index, where);
    if (added !== undefined) meanings.push({ context: main!.context, meaning: added });
    if (meanings.length === 0) unmatched.add(word);
    for (const { context, meaning } of meanings) {
      const own = changed.get(context.name) ?? new Set();
      for (const path of meaning.paths) own.add(path);
      changed.set(context.name, own);
      // What one context leaves out, another one may well take.
      if (meanings.length > 1 && !isGlob(word)) continue;
      for (const note of remarksOn(meaning, context, open, language)) tell(note);
    }
  }
  return { changed, unmatched, notes };
}

/** The listing after the change: the files have another content than before. */
export function withChanges(listing: ContextListing, changed: ReadonlySet<string>): ContextListing {
  const left = new Set(changed);
  const entries = listing.entries.map((entry): ContextEntry => {
    if (!left.delete(entry.path)) return entry;
    return { ...entry, digest: `changed ${entry.digest ?? entry.path}` };
  });
  const added = [...left].map((path): ContextEntry => ({ path, type: "file", bytes: 0, mode: 0o644, digest: `new ${path}` }));
  return { ...listing, entries: [...entries, ...added] };
}

/** What is said of a word that means nothing in any build. */
export function unmatchedNote(word: string, language: Language): Note {
  const { problems } = rebuildText[language];
  return { path: undefined, line: undefined, ...(isGlob(word) ? problems.noMatch(word) : problems.outside(word)) };
}

interface PathIndex {
  readonly entries: ReadonlyMap<string, ContextEntry>;
  /** Every folder, those included that only entries below them speak of. */
  readonly folders: ReadonlySet<string>;
}

function indexPaths({ entries }: ContextListing): PathIndex {
  const folders = new Set<string>([""]);
  for (const { path, type } of entries) {
    let folder = type === "directory" ? path : posix.dirname(path);
    for (; folder !== "." && !folders.has(folder); folder = posix.dirname(folder)) folders.add(folder);
  }
  return { entries: new Map(entries.map((entry) => [entry.path, entry])), folders };
}

async function meaningOf(
  word: string,
  context: NamedListing,
  index: PathIndex,
  where: ChangedWhere,
): Promise<Meaning | undefined> {
  const places = placesOf(word, context, where);
  for (const place of places) {
    const paths = filesAt(place, index);
    if (paths !== undefined) return { place, paths, isNew: false };
  }
  for (const place of isGlob(word) ? places : []) {
    const matches = await createGlobMatcher([place]);
    const files = [...index.entries.values()].filter(({ type }) => type !== "directory");
    const paths = files.flatMap(({ path }) => (matches(path) ? [path] : []));
    if (paths.length > 0) return { place, paths, isNew: false };
  }
  return undefined;
}

/** The very files in a context that lies inside of the one they were found in, or around it. */
function sameFiles({ context, meaning }: FoundMeaning, other: NamedListing, { entries }: PathIndex): readonly string[] {
  return meaning.paths.flatMap((path) => {
    const place = insideOf(other.folder, join(context.folder, path));
    return place !== undefined && entries.has(place) ? [place] : [];
  });
}

/** A path where nothing lies. In which context of several it would come is told only by where the command is run. */
function newFile(word: string, context: NamedListing, { folders }: PathIndex, where: ChangedWhere): Meaning | undefined {
  if (isGlob(word) || context.name !== "") return undefined;
  // Then it is a file of another build.
  if (where.open.names.length > 0 && existsSync(join(where.home, word))) return undefined;
  const places = placesOf(word, context, where).filter((place) => place !== "");
  const place = places.find((each) => folders.has(folderOf(each))) ?? places[0];
  return place === undefined ? undefined : { place, paths: [place], isNew: true };
}

/** The word as paths in the context, the likeliest first. */
function placesOf(word: string, { name, folder }: NamedListing, { open, home }: ChangedWhere): readonly string[] {
  const fromHere = insideOf(folder, word);
  // Each of several builds has a context of its own: what the word means must not depend on which.
  const start = open.names.length > 0 ? home : name === "" ? folder : undefined;
  const fromThere = start === undefined || isAbsolute(word) ? undefined : insideOf(folder, join(start, word));
  const places = open.names.length === 0 ? [fromThere, fromHere] : [fromHere, fromThere];
  return [...new Set(places.flatMap((place) => (place === undefined ? [] : [place])))];
}

/** The path in the folder, with `/`; undefined when it leads out of it. */
function insideOf(folder: string, word: string): string | undefined {
  const below = relative(resolve(folder), resolve(word));
  if (isAbsolute(below)) return undefined;
  return clean(sep === "/" ? below : below.replaceAll(sep, "/"));
}

function clean(path: string): string | undefined {
  const normal = posix.normalize(path).replace(/\/+$/, "");
  return normal === ".." || normal.startsWith("../") ? undefined : normal === "." ? "" : normal;
}

/** What lies there: a file, all files of a folder, what a link leads to. Undefined for nothing. */
function filesAt(place: string, { entries, folders }: PathIndex, depth = 0): readonly string[] | undefined {
  const entry = entries.get(place);
  if (entry?.type === "symlink") {
    const target = entry.linkTarget === undefined ? undefined : clean(posix.join(posix.dirname(place), entry.linkTarget));
    // BuildKit follows 255 links; a person changes what is behind a few.
    const behind = target === undefined || depth > 40 ? undefined : filesAt(target, { entries, folders }, depth + 1);
    return behind ?? [place];
  }
  if (entry !== undefined && entry.type !== "directory") return [place];
  if (!folders.has(place)) return undefined;
  const prefix = place === "" ? "" : `${place}/`;
  return [...entries.values()].flatMap(({ path, type }) => (type === "file" && path.startsWith(prefix) ? [path] : []));
}

function folderOf(path: string): string {
  return path.includes("/") ? posix.dirname(path) : "";
}

function isGlob(word: string): boolean {
  return /[*?[{]/.test(word);
}

/** What a reader would otherwise wonder about. */
function remarksOn(
  { place, paths, isNew }: Meaning,
  { name, listing, folder }: NamedListing,
  open: OpenBuild,
  language: Language,
): readonly Pick<Note, "message" | "help">[] {
  const { problems } = rebuildText[language];
  const { ignoreFile } = listing;
  const remarks: Pick<Note, "message" | "help">[] = [];
  if (ignoreFile !== undefined && areIgnored(paths.length === 0 ? [place] : paths, ignoreFile.text)) {
    remarks.push(problems.ignored(place, ignoreFile.path));
  } else if (isNew) remarks.push(problems.newFile(place));
  if (name !== "" || paths.length !== 1) return remarks;
  if (open.ignoreBeside !== undefined && insideOf(folder, open.ignoreBeside) === place) remarks.push(problems.dockerfileChanged);
  if (ignoreFile !== undefined && insideOf(folder, ignoreFile.path) === place) remarks.push(problems.ignoreFileChanged);
  return remarks;
}

function areIgnored(paths: readonly string[], ignoreText: string): boolean {
  const rules = readIgnoreFile(ignoreText);
  return paths.every((path) => isIgnored(rules, path));
}
