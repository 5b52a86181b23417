import type { Range } from "vscode-languageserver";
import type { Snapshot } from "../documents/snapshot.ts";
import type { Server } from "../server.ts";
import { type OutlineItem, outlineOf } from "./outline.ts";

/** A stage or an ARG of some Dockerfile. */
export interface IndexedName {
  readonly uri: string;
  readonly name: string;
  readonly kind: OutlineItem["kind"];
  /** The stage of an ARG; undefined for stages, and for an ARG before the first FROM. */
  readonly container: string | undefined;
  readonly range: Range;
}

export interface WorkspaceIndex {
  /** Of every Dockerfile that is open or lies below an open folder. */
  uris(): Promise<readonly string[]>;
  /** Of an open document what it holds now, of others what is on disk. */
  namesIn(uri: string): Promise<readonly IndexedName[]>;
}

/** Folders are looked through again after this many milliseconds: somebody types, and every letter is a request. */
const listKept = 3000;

/** Reads a file again only when its size or time has changed. */
export function createWorkspaceIndex(server: Server): WorkspaceIndex {
  const files = new Map<string, { readonly stamp: string; readonly names: readonly IndexedName[] }>();
  const ofSnapshot = new WeakMap<Snapshot, readonly IndexedName[]>();
  let listed: { readonly at: number; readonly folders: string; readonly uris: Promise<readonly string[]> } | undefined;
  return {
    async uris() {
      const folders = server.folders.map(({ uri }) => uri);
      const key = folders.join("\n");
      if (listed === undefined || listed.folders !== key || Date.now() - listed.at > listKept) {
        listed = { at: Date.now(), folders: key, uris: listAll(server, folders) };
      }
      return [...new Set([...server.documents.uris(), ...(await listed.uris)])];
    },
    async namesIn(uri) {
      const open = await server.documents.ready(uri);
      if (open !== undefined) {
        const names = ofSnapshot.get(open) ?? namesOfSnapshot(open);
        ofSnapshot.set(open, names);
        return names;
      }
      const facts = await server.host.files.stat(uri);
      if (facts === undefined || facts.kind === "folder") return [];
      const stamp = `${facts.size} ${facts.modified}`;
      const known = files.get(uri);
      if (known?.stamp === stamp) return known.names;
      const snapshot = await server.snapshotOf(uri);
      const names = snapshot === undefined ? [] : namesOfSnapshot(snapshot);
      files.set(uri, { stamp, names });
      return names;
    },
  };
}

async function listAll({ host, log }: Server, folders: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    folders.map(async (uri) => {
      try {
        return await host.files.findDockerfiles(uri);
      } catch (error) {
        log(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
        return [];
      }
    }),
  );
  return found.flat();
}

function namesOfSnapshot(snapshot: Snapshot): readonly IndexedName[] {
  const { uri } = snapshot;
  const toName = ({ name, kind, selection }: OutlineItem, container?: string): IndexedName => {
    return { uri, name, kind, container, range: snapshot.rangeOf(selection) };
  };
  // What a RUN does is not asked for, so that no script need be read.
  return outlineOf({ stages: snapshot.analysis.stages, scripts: [] }).flatMap((item) => [
    toName(item),
    ...item.children.filter(({ kind }) => kind === "argument").map((child) => toName(child, item.name)),
  ]);
}
