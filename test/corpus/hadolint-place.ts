import type { Analysis, Finding, Instruction, Stage } from "@plimsoll/core";

type Script = Analysis["scripts"][number]["script"];
type Command = Script["commands"][number];

/** An instruction that only one of the two tools reports. */
export interface HadolintPlace {
  readonly analysis: Analysis;
  readonly instruction: Instruction;
  readonly stage: Stage | undefined;
  /** Our finding, where it is we who report. */
  readonly finding: Finding | undefined;
  /** What a RUN gives to its shell; undefined for other instructions. */
  readonly script: Script | undefined;
  readonly commands: readonly Command[];
  /** The instruction as it stands in the file. */
  readonly text: string;
}

export function hadolintPlace(analysis: Analysis, instruction: Instruction, finding: Finding | undefined): HadolintPlace {
  const inner = instruction.kind === "onbuild" ? instruction.instruction : instruction;
  const script = analysis.scripts.find((run) => run.instruction === inner)?.script;
  const { start, end } = instruction.span;
  return {
    analysis,
    instruction,
    stage: analysis.stages.stages.findLast((stage) => stage.span.start <= start),
    finding,
    script,
    commands: script?.commands ?? [],
    text: analysis.syntax.source.text.slice(start, end),
  };
}

/** Whether a command of these names is there. */
export function runs({ commands }: HadolintPlace, names: RegExp): boolean {
  return commands.some(({ name }) => name !== undefined && names.test(name));
}

/** Whether a command is called by its path, through sudo, env, xargs, … or in the text of a `sh -c`. */
export function isCalledInAnotherWay({ program, name, wrappers }: Command): boolean {
  return wrappers.length > 0 || (program !== undefined && program.raw !== name);
}

/** Whether a command has a word whose value is not known. */
export function hasUnknownWord({ args }: Command): boolean {
  return args.some(({ value }) => value === undefined);
}

/** Whether the text is for cmd or PowerShell. */
export function isWindowsText({ script }: HadolintPlace): boolean {
  return script?.dialect === "cmd" || script?.dialect === "powershell";
}

/** Whether the default target has layers of this stage. */
export function isShipped({ analysis, stage }: HadolintPlace): boolean {
  return analysis.plan.steps.some((step) => step.stage === stage?.index && step.inImage);
}

/** Whether another stage builds on this one or copies from it. */
export function isUsed({ analysis, stage }: HadolintPlace): boolean {
  return analysis.stages.stages.some(({ edges }) =>
    edges.some(({ target }) => target.kind === "stage" && target.index === stage?.index),
  );
}
