import { relative, resolve, sep } from "node:path";

/**
 * A path as reports for other programs have it: from the folder that `from` names, with `/`. What lies outside of that folder, and the `-` of
 * standard input, stays as the user named it.
 */
export function projectPath(path: string, from: string): string {
  if (path === "-") return path;
  const inside = relative(from, resolve(path)).split(sep);
  return inside[0] === ".." || resolve(from, inside.join(sep)) !== resolve(path) ? path.split(sep).join("/") : inside.join("/");
}
