import { flagOf, type Instruction } from "../../instructions/instruction.ts";
import type { BuildStep } from "../../plan/build-plan.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { absolutePath } from "../shared/absolute-path.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { contextFileAt } from "../shared/copied-file.ts";
import { firstProcesses } from "../shared/first-process.ts";
import { imageStages } from "../shared/image-stages.ts";
import { text } from "./text.ts";

export const startScriptNotExecutable = defineRule({
  id: "start-script-not-executable",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "plan",
  sources: [],
  text,
  examples: [
    {
      context: { "entrypoint.sh": "#!/bin/sh\nexec app\n" },
      bad: `FROM debian:13
COPY entrypoint.sh /
ENTRYPOINT ["/entrypoint.sh"]
            ^^^^^^^^^^^^^^^^ mode
`,
      good: `FROM debian:13
COPY --chmod=755 entrypoint.sh /
ENTRYPOINT ["/entrypoint.sh"]
`,
      fixed: `FROM debian:13
COPY --chmod=755 entrypoint.sh /
ENTRYPOINT ["/entrypoint.sh"]
`,
    },
    {
      context: { "docker/start.sh": "#!/bin/sh\n", "docker/app.conf": "a" },
      bad: `FROM debian:13
WORKDIR /srv
COPY docker ./
CMD ["./start.sh"]
     ^^^^^^^^^^^^ mode
`,
      good: `FROM debian:13
WORKDIR /srv
COPY docker ./
RUN chmod +x start.sh
CMD ["./start.sh"]
FROM debian:13
COPY docker /srv
CMD ["sh", "/srv/start.sh"]
`,
    },
  ],
  check({ plan, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    if (plan.context === undefined) return findings;
    const image = imageStages(stages);
    const changing = new Set<Instruction>();
    for (const { instruction, script } of buildScripts(scripts)) {
      // `install`, `git checkout`, a script: many things may set the mode.
      if (script.commands.length === 0 || script.commands.some(({ name }) => name === undefined || !keepsModes.has(name)))
        changing.add(instruction);
    }
    for (const { instruction, script, stage } of firstProcesses(stages, scripts)) {
      const program = script.commands[0]?.program;
      const end = plan.endStates[stage.index];
      if (
        stage.index !== stages.target ||
        program?.value === undefined ||
        end === undefined ||
        instruction.command.form !== "exec"
      )
        continue;
      const path = /^\.{0,2}\//.test(program.value) ? absolutePath(program.value, end.workingDirectory) : undefined;
      const steps = plan.steps.filter(
        (step) => image.has(step.stage) && (step.kind === "layer" || step.instruction.kind === "run"),
      );
      const writer = path === undefined ? undefined : lastWriter(steps, path, changing);
      if (path === undefined || writer === undefined || (writer.mode & 0o111) !== 0) continue;
      const { start } = writer.step.instruction.argumentsSpan;
      const edits = [{ span: { start, end: start }, text: "--chmod=755 " }];
      const fix: FixProposal | undefined = writer.alone ? { safety: "safe", edits } : undefined;
      findings.push({ span: program.span, message: "mode", params: { path }, fix });
    }
    return findings;
  },
});

/** Commands that are common in a RUN and change no mode of a file that was there before. */
const keepsModes: ReadonlySet<string> = new Set(
  "apt-get apt apk dnf microdnf yum pip pip3 npm yarn pnpm go cargo mkdir rm echo printf cat cd set export useradd groupadd adduser addgroup curl wget test [ true ls".split(
    " ",
  ),
);

interface Writer {
  readonly step: BuildStep;
  readonly mode: number;
  /** Whether the step copies this file and nothing else. */
  readonly alone: boolean;
}

/** The step that the file comes from; undefined when it is not surely a file of the context with its own mode. */
function lastWriter(steps: readonly BuildStep[], path: string, changing: ReadonlySet<Instruction>): Writer | undefined {
  for (const step of steps.toReversed()) {
    const { instruction } = step;
    if (instruction.kind === "run" && changing.has(instruction)) return undefined;
    if (instruction.kind !== "copy" && instruction.kind !== "add") continue;
    const found = contextFileAt(step, path);
    if (found === "unknown") return undefined;
    if (found === undefined) continue;
    return flagOf(instruction, "chmod") === undefined ? { step, ...found } : undefined;
  }
  return undefined;
}
