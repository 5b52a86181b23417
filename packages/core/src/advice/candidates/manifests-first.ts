import type { Instruction } from "../../instructions/instruction.ts";
import type { BuildStep } from "../../plan/build-plan.ts";
import type { BuildScript } from "../../rules/shared/build-scripts.ts";
import { type BulkCopy, CopiedSources } from "../../rules/shared/early-copy.ts";
import { manifestCopy } from "../../rules/shared/move-copy.ts";
import type { TextEdit } from "../../text/edit.ts";
import { type AdviceSource, type Candidate, stepsOfStage } from "../advice-source.ts";
import { blockOf, removeBlocks, lineOf, shortText } from "../instruction-block.ts";
import { isIndependent } from "../movable-steps.ts";
import { type LeadingInstall, leadingInstall } from "../run-work.ts";

/**
 * The files that list what a project needs are copied on their own, and the rest behind the install: then only they make it run
 * again. Where the RUN does more than install, it is split behind the install.
 */
export function* manifestsFirst(source: AdviceSource): Generator<Candidate> {
  for (const stage of source.build.graph.stages) {
    if (!stage.reachable) continue;
    const copied = new CopiedSources();
    const told = new Set<Instruction>();
    for (const { step } of stepsOfStage(source, stage.index)) {
      copied.add(step);
      const run = source.runs.get(step.instruction);
      const found = run && leadingInstall(run);
      const { workingDirectory } = step.state;
      if (run === undefined || found === undefined || run.instruction.mounts.some(({ type }) => type === "bind")) continue;
      const directory = workingDirectory.kind === "known" ? workingDirectory.value : undefined;
      const copy = copied.bulkCopyFor(found.install.files, directory);
      if (copy === undefined || told.has(copy.instruction)) continue;
      told.add(copy.instruction);
      const candidate = candidateOf(source, { copy, step, run, found });
      if (candidate !== undefined) yield candidate;
    }
  }
}

interface Found {
  readonly copy: BulkCopy;
  readonly step: BuildStep;
  readonly run: BuildScript;
  readonly found: LeadingInstall;
}

function candidateOf(source: AdviceSource, { copy, step, run, found }: Found): Candidate | undefined {
  const { instruction } = copy;
  const text = source.source;
  const { escape } = source.build.graph;
  if (instruction.sources.length !== 1 || instruction.heredocs.length > 0 || !canPass(source, copy, step)) return undefined;
  const beside = filesBeside(copy);
  if (beside === undefined) return undefined;
  const manifests = manifestCopy(text, copy, step, [...found.install.sources, ...beside]);
  const [from, to] = [blockOf(text, instruction, escape), blockOf(text, run.instruction, escape)];
  if (manifests === undefined || from === undefined) return undefined;
  const lineBreak = text.text.includes("\r\n") ? "\r\n" : "\n";
  const block = text.text.slice(from.start, from.end);
  const edits: TextEdit[] = [];
  // With nothing in between, the manifests take the place of the rest, with the blank lines around it.
  const adjoins = !hasStepsBetween(source, copy, step);
  if (adjoins) edits.push({ span: from, text: `${manifests}${lineBreak}` });
  else edits.push(...removeBlocks(text, [from]), { span: lineStart(source, run), text: `${manifests}${lineBreak}` });
  const splits = found.rest.length > 0;
  if (splits) {
    const split = splitEdit(source, run, found, block, lineBreak);
    if (split === undefined) return undefined;
    edits.push(split);
  } else if (to === undefined) {
    if (text.text.slice(run.instruction.span.end).trim() !== "") return undefined;
    edits.push({ span: { start: text.text.length, end: text.text.length }, text: `${lineBreak}${block.trimEnd()}` });
  } else edits.push({ span: { start: to.end, end: to.end }, text: block });
  const kind = splits ? "split-run" : "manifests-first";
  return {
    kind,
    span: copy.span,
    edits,
    focus: source.build.plan.steps.indexOf(step),
    risk: "changes-image",
    reason: {
      key: kind,
      params: {
        command: found.install.name,
        files: manifests
          .split(" ")
          .slice(1, -1)
          .filter((word) => !word.startsWith("--"))
          .join(" "),
        copy: shortText(text, instruction),
        line: lineOf(text, instruction),
        otherLine: lineOf(text, run.instruction),
      },
      caution: "install-scripts",
    },
  };
}

