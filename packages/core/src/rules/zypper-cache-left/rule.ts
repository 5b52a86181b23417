import { defineRule, type FindingsOf } from "../rule.ts";
import { imageStages } from "../shared/image-stages.ts";
import { leftZypperCaches } from "../shared/zypper.ts";
import { text } from "./text.ts";

export const zypperCacheLeft = defineRule({
  id: "zypper-cache-left",
  since: "0.1.0",
  category: "size",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3036", relation: "narrower" },
    { tool: "trivy", id: "DS-0020", relation: "narrower" },
    { tool: "semgrep", id: "missing-zypper-clean", relation: "same" },
    { tool: "sonar", id: "S6587", relation: "narrower" },
    { tool: "droast", id: "DF045", relation: "same" },
  ],
  mentions: ["zypper"],
  text,
  examples: [
    {
      bad: `FROM opensuse/leap:15.6
RUN zypper -n install git
              ^^^^^^^ left
`,
      good: `FROM opensuse/leap:15.6
RUN zypper -n install git && zypper clean --all
RUN --mount=type=cache,target=/var/cache/zypp zypper -n in jq
`,
      fixed: `FROM opensuse/leap:15.6
RUN zypper -n install git && zypper clean --all
`,
    },
    {
      bad: `FROM opensuse/leap:15.6
RUN zypper -n ref \\
 && zypper -n in \\
              ^^ left
      git \\
 && zypper clean
`,
      good: `FROM opensuse/leap:15.6
RUN zypper -n in git && rm -rf /var/cache/zypp/*
`,
      fixed: `FROM opensuse/leap:15.6
RUN zypper -n ref \\
 && zypper -n in \\
      git \\
 && zypper clean \\
 && zypper clean --all
`,
    },
  ],
  check({ syntax, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const inImage = imageStages(stages);
    const file = { text: syntax.source.text, escape: stages.escape };
    for (const { run, span, command, fix } of leftZypperCaches(stages, scripts, file)) {
      if (inImage.has(run.stage)) findings.push({ span, message: "left", params: { command }, fix });
    }
    return findings;
  },
});
