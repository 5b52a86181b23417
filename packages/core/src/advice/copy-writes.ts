import { flagIsOn, flagOf } from "../instructions/instruction.ts";
import type { BuildStep } from "../plan/build-plan.ts";
import { absolutePath } from "../rules/shared/absolute-path.ts";

/**
 * Where a COPY or ADD writes: absolute paths, each a file or a directory with all that lies in it. Undefined when that is not known.
 */
export function copyWrites(step: BuildStep): readonly string[] | undefined {
  const { instruction, selection, state } = step;
  if (instruction.kind !== "copy" && instruction.kind !== "add") return undefined;
  const written = instruction.destination.value;
  if (written.includes("$") || flagIsOn(instruction, "parents")) return undefined;
  const destination = absolutePath(written, state.workingDirectory);
  if (destination === undefined) return undefined;
  const intoDirectory = written.endsWith("/") || written.endsWith("/.") || written === "." || instruction.sources.length > 1;
  const paths = new Set<string>();
  for (const source of selection?.sources ?? [undefined]) {
    const matches = source?.kind === "context" ? source.selected?.matches : undefined;
    if (matches === undefined) paths.add(destination);
    for (const { path, directory } of matches ?? []) {
      const many = intoDirectory || matches!.length > 1;
      paths.add(!directory && many ? inDirectory(destination, path.slice(path.lastIndexOf("/") + 1)) : destination);
    }
  }
  return [...paths];
}

/** Whether one of the paths is one of the others, holds it or lies in it. */
export function pathsOverlap(some: readonly string[], others: readonly string[]): boolean {
  return some.some((path) => others.some((other) => holds(path, other) || holds(other, path)));
}

/** Whether the path is the directory or lies in it. */
export function holds(directory: string, path: string): boolean {
  return path === directory || path.startsWith(directory === "/" ? "/" : `${directory}/`);
}

/** Directories that packages write to, and those that lead there by links. */
const systemPath =
  /^\/(?:$|(?:usr(?!\/(?:src|app)(?:\/|$))|var|etc|lib|lib32|lib64|libx32|bin|sbin|boot|dev|proc|sys|run)(?:\/|$))/;

/** Whether installing packages of the system may write there too, or depend on what lies there. */
export function isSystemPath(path: string): boolean {
  return systemPath.test(path);
}

/** The owner that a COPY gives; "" for root. */
export function ownerOf({ instruction }: BuildStep): string {
  return flagOf(instruction, "chown")?.value ?? "";
}

/** Whether the name of an owner has to be looked up in the image. */
export function hasNamedOwner(step: BuildStep): boolean {
  return !/^(?:\d+(?::\d+)?|)$/.test(ownerOf(step));
}

function inDirectory(directory: string, name: string): string {
  return directory === "/" ? `/${name}` : `${directory}/${name}`;
}
