import type { RunInstruction } from "../../instructions/instruction.ts";
import { appendCommand } from "../../rules/shared/append-command.ts";
import type { BuildScript } from "../../rules/shared/build-scripts.ts";
import { cachedTools } from "../../rules/shared/cached-tools.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import { type AdviceSource, type Candidate, stepsOfStage } from "../advice-source.ts";
import { blockOf, removeBlocks, lineOf, shortText } from "../instruction-block.ts";

/** A RUN that only cleans up behind another one makes a layer and frees nothing: joined, the files never get into the image. */
export function* joinCleanUp(source: AdviceSource): Generator<Candidate> {
  const { build, runs, source: text } = source;
  for (const stage of build.graph.stages) {
    if (!stage.reachable) continue;
    let earlier: BuildScript | undefined;
    for (const placed of stepsOfStage(source, stage.index)) {
      const run = runs.get(placed.step.instruction);
      // Settings in between would hold for one of the two only.
      const usable = run !== undefined && isPlain(run) ? run : undefined;
      if (usable !== undefined && earlier !== undefined && placed.step.inImage && cleansUpAfter(usable, earlier)) {
        const edits = joinEdits(source, earlier, usable);
        if (edits !== undefined)
          yield {
            kind: "join-clean-up",
            span: usable.instruction.keywordSpan,
            edits,
            risk: "changes-image",
            reason: {
              key: "join-clean-up",
              params: {
                step: shortText(text, usable.instruction),
                line: lineOf(text, usable.instruction),
                otherLine: lineOf(text, earlier.instruction),
              },
              caution: "clean-up-in-layer",
            },
            dropped: [placed.index],
          };
      }
      earlier = usable;
    }
  }
}

function isPlain({ instruction, script }: BuildScript): boolean {
  return script.form === "shell" && instruction.heredocs.length === 0 && script.errors.length === 0 && !instruction.trigger;
}

function cleansUpAfter(later: BuildScript, earlier: BuildScript): boolean {
  if (flagsOf(later.instruction) !== flagsOf(earlier.instruction) || later.script.commands.length === 0) return false;
  const tools = cachedTools.filter((tool) => earlier.script.commands.some((command) => tool.downloads(command) !== undefined));
  return later.script.commands.every((command) => isSimple(command) && tools.some((tool) => tool.empties(command)));
}

function isSimple({ inside, pipelineLength, operator }: ShellCommand): boolean {
  return inside.length === 0 && pipelineLength === 1 && (operator === "start" || operator === "&&");
}

function flagsOf({ flags }: RunInstruction): string {
  return flags.map(({ name, value }) => `${name}=${value ?? ""}`).join(" ");
}

function joinEdits(source: AdviceSource, earlier: BuildScript, later: BuildScript): Candidate["edits"] | undefined {
  const { build, source: text } = source;
  const block = blockOf(text, later.instruction, build.graph.escape);
  const commands = later.script.commands.map(({ span }) => text.text.slice(span.start, span.end));
  if (block === undefined || commands.some((command) => /[\n#]/.test(command))) return undefined;
  const added = appendCommand(earlier, { text: text.text, escape: build.graph.escape }, commands.join(" && "));
  return added && [...added, ...removeBlocks(text, [block])];
}
