import { join } from "node:path";
import { type Engine, engineFiles, type IgnoreFile } from "@plimsoll/core";
import { readSource, type ReadFailure } from "./read-source.ts";

export interface ContextIgnoreFile {
  /** Undefined when there is none. */
  readonly ignoreFile: IgnoreFile | undefined;
  readonly notices: readonly IgnoreFileNotice[];
}

/** What is wrong with an ignore file. `path` as shown to the user. */
export type IgnoreFileNotice =
  /** It cannot be understood as text, and is taken for one that ignores nothing. A folder is passed over, as BuildKit does. */
  | { readonly kind: "ignore-file"; readonly path: string; readonly failure: ReadFailure }
  /** `line` (1-based) is the first that is not UTF-8: what its pattern matches is not known. */
  | { readonly kind: "ignore-file-bytes"; readonly path: string; readonly line: number };

/**
 * The ignore file that BuildKit uses: `<Dockerfile>.dockerignore` beside the Dockerfile if there is one, even an empty one; else
 * `.dockerignore` at the root of the context. For Podman there are two names of each. `dockerfile` is undefined when the Dockerfile has no
 * path, as on standard input.
 */
export function readContextIgnoreFile(
  root: string,
  dockerfile: string | undefined,
  engine: Engine = "docker",
): ContextIgnoreFile {
  const { ownIgnoreSuffixes, ignoreFiles } = engineFiles(engine);
  const own = dockerfile === undefined ? [] : ownIgnoreSuffixes.map((suffix) => `${dockerfile}${suffix}`);
  const notices: IgnoreFileNotice[] = [];
  for (const path of [...own, ...ignoreFiles.map((name) => join(root, name))]) {
    const ignoreFile = readIgnoreFileAt(path, notices);
    if (ignoreFile !== undefined) return { ignoreFile, notices };
  }
  return { ignoreFile: undefined, notices };
}

function readIgnoreFileAt(path: string, notices: IgnoreFileNotice[]): IgnoreFile | undefined {
  const read = readSource(path);
  if (read.kind === "source") {
    const { text, invalidLine } = read.source;
    if (invalidLine !== undefined) notices.push({ kind: "ignore-file-bytes", path, line: invalidLine });
    return { path, text };
  }
  const { failure } = read;
  if (failure.kind === "missing" || failure.kind === "dangling-link") return undefined;
  notices.push({ kind: "ignore-file", path, failure });
  // BuildKit looks for the next one behind a folder; any other such file it takes for patterns that match nothing, or fails.
  return failure.kind === "directory" ? undefined : { path, text: "" };
}
