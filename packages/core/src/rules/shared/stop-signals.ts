import type { RunScript } from "../../shell/run-scripts.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import type { SourceText } from "../../text/source-text.ts";
import type { Span } from "../../text/span.ts";
import type { FixProposal } from "../rule.ts";
import { lineBefore } from "./added-line.ts";
import { expandedValue } from "./expanded-value.ts";
import { type FirstProcess, firstProcesses } from "./first-process.ts";
import { lastInherited, lowestBases } from "./inherited.ts";
import { canonicalSignal } from "./signals.ts";
import { isSystemImage } from "./system-image.ts";

/** A program that is not stopped by the signal that it wants. */
export interface UnsuitedSignal {
  readonly span: Span;
  /** What it is sent. */
  readonly signal: string;
  readonly fix: FixProposal | undefined;
}

/**
 * Images whose first process is a program that wants another stop signal than it gets. Where nothing sets one, only a base image
 * that is known to leave it alone counts.
 */
export function unsuitedSignals(
  {
    stages,
    scripts,
    source,
  }: { readonly stages: StageGraph; readonly scripts: readonly RunScript[]; readonly source: SourceText },
  isProgram: (process: FirstProcess) => boolean,
  wanted: string,
): readonly UnsuitedSignal[] {
  const list: UnsuitedSignal[] = [];
  const told = new Set<Span>();
  const signals = lastInherited(stages, "stopsignal");
  const bases = lowestBases(stages);
  for (const process of firstProcesses(stages, scripts)) {
    if (process.stage.platform?.os === "windows" || !isProgram(process)) continue;
    const { index } = process.stage;
    const set = signals[index];
    const base = bases[index];
    if (set === undefined) {
      if (base === undefined || !isSystemImage(base)) continue;
      const { instruction } = process;
      const span = instruction.keywordSpan;
      if (told.has(span)) continue;
      told.add(span);
      const edits = [lineBefore(source, instruction, `STOPSIGNAL ${wanted}`)];
      list.push({ span, signal: "SIGTERM", fix: { safety: "safe", edits } });
      continue;
    }
    const { value, span } = set.value;
    const given = expandedValue(stages, set, value);
    const signal = given === undefined ? undefined : canonicalSignal(given);
    if (signal === undefined || signal === wanted || told.has(span)) continue;
    told.add(span);
    list.push({ span, signal, fix: given === value ? { safety: "unsafe", edits: [{ span, text: wanted }] } : undefined });
  }
  return list;
}
