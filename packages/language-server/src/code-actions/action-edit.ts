import { analyze, type Finding, fixText, type TextEdit, unreachable } from "@plimsoll/core";
import type { WorkspaceEdit } from "vscode-languageserver";
import type { Snapshot } from "../documents/snapshot.ts";
import type { Server } from "../server.ts";
import type { ActionId, FindingAction } from "./action-id.ts";
import { configEdit, configPlace } from "./config-place.ts";
import { suppressibleFile } from "./suppressible-file.ts";
import { documentEdit } from "./workspace-edit.ts";

/** The edit of an action; undefined when there is none any more, or its result would not hold. */
export async function actionEdit(server: Server, snapshot: Snapshot, action: ActionId): Promise<WorkspaceEdit | undefined> {
  if (action.kind === "ignoreInConfig") {
    const finding = findingOf(snapshot, action);
    const place = finding && configPlace(server, snapshot, finding);
    return finding === undefined || place === undefined ? undefined : configEdit(server, place, finding);
  }
  const edits = await editsOf(snapshot, action);
  return edits === undefined || edits.length === 0 ? undefined : documentEdit(server, snapshot, edits);
}

async function editsOf(
  snapshot: Snapshot,
  action: Exclude<ActionId, { readonly kind: "ignoreInConfig" }> | FindingAction,
): Promise<readonly TextEdit[] | undefined> {
  const core = await import("@plimsoll/core/refactor");
  const { text, analysis } = snapshot;
  const checked = (edits: readonly TextEdit[] | undefined): readonly TextEdit[] | undefined =>
    edits === undefined || core.checkNear(analysis.syntax, analysis.instructions, edits) !== undefined ? undefined : edits;
  switch (action.kind) {
    case "fix":
      return checked(findingOf(snapshot, action)?.fix?.edits);
    case "fixRule":
      return core.minimalEdits(text, fixedText(snapshot, action.unsafe, action.rule));
    case "fixAll":
      return core.minimalEdits(text, fixedText(snapshot, false, undefined));
    case "ignoreHere":
    case "ignoreInFile": {
      const finding = findingOf(snapshot, action);
      if (finding === undefined) return undefined;
      const suppress = action.kind === "ignoreHere" ? core.suppressHere : core.suppressInFile;
      return checked(suppress(suppressibleFile(snapshot), finding));
    }
    case "ignoreInConfig":
      return undefined;
    case "replace": {
      const problem = analysis.problems.find(({ span }) => span.start === action.start && span.end === action.end);
      const suggestion = problem?.params["suggestion"];
      return problem === undefined || !suggestion ? undefined : [{ span: problem.span, text: suggestion }];
    }
    case "refactor": {
      const found = core.findRefactorings(analysis, { start: action.start, end: action.end });
      return checked(found.filter(({ kind }) => kind === action.refactoring)[action.number]?.edits);
    }
    default:
      return unreachable(action);
  }
}

function findingOf({ analysis }: Snapshot, { rule, start, end, message }: FindingAction): Finding | undefined {
  return analysis.findings.find(
    (finding) => finding.rule === rule && finding.span.start === start && finding.span.end === end && finding.message === message,
  );
}

/** The text after all fixes of one rule, or of all, with what holds for the document. */
function fixedText({ text, surroundings }: Snapshot, unsafe: boolean, rule: string | undefined): string {
  const { build, facts, rules } = surroundings;
  const config = rule === undefined ? surroundings.config : { ...surroundings.config, only: [rule] };
  return fixText(text, { unsafe }, (now) => analyze({ text: now, config, build, facts }, rules)).text;
}
