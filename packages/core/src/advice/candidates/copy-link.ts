import { flagIsOn, flagOf } from "../../instructions/instruction.ts";
import type { BuildStep } from "../../plan/build-plan.ts";
import type { AdviceSource, Candidate } from "../advice-source.ts";
import { copyWrites, hasNamedOwner } from "../copy-writes.ts";
import { lineOf, shortText } from "../instruction-block.ts";
import { movableSteps } from "../movable-steps.ts";
import { costOfOrder } from "../optimal-order.ts";
import { baseMask, orderItems } from "./reorder.ts";

/** What is left to do for a copy that is cached, in units of `step-cost.ts`: its layer is put on top of the others. */
const mergeCost = 0.2;

/**
 * `--link` on the copies of a stage that run again because of what stands before them, and not because of what they copy. Only a
 * history can tell that: without one nothing is suggested.
 */
export function* copyLink(source: AdviceSource): Generator<Candidate> {
  const { build, source: text, replayed, evidence } = source;
  if (evidence.basis !== "history" || !knowsLink(source)) return;
  for (const stage of build.graph.stages) {
    if (!stage.reachable || stage.os === "windows") continue;
    const steps = movableSteps(source, stage.index);
    const items = orderItems(source, steps).map((item, at) =>
      mayLink(steps[at]!.step) ? { ...item, linkCost: item.cost + mergeCost } : item,
    );
    const { linked } = costOfOrder(
      items,
      items.map((_, at) => at),
      baseMask(source, stage.index),
    );
    const found = linked.map((at) => steps[at]!).filter(({ index }) => replayed.rebuilt[index] !== undefined);
    const [first] = found;
    if (first === undefined) continue;
    const { instruction } = first.step;
    yield {
      kind: "copy-link",
      span: instruction.keywordSpan,
      edits: found.map(({ step }) => {
        const { end } = step.instruction.keywordSpan;
        return { span: { start: end, end }, text: " --link" };
      }),
      risk: "changes-image",
      reason: {
        key: "copy-link",
        params: { steps: found.length, step: shortText(text, instruction), line: lineOf(text, instruction) },
        caution: "links-in-destination",
      },
    };
  }
}

/** A syntax line may ask for a frontend that is older than the flag. */
function knowsLink({ build }: AdviceSource): boolean {
  const syntax = /^\s*#\s*syntax\s*=\s*(\S+)/m.exec(build.syntax.source.text.slice(0, 2000))?.[1];
  const version = syntax === undefined ? undefined : /dockerfile:1\.(\d+)/.exec(syntax)?.[1];
  return version === undefined || Number(version) >= 4;
}

/** Directories of base images that are links elsewhere: a layer of its own would put a directory in their place. */
const linkedDirectories = /^\/(?:bin|sbin|lib|lib32|lib64|libx32)(?:\/|$)|^\/var\/(?:run|lock)(?:\/|$)|^\/$/;

function mayLink(step: BuildStep): boolean {
  const { instruction } = step;
  if (instruction.kind !== "copy" && instruction.kind !== "add") return false;
  // With a mode BuildKit copies as if there were no `--link`; a named owner has to be looked up in what stands below.
  if (flagIsOn(instruction, "link") || flagOf(instruction, "chmod") !== undefined || hasNamedOwner(step)) return false;
  const writes = copyWrites(step);
  return writes !== undefined && !writes.some((path) => linkedDirectories.test(path));
}
