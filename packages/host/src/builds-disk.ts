import { statSync } from "node:fs";
import { readSource, type ReadFailure } from "./read-source.ts";

/** Where build files and what they name are read from. Paths have `/` between their parts. */
export interface BuildDisk {
  read(
    path: string,
  ): { readonly kind: "text"; readonly text: string } | { readonly kind: "failure"; readonly failure: ReadFailure };
  isFolder(path: string): boolean;
}

/** Larger ones are data that happens to be YAML. In bytes. */
const sizeLimit = 4 * 1024 * 1024;

/** The disk of this machine; relative paths start from the working directory. Each file is read once. */
export function createDisk(): BuildDisk {
  const known = new Map<string, ReturnType<BuildDisk["read"]>>();
  return {
    read(path) {
      const before = known.get(path);
      if (before !== undefined) return before;
      const read = readSource(path, sizeLimit);
      const answer = read.kind === "source" ? { kind: "text" as const, text: read.source.text } : read;
      known.set(path, answer);
      return answer;
    },
    isFolder(path) {
      try {
        return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
      } catch {
        // It may be there without our being allowed to see it: nothing is said of it then.
        return true;
      }
    },
  };
}

/** Files that are given as text, for tests and documentation. Every folder that a file lies in exists. */
export function createMemoryDisk(files: Readonly<Record<string, string>>): BuildDisk {
  const paths = Object.keys(files);
  return {
    read(path) {
      const text = Object.hasOwn(files, path) ? files[path] : undefined;
      return text === undefined ? { kind: "failure", failure: { kind: "missing" } } : { kind: "text", text };
    },
    isFolder: (path) => path === "." || paths.some((file) => file.startsWith(`${path}/`)),
  };
}
