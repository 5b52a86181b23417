import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Language } from "@plimsoll/core";
import type { PlannedBuild } from "@plimsoll/core/plan";
import { readSource } from "@plimsoll/host";
import type { Note } from "../note.ts";
import type { OpenBuild } from "./open-builds.ts";
import { sourceText } from "./source-text.ts";

/**
 * Warnings to print: what steps take and what is not on disk as git would have it, pointers of Git LFS in place of files and empty folders in
 * place of submodules. A build copies those. Asks no git.
 */
export async function notesOnCheckout(
  { contextFolder }: Pick<OpenBuild, "contextFolder">,
  planned: PlannedBuild,
  language: Language,
): Promise<readonly Note[]> {
  const top = contextFolder === undefined || planned.facts.context === undefined ? undefined : topOf(resolve(contextFolder));
  if (top === undefined || contextFolder === undefined) return [];
  const modules = textOf(join(top, ".gitmodules"));
  const attributes = attributesOf(planned, contextFolder, top);
  if (modules === "" && attributes === "") return [];
  const taken = takenBy(planned);
  const tell = (told: Pick<Note, "message" | "help">): Note => ({ path: contextFolder, line: undefined, ...told });
  const empty = emptySubmodules(modules, relative(top, resolve(contextFolder)).split(sep).join("/"), taken);
  const notes = empty.map((path) => tell(sourceText[language].emptySubmodule(path)));
  const pointers = await pointersAmong(taken, attributes, contextFolder);
  if (pointers.length === 0) return notes;
  const { describeGitNotice } = await import("@plimsoll/host/git");
  return [...notes, tell(describeGitNotice({ kind: "lfs-not-fetched", paths: pointers }, language))];
}

/** Top of the work tree; undefined where there is none. */
function topOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (at === dirname(at)) return undefined;
  }
}

/** All files of attributes that can concern the context, behind each other; empty when there are none. */
function attributesOf({ facts }: PlannedBuild, contextFolder: string, top: string): string {
  const inside = (facts.context?.entries ?? []).flatMap(({ path }) =>
    /(?:^|\/)\.gitattributes$/.test(path) ? [join(contextFolder, path)] : [],
  );
  const above: string[] = [];
  for (let at = resolve(contextFolder); at !== top;) above.push(join((at = dirname(at)), ".gitattributes"));
  return [...above, ...inside].map(textOf).join("\n").trim();
}

/** Everything that steps which the target needs take from the context: bytes by path. */
function takenBy({ plan }: PlannedBuild): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  for (const { selection, reachable } of plan.steps) {
    for (const source of reachable ? (selection?.sources ?? []) : []) {
      if (source.kind !== "context") continue;
      for (const { resolved, entries } of source.selected?.matches ?? []) {
        if (!taken.has(resolved)) taken.set(resolved, 0);
        for (const { path, bytes } of entries) taken.set(path, bytes);
      }
    }
  }
  return taken;
}

/** Relative to the context, which lies at `place` below the top. */
function emptySubmodules(modules: string, place: string, taken: ReadonlyMap<string, number>): readonly string[] {
  const prefix = place === "" ? "" : `${place}/`;
  const paths = [...modules.matchAll(/^\s*path\s*=\s*(.+?)\s*$/gm)].map(([, path = ""]) => path);
  const inside = paths
    .flatMap((path) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : []))
    .filter((path) => taken.has(path));
  if (inside.length === 0) return [];
  const parents = new Set(Array.from(taken.keys(), dirname));
  return inside.filter((path) => !parents.has(path));
}

async function pointersAmong(
  taken: ReadonlyMap<string, number>,
  attributes: string,
  contextFolder: string,
): Promise<readonly string[]> {
  if (attributes === "") return [];
  const { mentionsLfs, pointerBytes, pointerTarget } = await import("@plimsoll/host/git");
  if (!mentionsLfs(attributes)) return [];
  const small = [...taken].filter(([, bytes]) => bytes >= pointerBytes.least && bytes <= pointerBytes.most);
  return small.flatMap(([path]) => (pointerTarget(textOf(join(contextFolder, path))) === undefined ? [] : [path]));
}

/** Empty when it cannot be read: then nothing is said. */
function textOf(file: string): string {
  const read = readSource(file);
  return read.kind === "source" ? read.source.text : "";
}
