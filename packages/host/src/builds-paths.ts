import { join, relative, resolve, sep } from "node:path";

/** A found file under the name of the argument that led to it, with `/` between its parts. */
export function toShown(argument: string, file: string, cwd: string): string {
  return withSlashes(join(argument, relative(resolve(cwd, argument), file)));
}

/** Paths of core have `/` on every system. */
export function withSlashes(path: string): string {
  return sep === "\\" ? path.replaceAll("\\", "/") : path;
}
