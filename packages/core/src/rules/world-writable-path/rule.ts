import { flagOf } from "../../instructions/instruction.ts";
import { flagValue, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import { defineRule } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { imageStages } from "../shared/image-stages.ts";
import { text } from "./text.ts";

export const worldWritablePath = defineRule({
  id: "world-writable-path",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "sonar", id: "S2612", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM node:22
COPY --chmod=777 entry.sh /
             ^^^ writable
RUN mkdir -p -m 0777 /data && chmod -R a+rwX /srv && chmod 666 /etc/app.conf
                ^^^^ writable
                                       ^^^^^ writable
                                                           ^^^ writable
`,
      good: `FROM node:22
COPY --chmod=755 entry.sh /
RUN chmod 1777 /tmp && chmod g=u /srv && chmod u+x /entry.sh && chmod o-w /etc/app.conf
`,
    },
    {
      bad: `FROM node:22
ARG MODE=ugo+w
RUN chmod -R \\
      $MODE /srv
      ^^^^^ writable
`,
      good: `FROM node:22 AS build
RUN chmod 777 /src
FROM node:22
COPY --from=build /src /src
`,
    },
  ],
  *check({ stages, scripts }) {
    const inImage = imageStages(stages);
    for (const { index, instructions } of stages.stages) {
      for (const instruction of instructions) {
        if (!inImage.has(index) || (instruction.kind !== "copy" && instruction.kind !== "add")) continue;
        const flag = flagOf(instruction, "chmod");
        if (flag?.value !== undefined && isWorldWritable(flag.value)) {
          yield { span: flag.valueSpan, message: "writable", params: { mode: flag.value } };
        }
      }
    }
    for (const { stage, script } of buildScripts(scripts)) {
      if (!inImage.has(stage)) continue;
      for (const command of script.commands) {
        const mode = modeOf(command);
        if (mode !== undefined && isWorldWritable(mode.text))
          yield { span: mode.span, message: "writable", params: { mode: mode.text } };
      }
    }
  },
});

function modeOf(command: ShellCommand): ShellWord | undefined {
  switch (command.name) {
    case "chmod":
      return positionals(command)[0];
    case "mkdir":
    case "install":
      return flagValue(command, "-m", "--mode")?.word;
    default:
      return undefined;
  }
}

/** With the sticky bit (1777) nobody can touch the files of others: that is how `/tmp` is made. */
function isWorldWritable(mode: string): boolean {
  if (/^[0-7]{3,4}$/.test(mode)) return /[2367]$/.test(mode) && !/^[1357][0-7]{3}$/.test(mode);
  return mode.split(",").some((part) => /^[ug]*[oa][ugoa]*[+=][rxXst]*w|^[+=][rxXst]*w/.test(part)) && !mode.includes("t");
}