function lineStart({ source, build }: AdviceSource, { instruction }: BuildScript): { start: number; end: number } {
  const start = blockOf(source, instruction, build.graph.escape)?.start ?? source.lineStarts[lineOf(source, instruction) - 1]!;
  return { start, end: start };
}

/** Whether the COPY may stand behind the RUN: everything in between is the same with and without what it copies. */
function canPass(source: AdviceSource, copy: BulkCopy, run: BuildStep): boolean {
  const steps = stepsBetween(source, copy, run);
  return copy.step.stage === run.stage && copy.step.position >= 0 && steps.every((step) => maySwap(source, copy, step));
}

function maySwap(source: AdviceSource, copy: BulkCopy, step: BuildStep): boolean {
  const { instruction } = copy;
  const written = source.source.text.slice(instruction.span.start, instruction.span.end);
  switch (step.instruction.kind) {
    case "env":
    case "arg":
      return !written.includes("$");
    case "workdir":
      return instruction.destination.value.startsWith("/");
    case "run":
      return isIndependent(source, copy.step, step);
    case "copy":
    case "add":
      return isIndependent(source, copy.step, step);
    case "onbuild":
    case "invalid":
      return false;
    default:
      return true;
  }
}

function stepsBetween(source: AdviceSource, copy: BulkCopy, run: BuildStep): readonly BuildStep[] {
  const steps = stepsOfStage(source, run.stage).map(({ step }) => step);
  return steps.filter(({ position }) => position > copy.step.position && position < run.position);
}

function hasStepsBetween(source: AdviceSource, copy: BulkCopy, run: BuildStep): boolean {
  return stepsBetween(source, copy, run).some(({ kind }) => kind === "layer");
}

const removing = /^(?:clean|clear|prune|purge|autoremove|remove|uninstall|erase|del)$/;

/** Settings of package managers that may lie beside the manifests. */
const settings = [".npmrc", ".yarnrc", ".yarnrc.yml", ".python-version", ".ruby-version"];

/** Those that do, as sources that need not be there. Undefined where the install reads directories too: patches, Yarn itself. */
function filesBeside({ source, directory }: BulkCopy): readonly string[] | undefined {
  const found: string[] = [];
  const prefix = directory === "" ? "" : `${directory}/`;
  for (const { entries } of source.selected?.matches ?? []) {
    for (const { path } of entries) {
      const name = path.slice(prefix.length);
      if (/^(?:\.yarn|patches)\//.test(name)) return undefined;
      if (settings.includes(name)) found.push(`${name}*`);
    }
  }
  return found;
}

/** Ends the RUN behind the install, puts the COPY there, and begins a RUN with the same flags for the rest. */
function splitEdit(
  { source }: AdviceSource,
  { instruction, script }: BuildScript,
  { last, rest }: LeadingInstall,
  block: string,
  lineBreak: string,
): TextEdit | undefined {
  const [next] = rest;
  if (script.form !== "shell" || next === undefined || next.operator !== "&&" || next.inside.length > 0) return undefined;
  // What the shell remembers from one command to the next is lost.
  if (
    script.commands.some(({ name, pipelineLength }) => name === "cd" || name === "set" || name === "export" || pipelineLength > 1)
  )
    return undefined;
  if (rest.some(({ inside, operator }) => inside.length > 0 || operator !== "&&")) return undefined;
  // What is removed behind the install would stay in its layer.
  if (rest.some(({ name, args }) => name === "rm" || args.some(({ text }) => removing.test(text)))) return undefined;
  const flags = instruction.flags.map(({ span }) => `${source.text.slice(span.start, span.end)} `).join("");
  const gap = source.text.slice(last.span.end, next.span.start);
  if (gap.includes("#") || last.span.end > next.span.start) return undefined;
  return { span: { start: last.span.end, end: next.span.start }, text: `${lineBreak}${block}RUN ${flags}` };
}
