import { join } from "node:path";
import { type Engine, engineFiles, type IgnoreFile } from "@plimsoll/core";
import { readSource, type ReadFailure } from "./read-source.ts";

export interface ContextIgnoreFile {
  /** Undefined when there is none. */
  readonly ignoreFile: IgnoreFile | undefined;
  readonly notices: readonly IgnoreFileNotice[];
}

/** An ignore file that cannot be understood as text. It is taken for one that ignores nothing. */
export interface IgnoreFileNotice {
  readonly kind: "ignore-file";
  /** As shown to the user. */
  readonly path: string;
  readonly failure: ReadFailure;
}

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
  for (const path of [...own, ...ignoreFiles.map((name) => join(root, name))]) {
    const found = readIgnoreFileAt(path);
    if (found !== undefined) return found;
  }
  return { ignoreFile: undefined, notices: [] };
}

function readIgnoreFileAt(path: string): ContextIgnoreFile | undefined {
  const read = readSource(path);
  if (read.kind === "source") return { ignoreFile: { path, text: read.source.text }, notices: [] };
  const { failure } = read;
  if (failure.kind === "missing" || failure.kind === "dangling-link" || failure.kind === "directory") return undefined;
  // BuildKit takes such a file for patterns that match nothing, or fails.
  return { ignoreFile: { path, text: "" }, notices: [{ kind: "ignore-file", path, failure }] };
}
