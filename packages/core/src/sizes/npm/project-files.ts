import type { LayerDraft } from "../commands/estimator.ts";
import { type ProjectManifest, readManifest } from "./project-manifest.ts";

/** Text of a file in the stage: null when it is not there, undefined when what is in it cannot be known. */
export function projectText(layer: LayerDraft, path: string): string | null | undefined {
  const placed = layer.look(path).find(({ entry }) => entry.path === path);
  if (placed === undefined) return null;
  const { content } = placed.entry;
  if (content?.kind === "text") return content.text;
  if (content?.kind !== "context") return undefined;
  return layer.facts.find("text", content.context === "" ? content.path : `${content.context}//${content.path}`)?.value;
}

/** A project's package.json with those of its workspaces. */
export interface ProjectManifests {
  readonly own: ProjectManifest;
  /** `own` among them. */
  readonly all: readonly ProjectManifest[];
}

/** Undefined when there is no package.json that can be read. */
export function projectManifests(layer: LayerDraft, folder: string): ProjectManifests | undefined {
  const text = projectText(layer, below(folder, "package.json"));
  const own = typeof text === "string" ? readManifest(text) : undefined;
  if (own === undefined) return undefined;
  const pnpm = projectText(layer, below(folder, "pnpm-workspace.yaml"));
  const patterns = [...own.workspaces, ...(typeof pnpm === "string" ? workspacePatterns(pnpm) : [])];
  if (patterns.length === 0) return { own, all: [own] };
  const matches = patterns.map((pattern) => new RegExp(`^${globSource(pattern.replace(/^\.\//, ""))}/package\\.json$`));
  const start = folder === "/" ? 1 : folder.length + 1;
  const inner: ProjectManifest[] = [];
  for (const { entry } of layer.look(folder)) {
    const path = entry.path.slice(start);
    if (!path.endsWith("/package.json") || path.includes("node_modules/") || !matches.some((match) => match.test(path))) continue;
    const read = projectText(layer, entry.path);
    const manifest = typeof read === "string" ? readManifest(read) : undefined;
    if (manifest !== undefined) inner.push(manifest);
  }
  return { own, all: [own, ...inner] };
}

export function below(folder: string, name: string): string {
  return folder === "/" ? `/${name}` : `${folder}/${name}`;
}

function workspacePatterns(text: string): readonly string[] {
  const list = /^packages:\s*\n((?:\s*-.*\n?|\s*#.*\n?)*)/m.exec(text)?.[1] ?? "";
  return list.split("\n").flatMap((line) => /^\s*-\s*["']?([^"'#]+?)["']?\s*(?:#.*)?$/.exec(line)?.[1] ?? []);
}

function globSource(pattern: string): string {
  const parts = pattern.replace(/\/$/, "").split("/");
  return parts
    .map((part) => (part === "**" ? ".*" : part.replace(/[.+^${}()|[\]\\?]/g, "\\$&").replace(/\*/g, "[^/]*")))
    .join("/");
}
