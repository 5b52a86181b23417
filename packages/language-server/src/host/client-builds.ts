import {
  type ContextEntry,
  type ContextListing,
  type DirectoryMatch,
  type Engine,
  engineFiles,
  type IgnoreFile,
  matchDirectory,
  passesOver,
  readIgnoreFile,
  rootMatch,
} from "@plimsoll/core";
import type { ContextRequest, HostBuilds, HostFiles, OpenedContext } from "../server-host.ts";

/** Every folder is a message to the client, which may have to ask a network: what is larger is not listed at all. */
export interface ClientWalkLimits {
  readonly folders: number;
  readonly entries: number;
  /** In milliseconds. */
  readonly time: number;
  /** How long a listing is as good as new, in milliseconds. */
  readonly keep: number;
}

const usualLimits: ClientWalkLimits = { folders: 600, entries: 20_000, time: 8_000, keep: 30_000 };

/** Folders that would cost all messages that there are: what lies in them is not known. */
const passedOver: ReadonlySet<string> = new Set([".git", "node_modules"]);

/** So many folders above a Dockerfile may be its context. */
const mostAbove = 8;

/**
 * Build contexts as the client lists them, so that what COPY takes can be checked, completed and followed. Sizes, images and git are not
 * known there.
 */
export function createClientBuilds(files: HostFiles, limits: ClientWalkLimits = usualLimits): HostBuilds {
  const known = new Map<string, { readonly listing: Promise<ContextListing | undefined>; readonly until: number }>();

  function listingOf(folder: string, documentUri: string): Promise<ContextListing | undefined> {
    const key = `${folder} ${documentUri}`;
    const before = known.get(key);
    if (before !== undefined && performance.now() < before.until) return before.listing;
    const listing = walk(files, folder, documentUri, limits);
    known.set(key, { listing, until: performance.now() + limits.keep });
    return listing;
  }

  return {
    async openContext(request): Promise<OpenedContext | undefined> {
      const { documentUri } = request;
      // An untitled document has no place.
      if (!/^[a-z][\w+.-]*:\/\/?.*\//i.test(documentUri)) return undefined;
      const contextUri = await contextOf(files, request);
      const context = await listingOf(contextUri, documentUri);
      return { contextUri, facts: context === undefined ? {} : { context }, build: {}, describedBy: undefined };
    },
    images: async (input) => input.facts ?? {},
    size: async () => [],
    compress: async (layers) => layers,
    sinceHead: async () => undefined,
    history: async () => undefined,
    invalidate: () => known.clear(),
  };
}

/** The folder that the setting names, else the nearest above the Dockerfile that has most of what it copies. */
async function contextOf(files: HostFiles, { documentUri, folderUri, settings, sources = [] }: ContextRequest): Promise<string> {
  const own = parentOf(documentUri);
  const top = folderUri?.replace(/\/+$/, "");
  if (settings.context !== "") return resolveUri(top ?? own, settings.context);
  let [best, most, folder] = [own, -1, own];
  for (let above = 0; above < mostAbove; above++) {
    const names = new Set((await files.list(folder))?.map(({ name }) => name) ?? []);
    // Only its first part is looked at: everything else is one more message for each.
    const there = sources.filter((source) => names.has(source.split("/", 1)[0] ?? "")).length;
    if (there > most) [best, most] = [folder, there];
    if (there === sources.length || top === undefined || folder === top || !folder.startsWith(`${top}/`)) break;
    folder = parentOf(folder);
  }
  return best;
}

/** Undefined for what cannot be listed, or not within the limits: half a listing would say that files are missing. */
async function walk(
  files: HostFiles,
  root: string,
  documentUri: string,
  limits: ClientWalkLimits,
): Promise<ContextListing | undefined> {
  const ends = performance.now() + limits.time;
  const ignoreFile = await ignoreFileOf(files, root, documentUri);
  const rules = ignoreFile && readIgnoreFile(ignoreFile.text);
  const entries: ContextEntry[] = [];
  const waiting: { uri: string; path: string; match: DirectoryMatch | undefined }[] = [
    { uri: root, path: "", match: rules && rootMatch(rules.list) },
  ];
  let folders = 0;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    folders += 1;
    if (folders > limits.folders || entries.length > limits.entries || performance.now() > ends) return undefined;
    const found = await files.list(next.uri);
    if (found === undefined) return undefined;
    for (const { name, kind } of found) {
      const path = next.path === "" ? name : `${next.path}/${name}`;
      if (kind !== "folder") {
        entries.push({ path, type: kind === "link" ? "symlink" : kind, bytes: 0, mode: 0o644 });
        continue;
      }
      const match = rules && next.match && matchDirectory(rules.list, path, next.match);
      const isPruned = rules !== undefined && match?.matched === true && passesOver(rules.list, path);
      const entry: ContextEntry = { path, type: "directory", bytes: 0, mode: 0o755 };
      const isLeftOut = !isPruned && passedOver.has(name);
      entries.push(isPruned ? { ...entry, unlisted: "ignored" } : isLeftOut ? { ...entry, unlisted: "unreadable" } : entry);
      if (!isPruned && !isLeftOut) waiting.push({ uri: `${next.uri}/${encodeURIComponent(name)}`, path, match });
    }
  }
  return { entries, ignoreFile };
}

/** As BuildKit and Buildah look for it: beside the Dockerfile, then at the root of the context. */
async function ignoreFileOf(files: HostFiles, root: string, documentUri: string): Promise<IgnoreFile | undefined> {
  const engine: Engine = /\/containerfile[^/]*$/i.test(documentUri) ? "podman" : "docker";
  const { ownIgnoreSuffixes, ignoreFiles } = engineFiles(engine);
  const candidates = [
    ...ownIgnoreSuffixes.map((suffix) => `${documentUri}${suffix}`),
    ...ignoreFiles.map((name) => `${root}/${name}`),
  ];
  for (const uri of candidates) {
    const text = await files.readText(uri);
    if (text !== undefined) return { path: uri.slice(uri.lastIndexOf("/") + 1), text };
  }
  return undefined;
}

function parentOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/"));
}

/** A relative path from a folder, without going above where URIs end. */
function resolveUri(folder: string, path: string): string {
  let at = folder;
  for (const part of path.split("/")) {
    if (part === "..") at = parentOf(at);
    else if (part !== "" && part !== ".") at = `${at}/${encodeURIComponent(part)}`;
  }
  return at;
}
