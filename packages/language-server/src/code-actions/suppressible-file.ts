import type { SuppressibleFile } from "@plimsoll/core/refactor";
import type { Snapshot } from "../documents/snapshot.ts";

/** What suppressions are written into. */
export function suppressibleFile({ analysis, surroundings }: Snapshot): SuppressibleFile {
  const { syntax, instructions, findings } = analysis;
  return { syntax, instructions, findings, checkArgument: surroundings.build.buildArgs?.["BUILDKIT_DOCKERFILE_CHECK"] };
}
