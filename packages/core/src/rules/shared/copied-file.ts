import { cleanPath } from "../../context/go-path.ts";
import type { ContextEntry } from "../../context/context-listing.ts";
import type { BuildStep } from "../../plan/build-plan.ts";
import { absolutePath } from "./absolute-path.ts";

/** A file of the context as a step copies it. */
export interface CopiedFile {
  /** Permission bits in the context. */
  readonly mode: number;
  readonly bytes: number;
  /** Whether the step copies this file and nothing else. */
  readonly alone: boolean;
}

/** The file of the context that a COPY or ADD writes to a path of the image; "unknown" where the step may write it, but from elsewhere. */
export function contextFileAt(step: BuildStep, path: string): CopiedFile | "unknown" | undefined {
  const { instruction, selection, state } = step;
  if (instruction.kind !== "copy" && instruction.kind !== "add") return undefined;
  const target = instruction.destination.value;
  const destination = target.includes("$") ? undefined : absolutePath(target, state.workingDirectory);
  if (destination === undefined) return "unknown";
  if (path !== destination && !path.startsWith(destination === "/" ? "/" : `${destination}/`)) return undefined;
  if (selection === undefined || instruction.flags.some(({ name }) => name === "parents")) return "unknown";
  let found: CopiedFile | undefined;
  for (const source of selection.sources) {
    if (source.kind !== "context" || source.selected === undefined) return "unknown";
    if (instruction.kind === "add" && /\.(?:tar|t?gz|tgz|bz2|xz)/.test(source.pattern)) return "unknown";
    for (const { path: named, resolved, directory, entries } of source.selected.matches) {
      const alone = !directory && selection.sources.length === 1 && source.selected.matches.length === 1;
      for (const entry of entries) {
        const place = directory ? entry.path.slice(resolved === "" ? 0 : resolved.length + 1) : baseName(named);
        // A single file to a path without a slash may be the path itself, or lie in a directory of that name.
        const isHere = cleanPath(`${destination}/${place}`) === path || (alone && destination === path && !target.endsWith("/"));
        if (isHere && entry.type === "file") found = copied(entry, alone);
        else if (isHere && entry.type === "symlink") return "unknown";
      }
    }
  }
  return found;
}

function copied({ mode, bytes }: ContextEntry, alone: boolean): CopiedFile {
  return { mode, bytes, alone };
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
