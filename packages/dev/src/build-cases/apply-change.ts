import type { BuildInput, CaseChange, ContextItem } from "./build-case.ts";

/** What is built once a change is made. What it names need not be there: a path that is deleted may be absent, as on a disk. */
export function applyChange(input: BuildInput, change: CaseChange): BuildInput {
  const items = new Map(input.context.map((item) => [item.path, item]));
  for (const path of change.delete ?? [])
    for (const below of items.keys()) if (below === path || below.startsWith(`${path}/`)) items.delete(below);
  for (const [path, content] of Object.entries(change.write ?? {})) {
    const old = items.get(path);
    add(items, {
      kind: "file",
      path,
      content,
      ...(old?.kind === "file" ? { mode: old.mode, version: old.version + 1 } : { mode: 0o644, version: 1 }),
    });
  }
  for (const path of change.touch ?? []) {
    const old = items.get(path);
    if (old?.kind === "file") items.set(path, { ...old, version: old.version + 1 });
  }
  for (const [path, mode] of Object.entries(change.chmod ?? {})) {
    const old = items.get(path);
    if (old !== undefined && old.kind !== "link") items.set(path, { ...old, mode: Number.parseInt(mode, 8) });
  }
  for (const [path, target] of Object.entries(change.link ?? {})) add(items, { kind: "link", path, target });
  return {
    dockerfile: replaceAll(input.dockerfile, change.dockerfileReplace ?? []),
    context: [...items.values()].sort((a, b) => compare(a.path, b.path)),
    buildArgs: change.buildArgs ?? input.buildArgs,
    target: change.target === undefined ? input.target : (change.target ?? undefined),
  };
}

function replaceAll(text: string, pairs: readonly (readonly [string, string])[]): string {
  // A function as the second argument: "$&" and the like are ordinary text.
  return pairs.reduce((sum, [old, changed]) => sum.replace(old, () => changed), text);
}

function add(items: Map<string, ContextItem>, item: ContextItem): void {
  const parts = item.path.split("/");
  for (let depth = 1; depth < parts.length; depth++) {
    const path = parts.slice(0, depth).join("/");
    if (!items.has(path)) items.set(path, { kind: "directory", path, mode: 0o755 });
  }
  items.set(item.path, item);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
