import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import type { Language } from "@plimsoll/core";
import { contextUse, type PlannedBuild } from "@plimsoll/core/plan";
import { describeContextNotice, errorCode } from "@plimsoll/host";
import type { Note } from "../note.ts";
import type { OpenBuild } from "./open-builds.ts";

/** Errors to print: files that a step takes and that this user may not read, so that they cannot be sent to the builder. */
export function notesOnUnreadable(
  { contextFolder }: Pick<OpenBuild, "contextFolder">,
  { graph, plan, facts }: PlannedBuild,
  language: Language,
): readonly Note[] {
  const { context } = facts;
  if (contextFolder === undefined || context === undefined) return [];
  // The mode says it of most files, without asking the system.
  const doubtful = context.entries.filter(({ type, mode }) => type === "file" && (mode & 0o444) !== 0o444);
  if (doubtful.length === 0) return [];
  const read = new Set(contextUse(graph, plan, context).read);
  return doubtful.flatMap(({ path }): readonly Note[] => {
    const reason = read.has(path) ? whyUnreadable(join(contextFolder, path)) : undefined;
    if (reason === undefined) return [];
    return [{ path: contextFolder, line: undefined, ...describeContextNotice({ kind: "unreadable", path, reason }, language) }];
  });
}

function whyUnreadable(path: string): string | undefined {
  try {
    accessSync(path, constants.R_OK);
    return undefined;
  } catch (error) {
    const reason = errorCode(error);
    // Gone meanwhile: then it is not in the context.
    return reason === "ENOENT" || reason === "ENOTDIR" ? undefined : reason;
  }
}
