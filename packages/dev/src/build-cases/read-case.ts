import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { BuildCase, ContextItem } from "./build-case.ts";
import type { ObservedCase } from "./observed-case.ts";

/** A case that lies on a disk as a folder with `Dockerfile`, `context/` and `observed.json`. Throws when it is none. */
export function readCase(folder: string): { readonly made: BuildCase; readonly observed: ObservedCase } {
  const observed = v.parse(observedCase, JSON.parse(readFileSync(join(folder, "observed.json"), "utf8")));
  const links = Object.entries(observed.links ?? {}).map(([path, target]): ContextItem => ({ kind: "link", path, target }));
  const { name, buildArgs, target, edits } = observed;
  const dockerfile = readFileSync(join(folder, "Dockerfile"), "utf8");
  // A case without files may come without the folder: git and others drop an empty one.
  const files = existsSync(join(folder, "context")) ? readContext(join(folder, "context"), "") : [];
  return { made: { name, dockerfile, context: [...files, ...links], buildArgs, target: target ?? undefined, edits }, observed };
}

function readContext(root: string, below: string): readonly ContextItem[] {
  const entries = readdirSync(join(root, below), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry): readonly ContextItem[] => {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isSymbolicLink()) return [{ kind: "link", path, target: readlinkSync(join(root, path)) }];
    const mode = statSync(join(root, path)).mode & 0o7777;
    if (entry.isDirectory()) return [{ kind: "directory", path, mode }, ...readContext(root, path)];
    return [{ kind: "file", path, content: readFileSync(join(root, path)), mode, version: 0 }];
  });
}

const step = v.object({
  line: v.number(),
  stage: v.number(),
  instruction: v.string(),
  state: v.picklist(["executed", "cached", "absent"]),
  trigger: v.optional(v.literal(true)),
});
const figures = v.object({
  gzipBytes: v.number(),
  tarBytes: v.number(),
  contentBytes: v.number(),
  files: v.number(),
  dirs: v.number(),
  links: v.number(),
  whiteouts: v.number(),
});
const texts = v.record(v.string(), v.string());
const change = v.object({
  write: v.optional(texts),
  delete: v.optional(v.array(v.string())),
  touch: v.optional(v.array(v.string())),
  chmod: v.optional(texts),
  link: v.optional(texts),
  dockerfileReplace: v.optional(v.array(v.tuple([v.string(), v.string()]))),
  buildArgs: v.optional(texts),
  target: v.optional(v.nullable(v.string())),
});
const observedCase = v.object({
  name: v.string(),
  base: v.nullable(v.string()),
  baseHistory: v.number(),
  target: v.nullable(v.string()),
  buildArgs: texts,
  steps: v.array(step),
  history: v.array(v.object({ createdBy: v.string(), empty: v.boolean(), layer: v.optional(figures) })),
  config: v.record(v.string(), v.unknown()),
  edits: v.array(v.object({ name: v.string(), change, steps: v.array(step) })),
  links: v.optional(texts),
});
