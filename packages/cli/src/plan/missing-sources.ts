import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Language, positionAt } from "@plimsoll/core";
import type { PlannedBuild } from "@plimsoll/core/plan";
import type { Note } from "../note.ts";
import type { OpenBuild } from "./open-builds.ts";
import { planText } from "./plan-text.ts";
import { sourceText } from "./source-text.ts";
import { stepRemarks } from "./step-remarks.ts";

/**
 * Warnings of steps that the target needs and that take what is not there: the build ends at them, so "cached" says little. `byGit`: the files
 * are those that git knows, and what lies on disk besides is only unseen.
 */
export function notesOnMissing(
  open: Pick<OpenBuild, "dockerfile" | "contextFolder">,
  { plan, graph, syntax }: PlannedBuild,
  byGit: boolean,
  language: Language,
): readonly Note[] {
  return plan.steps.flatMap((step): readonly Note[] => {
    if (!step.reachable || step.selection === undefined) return [];
    const at = step.triggered ? graph.stages[step.stage]!.from.span.start : step.instruction.span.start;
    const place = { path: open.dockerfile, line: positionAt(syntax.source, at).line + 1 };
    return stepRemarks(step, undefined, [], graph.stages).flatMap((remark): readonly Note[] => {
      if (remark.kind !== "missing" && remark.kind !== "malformed") return [];
      const unseen = byGit && remark.kind === "missing" && remark.because === "absent" && isOnDisk(open, remark.path);
      if (unseen) return [{ ...place, ...sourceText[language].unknownToGit(remark.path) }];
      return [{ ...place, message: planText[language].remark(remark), help: "" }];
    });
  });
}

function isOnDisk({ contextFolder }: Pick<OpenBuild, "contextFolder">, path: string): boolean {
  return contextFolder !== undefined && existsSync(join(contextFolder, path));
}
