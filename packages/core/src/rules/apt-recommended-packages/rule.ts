import { findFlag, hasFlag } from "../../shell/command-queries.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { apt, aptConfigOption } from "../shared/apt.ts";
import { type AptRemovals, aptRemovals, isRemovedAgain } from "../shared/apt-removals.ts";
import { aptSetting } from "../shared/apt-settings.ts";
import type { BuildScript } from "../shared/build-scripts.ts";
import { imageStages } from "../shared/image-stages.ts";
import { mayHoldOptions, optionBehind } from "../shared/option-edits.ts";
import { packageSteps } from "../shared/package-command.ts";
import { text } from "./text.ts";

export const aptRecommendedPackages = defineRule({
  id: "apt-recommended-packages",
  since: "0.1.0",
  category: "size",
  severity: "info",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3015", relation: "wider" },
    { tool: "trivy", id: "DS-0029", relation: "wider" },
    { tool: "sonar", id: "S6500", relation: "wider" },
    { tool: "semgrep", id: "missing-no-install-recommends", relation: "same" },
    { tool: "droast", id: "DF016", relation: "same" },
  ],
  mentions: ["apt"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN apt-get update \\
 && apt-get install -y \\
            ^^^^^^^ recommended
      # for the health check
      curl \\
 && rm -rf /var/lib/apt/lists/*
`,
      good: `FROM debian:13
RUN apt-get update \\
 && apt-get install -y --no-install-recommends curl \\
 && apt-get install -y -oAPT::Install-Recommends=0 git \\
 && apt-get install -y --install-recommends texlive
RUN echo 'APT::Install-Recommends "false";' > /etc/apt/apt.conf.d/99lean
RUN apt-get install -y less
`,
      fixed: `FROM debian:13
RUN apt-get update \\
 && apt-get install --no-install-recommends -y \\
      # for the health check
      curl \\
 && rm -rf /var/lib/apt/lists/*
`,
    },
    {
      bad: `FROM ubuntu:24.04
RUN bash -c "apt-get update && sudo apt-get install -y git"
                                            ^^^^^^^ recommended
RUN aptitude install -y jq
             ^^^^^^^ recommended
`,
      good: `FROM ubuntu:24.04
RUN apt-get update
RUN aptitude install -y -R jq
`,
      fixed: `FROM ubuntu:24.04
RUN bash -c "apt-get update && sudo apt-get install --no-install-recommends -y git"
RUN aptitude install --without-recommends -y jq
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const inImage = imageStages(stages);
    let removals: (AptRemovals & { readonly run: BuildScript }) | undefined;
    const fromFile = aptSetting(stages, /Install-Recommends\s+[\\"']*(?:0|no|false|without|off|disable)\b/i);
    for (const step of packageSteps(scripts, apt)) {
      const { run, command, verb } = step;
      if (verb.text !== "install" || isDecided(command) || mayHoldOptions(step) || fromFile.isOn(run.instruction)) continue;
      const option = command.name === "aptitude" ? "--without-recommends" : "--no-install-recommends";
      const edits = optionBehind(run, verb, option);
      const fix = edits === undefined ? undefined : ({ safety: "unsafe", edits } as const);
      const params = { command: `${command.name ?? ""} install`, option };
      if (removals?.run !== run) removals = { run, ...aptRemovals(run) };
      // Otherwise they only cost time.
      const stays = inImage.has(run.stage) && !isRemovedAgain(step, removals);
      const profiles = stays ? undefined : (["strict"] as const);
      findings.push({ span: verb.span, message: "recommended", params, fix, profiles });
    }
    return findings;
  },
});

/** Whether the command says itself what it wants of recommended packages: either way it is meant so. */
function isDecided(command: ShellCommand): boolean {
  if (findFlag(command, "--no-install-recommends", "--install-recommends") !== undefined) return true;
  if (command.name === "aptitude" && hasFlag(command, "-R", "--without-recommends", "-r", "--with-recommends")) return true;
  return aptConfigOption(command, "APT::Install-Recommends") !== undefined;
}
