import type { BuildOptions } from "@plimsoll/core";
import { namedContextOptions } from "@plimsoll/core/plan";
import { describeInvalidLine, describeReadFailure, readSource, readStandardInput } from "@plimsoll/host";
import type { Note } from "../note.ts";
import type { CommandContext } from "../program.ts";
import type { FoundPlainDockerfile } from "./find-dockerfile.ts";
import type { NamedContextSource, SourceRequest } from "./read-source-options.ts";

/** A build whose Dockerfile is read, and whose context is not. */
export interface ReadBuild {
  /** Services or targets of a Compose or Bake file; empty for a plain Dockerfile. */
  readonly names: readonly string[];
  /** Path as shown; `-` for standard input. For a text that stands inside a Compose or Bake file, that file. */
  readonly dockerfile: string;
  readonly text: string;
  /** Undefined when the build has none on this disk. */
  readonly contextFolder: string | undefined;
  /** Where the named contexts lie, in the order of their names in `build`. */
  readonly contexts: readonly NamedContextSource[];
  readonly build: BuildOptions;
  /** The Dockerfile beside which an ignore file of its own may lie; undefined when it has no path. */
  readonly ignoreBeside: string | undefined;
}

/** The one build of a Dockerfile; none when it cannot be read. */
export async function readDockerfile(
  { file, contextFolder }: FoundPlainDockerfile,
  { target, platform, buildArgs, contexts }: SourceRequest,
  { language }: Pick<CommandContext, "language">,
  errors: Note[],
): Promise<readonly ReadBuild[]> {
  const read = file === "-" ? await readStandardInput() : readSource(file);
  if (read.kind === "failure") {
    errors.push({ path: file, line: undefined, ...describeReadFailure(read.failure, language) });
    return [];
  }
  const { text, invalidLine } = read.source;
  if (invalidLine !== undefined) errors.push({ path: file, line: invalidLine, ...describeInvalidLine(invalidLine, language) });
  const build = { target, platform, buildArgs, ...namedContextOptions(contexts) };
  return [{ names: [], dockerfile: file, text, contextFolder, contexts, build, ignoreBeside: file === "-" ? undefined : file }];
}
