import { hasFlag } from "../../shell/command-queries.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { hasInput } from "../shared/answered-prompt.ts";
import { mayHoldOptions, optionBehind } from "../shared/option-edits.ts";
import { packageSteps, wordSet } from "../shared/package-command.ts";
import { zypper } from "../shared/zypper.ts";
import { text } from "./text.ts";

const asking =
  wordSet(`install in remove rm update up patch dist-upgrade dup verify ve source-install si install-new-recommends inr
  removeptf rmptf`);

export const zypperWithoutYes = defineRule({
  id: "zypper-without-yes",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3034", relation: "wider" },
    { tool: "tally", id: "hadolint/DL3034", relation: "wider" },
    { tool: "sonar", id: "S6584", relation: "narrower" },
    { tool: "droast", id: "DF043", relation: "same" },
  ],
  mentions: ["zypper"],
  text,
  examples: [
    {
      bad: `FROM opensuse/leap:15.6
RUN zypper install git && zypper clean --all
    ^^^^^^ question
`,
      good: `FROM opensuse/leap:15.6
RUN zypper --non-interactive install git && zypper -n rm git && zypper in -y jq && zypper clean --all
`,
      fixed: `FROM opensuse/leap:15.6
RUN zypper --non-interactive install git && zypper clean --all
`,
    },
    {
      bad: `FROM opensuse/leap:15.6
RUN zypper --gpg-auto-import-keys refresh && \\
    sudo zypper --gpg-auto-import-keys \\
         ^^^^^^ question
      dup
`,
      good: `FROM opensuse/leap:15.6
RUN yes | zypper update
`,
      fixed: `FROM opensuse/leap:15.6
RUN zypper --gpg-auto-import-keys refresh && \\
    sudo zypper --non-interactive --gpg-auto-import-keys \\
      dup
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const step of packageSteps(scripts, zypper)) {
      const { run, command, verb } = step;
      const { program } = command;
      if (program === undefined || !asking.has(verb.text) || hasInput(command) || mayHoldOptions(step)) continue;
      if (hasFlag(command, "-n", "--non-interactive", "-y", "--no-confirm", "-D", "--dry-run")) continue;
      const edits = optionBehind(run, program, "--non-interactive");
      const fix = edits === undefined ? undefined : ({ safety: "safe", edits } as const);
      findings.push({ span: command.nameSpan, message: "question", params: { command: `zypper ${verb.text}` }, fix });
    }
    return findings;
  },
});
