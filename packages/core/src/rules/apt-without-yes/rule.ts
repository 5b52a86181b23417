import { hasFlag } from "../../shell/command-queries.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { hasInput } from "../shared/answered-prompt.ts";
import { apt, aptConfigOption, isAptTrue } from "../shared/apt.ts";
import { aptSetting } from "../shared/apt-settings.ts";
import { mayHoldOptions, optionBehind } from "../shared/option-edits.ts";
import { packageSteps, wordSet } from "../shared/package-command.ts";
import { text } from "./text.ts";

const asking = wordSet(`install reinstall remove purge upgrade dist-upgrade full-upgrade safe-upgrade dselect-upgrade autoremove
  auto-remove autopurge build-dep satisfy`);

export const aptWithoutYes = defineRule({
  id: "apt-without-yes",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3014", relation: "wider" },
    { tool: "tally", id: "hadolint/DL3014", relation: "wider" },
    { tool: "trivy", id: "DS-0021", relation: "wider" },
    { tool: "semgrep", id: "missing-assume-yes-switch", relation: "same" },
    { tool: "sonar", id: "S6584", relation: "narrower" },
    { tool: "droast", id: "DF015", relation: "same" },
  ],
  mentions: ["apt"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN apt-get update \\
 && apt-get -q install --no-install-recommends \\
               ^^^^^^^ question
      curl
`,
      good: `FROM debian:13
RUN apt-get update \\
 && apt-get install -qqy curl \\
 && apt-get -qq install git \\
 && apt-get -o APT::Get::Assume-Yes=true install jq \\
 && yes | apt-get install vim
RUN echo 'APT::Get::Assume-Yes "true";' > /etc/apt/apt.conf.d/90yes
RUN apt-get install less
`,
      fixed: `FROM debian:13
RUN apt-get update \\
 && apt-get -q install -y --no-install-recommends \\
      curl
`,
    },
    {
      bad: `FROM ubuntu:24.04
RUN ["apt-get", "install", "git"]
                ^^^^^^^^^ question
RUN <<EOF
sudo /usr/bin/apt-get remove git
                      ^^^^^^ question
EOF
`,
      good: `FROM ubuntu:24.04
RUN echo apt-get install git
RUN apt-get --dry-run install git
`,
      fixed: `FROM ubuntu:24.04
RUN ["apt-get", "install", "-y", "git"]
RUN <<EOF
sudo /usr/bin/apt-get remove -y git
EOF
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const fromFile = aptSetting(stages, /Assume-Yes\s+[\\"']*(?:1|yes|true|with|on|enable)\b/i);
    for (const step of packageSteps(scripts, apt)) {
      const { run, command, verb } = step;
      if (!asking.has(verb.text) || isAnswered(command) || mayHoldOptions(step) || fromFile.isOn(run.instruction)) continue;
      const edits = optionBehind(run, verb, "-y");
      const fix = edits === undefined ? undefined : ({ safety: "safe", edits } as const);
      findings.push({ span: verb.span, message: "question", params: { command: `${command.name ?? ""} ${verb.text}` }, fix });
    }
    return findings;
  },
});

function isAnswered(command: ShellCommand): boolean {
  if (hasFlag(command, "-y", "--yes", "--assume-yes", "--assume-no", "-h", "--help")) return true;
  if (hasFlag(command, "-s", "--simulate", "--just-print", "--dry-run", "--recon", "--no-act", "--print-uris")) return true;
  return hasInput(command) || quietness(command) >= 2 || isAptTrue(aptConfigOption(command, "APT::Get::Assume-Yes") ?? "");
}

/** From the second level on apt asks nothing (apt-get(8), -q). */
function quietness({ args }: ShellCommand): number {
  let level = 0;
  for (const { text } of args) {
    const given = /^(?:-q|--quiet)=(\d+)$/.exec(text);
    if (given !== null) level = Number(given[1]);
    else if (text === "--quiet") level++;
    // In `-qqy` each q counts.
    else if (/^-[a-zA-Z]+$/.test(text)) level += text.split("q").length - 1;
  }
  return level;
}
