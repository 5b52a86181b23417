import type { BuildStep } from "../../plan/build-plan.ts";
import { removedPaths } from "../../rules/shared/removed-paths.ts";
import type { BuildScript } from "../../rules/shared/build-scripts.ts";
import { absolutePath } from "../../rules/shared/absolute-path.ts";
import { type AdviceSource, type Candidate, type PlacedStep, stepsOfStage } from "../advice-source.ts";
import { copyWrites } from "../copy-writes.ts";
import { blockOf, removeBlocks, lineOf, shortText } from "../instruction-block.ts";

/** A file that is copied to /tmp for the next RUN alone is mounted there instead: it makes no layer and is not in the image. */
export function* bindMount(source: AdviceSource): Generator<Candidate> {
  for (const stage of source.build.graph.stages) {
    if (!stage.reachable || stage.os === "windows") continue;
    const steps = stepsOfStage(source, stage.index);
    for (const [at, placed] of steps.entries()) {
      const next = steps[at + 1]?.step;
      const run = next && source.runs.get(next.instruction);
      const target = temporaryFile(placed.step);
      if (next === undefined || run === undefined || target === undefined) continue;
      const behind = source.source.text.slice(run.instruction.span.end, stage.span.end);
      if (!reads(run, target) || behind.includes(target)) continue;
      const candidate = candidateOf(source, placed, run, target);
      if (candidate !== undefined) yield candidate;
    }
  }
}

/** The only file that a COPY puts below /tmp. */
function temporaryFile(step: BuildStep): string | undefined {
  const { instruction, selection } = step;
  if (instruction.kind !== "copy" || instruction.sources.length !== 1 || instruction.heredocs.length > 0) return undefined;
  if (instruction.flags.some(({ name }) => name !== "link")) return undefined;
  const [source] = selection?.sources ?? [];
  if (source?.kind !== "context" || source.selected?.matches.length !== 1 || source.selected.matches[0]!.directory)
    return undefined;
  if (/[$*?[,"']/.test(source.source.word.value) || source.pattern !== source.source.word.value) return undefined;
  const [path, ...others] = copyWrites(step) ?? [];
  if (path === undefined || others.length > 0 || !path.startsWith("/tmp/")) return undefined;
  // `COPY x /tmp` puts the file into the directory.
  return absolutePath(instruction.destination.value, step.state.workingDirectory) === "/tmp" ? undefined : path;
}

/** Whether a RUN names the file, and only reads it as far as its words tell. */
function reads({ script, instruction }: BuildScript, path: string): boolean {
  if (script.errors.length > 0 || instruction.json || script.form === "exec" || !script.text.text.includes(path)) return false;
  return script.commands.every((command) => {
    if (command.name === undefined || removedPaths(command).some((removed) => path.startsWith(removed) || removed.includes("*")))
      return false;
    const names = [command.program?.text, ...command.args.map(({ text }) => text)].some((text) => text?.includes(path) === true);
    return !names || readers.has(command.name);
  });
}

const readers: ReadonlySet<string> = new Set(
  "pip pip3 uv conda mamba micromamba cat xargs apt-get apt dpkg apk npm gem bundle tar unzip psql jq gpg apt-key grep yum dnf rpm".split(
    " ",
  ),
);

function candidateOf(source: AdviceSource, { step, index }: PlacedStep, run: BuildScript, target: string): Candidate | undefined {
  const { source: text, build } = source;
  const { instruction } = step;
  const block = blockOf(text, instruction, build.graph.escape);
  if (block === undefined || instruction.kind !== "copy") return undefined;
  const from = instruction.sources[0]!.word.value.replace(/^\.\//, "");
  const { start } = run.instruction.argumentsSpan;
  return {
    kind: "bind-mount",
    span: instruction.keywordSpan,
    edits: [
      ...removeBlocks(text, [block]),
      { span: { start, end: start }, text: `--mount=type=bind,source=${from},target=${target} ` },
    ],
    risk: "changes-image",
    reason: {
      key: "bind-mount",
      params: {
        step: shortText(text, instruction),
        line: lineOf(text, instruction),
        otherLine: lineOf(text, run.instruction),
        file: target,
      },
      caution: "file-not-in-image",
    },
    dropped: [index],
  };
}
