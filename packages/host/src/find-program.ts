import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, resolve } from "node:path";

/** The file that a command's name stands for: looked for in `searchPath`, the value of PATH. Undefined when there is none. */
export function findProgram(name: string, searchPath: string | undefined): string | undefined {
  for (const folder of (searchPath ?? "").split(delimiter)) {
    // What lies in the working directory is not to be run because PATH has a gap or a relative entry.
    if (!isAbsolute(folder)) continue;
    for (const extension of extensions) {
      const path = resolve(folder, name + extension);
      if (isProgram(path)) return path;
    }
  }
  return undefined;
}

const extensions: readonly string[] = process.platform === "win32" ? [".exe", ""] : [""];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
