import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Path of a program on the PATH; undefined where there is none. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
