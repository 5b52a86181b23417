import { cleanPath } from "../context/go-path.ts";
import type { IgnoreRules } from "../context/ignore-file.ts";
import { matchesWithParents } from "../context/pattern-list.ts";
import { sourceKind } from "../context/source-kind.ts";
import {
  type AddInstruction,
  type CopyInstruction,
  type CopySource,
  excludesOf,
  flagIsOn,
  flagOf,
  type Instruction,
} from "../instructions/instruction.ts";
import { expandText } from "../stages/scope.ts";
import type { Stage, StageGraph } from "../stages/stage-graph.ts";
import type { SelectedSource, SourceSelection } from "./build-plan.ts";
import type { PreparedContext } from "./prepare-context.ts";

/** Gives what a COPY or ADD takes; undefined for anything else, and for `COPY --from`. */
export type SourceSelector = (instruction: Instruction, stage: Stage, position: number) => SourceSelection | undefined;

export function createSourceSelector(graph: StageGraph, context: PreparedContext | undefined): SourceSelector {
  function selectOne(
    source: CopySource,
    instruction: CopyInstruction | AddInstruction,
    stage: Stage,
    position: number,
  ): SelectedSource {
    const { span } = source.word;
    if (source.kind === "heredoc") return { kind: "heredoc", source, span };
    const expanded = expandText(source.word.value, stage.scope, position, graph.escape, stage.openEnded);
    if (!expanded.known || expanded.error !== undefined) return { kind: "unknown", source, span };
    const pattern = expanded.text;
    const kind = sourceKind(pattern);
    if (kind !== "context") return { kind, source, span, text: pattern };
    const parents = instruction.kind === "copy" && flagIsOn(instruction, "parents");
    const selected = context?.select({ source: pattern, excludes: excludesOf(instruction), parents });
    const ignore = context?.index.ignore;
    return { kind, source, span, pattern, selected, ignoredByName: ignore !== undefined && isIgnoredByName(ignore, pattern) };
  }

  return (instruction, stage, position) => {
    if (instruction.kind !== "copy" && instruction.kind !== "add") return undefined;
    if (instruction.kind === "copy" && (flagOf(instruction, "from")?.value ?? "") !== "") return undefined;
    const { sources } = instruction;
    const selected: SelectedSource[] = [];
    for (const source of sources) if (source.kind === "path") selected.push(selectOne(source, instruction, stage, position));
    for (const source of sources) if (source.kind === "heredoc") selected.push(selectOne(source, instruction, stage, position));
    return { sources: selected };
  };
}

/** Patterns that leave nothing of a context. */
const everything = new Set(["*", "**", "**/*"]);

/**
 * What BuildKit's check CopyIgnoredFile asks (frontend/dockerfile/dockerfile2llb/validations.go). It looks at texts alone: an
 * ignore file with exceptions is not judged, and `/a` is not taken for `a`.
 */
function isIgnoredByName({ list }: IgnoreRules, source: string): boolean {
  if (list.hasExceptions) return false;
  const path = cleanPath(source);
  if ((path === "." || path === "/") && !list.patterns.some((pattern) => everything.has(pattern.text))) return false;
  return matchesWithParents(list, path);
}
