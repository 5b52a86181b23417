import { type BuildStep, flagIsOn, maskCredentials, type Stage } from "@plimsoll/core";
import type { LayerSize } from "@plimsoll/core/plan";
import { stageName } from "./stage-name.ts";

/** Something worth saying of a step, in a few words. */
export type StepRemark =
  /** The build fails here: what is to be copied is not in the context. */
  | { readonly kind: "missing"; readonly path: string; readonly because: "absent" | "ignored" | "not-sent" }
  /** The build fails here: BuildKit refuses the pattern. */
  | { readonly kind: "malformed"; readonly pattern: string }
  | { readonly kind: "unreadable"; readonly path: string }
  | { readonly kind: "files"; readonly count: number; readonly repeated: number }
  /** A wildcard matches nothing. */
  | { readonly kind: "nothing" }
  | { readonly kind: "unpacks" }
  | { readonly kind: "downloads" }
  /** A source depends on a variable that is not known. */
  | { readonly kind: "unknown-source" }
  /** The files of the context are not known. */
  | { readonly kind: "unread" }
  /** Stages, images and named contexts that it takes from. */
  | { readonly kind: "from"; readonly names: readonly string[] }
  /** From an ONBUILD of the base. */
  | { readonly kind: "trigger" }
  | { readonly kind: "linked" };

/** What makes the build fail is told in sentences; the rest in a few words. */
export function isFailure({ kind }: StepRemark): boolean {
  return kind === "missing" || kind === "malformed" || kind === "unreadable";
}

/** `edges`: what this very step takes from elsewhere. */
export function stepRemarks(
  step: BuildStep,
  size: LayerSize | undefined,
  edges: Stage["edges"],
  stages: readonly Stage[],
): readonly StepRemark[] {
  const { instruction } = step;
  const remarks: StepRemark[] = [];
  if (step.triggered) remarks.push({ kind: "trigger" });
  if (instruction.kind === "copy" || instruction.kind === "add") remarks.push(...copyRemarks(step, size));
  for (const missing of step.missingMounts ?? []) remarks.push({ kind: "missing", ...missing });
  const names = sourceNames(edges, stages);
  if (names.length > 0) remarks.push({ kind: "from", names });
  if (flagIsOn(instruction, "link")) remarks.push({ kind: "linked" });
  return remarks;
}

function copyRemarks({ selection }: BuildStep, size: LayerSize | undefined): readonly StepRemark[] {
  const remarks: StepRemark[] = [];
  for (const source of selection?.sources ?? []) {
    if (source.kind === "http" || source.kind === "git") remarks.push({ kind: "downloads" });
    else if (source.kind === "unknown") remarks.push({ kind: "unknown-source" });
    else if (source.kind === "context") {
      const outcome = source.selected?.outcome;
      if (outcome === undefined) remarks.push({ kind: "unread" });
      else if (outcome.kind === "missing") remarks.push(outcome);
      else if (outcome.kind === "malformed") remarks.push(outcome);
      else if (outcome.kind === "unreadable") remarks.push(outcome);
    }
  }
  if (size?.unpacks === true) remarks.push({ kind: "unpacks" });
  if (size?.files === 0 && size.repeated === 0) remarks.push({ kind: "nothing" });
  else if (size?.files !== undefined) remarks.push({ kind: "files", count: size.files, repeated: size.repeated });
  const seen = new Set<string>();
  return remarks.filter((remark) => {
    const key = JSON.stringify(remark);
    return !seen.has(key) && seen.add(key);
  });
}

function sourceNames(edges: Stage["edges"], stages: readonly Stage[]): readonly string[] {
  const names = edges.map(({ target }) => {
    switch (target.kind) {
      case "stage":
        return stageName(stages[target.index]!);
      case "context":
        return target.name;
      case "image":
      case "invalid":
        return target.text;
    }
  });
  return [...new Set(names.map(maskCredentials))];
}
