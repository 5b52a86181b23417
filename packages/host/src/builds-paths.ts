import { sep } from "node:path";

/** Paths of core have `/` on every system. */
export function withSlashes(path: string): string {
  return sep === "\\" ? path.replaceAll("\\", "/") : path;
}
