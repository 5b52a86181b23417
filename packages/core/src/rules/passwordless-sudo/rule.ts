import { withTriggers } from "../../instructions/read-instructions.ts";
import { toSourceSpan } from "../../syntax/logical-text.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { instructionTexts } from "../shared/instruction-texts.ts";
import { stagesOfImages } from "../shared/shipped-stages.ts";
import { text } from "./text.ts";

export const passwordlessSudo = defineRule({
  id: "passwordless-sudo",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN echo "app ALL=(ALL) NOPASSWD: ALL" >> /etc/sudoers
                        ^^^^^^^^ sudo
`,
      good: `FROM debian:13
RUN echo "app ALL=(root) NOPASSWD: /usr/sbin/nginx -s reload" > /etc/sudoers.d/app
USER app
`,
    },
    {
      bad: `FROM debian:13
COPY <<EOF /etc/sudoers.d/app
%sudo   ALL=(ALL:ALL) NOPASSWD:ALL
                      ^^^^^^^^ sudo
EOF
`,
      good: `FROM debian:13 AS build
RUN echo "ci ALL=NOPASSWD:ALL" > /etc/sudoers.d/ci
FROM debian:13
COPY --from=build /app /app
RUN sed -i 's/NOPASSWD:ALL/ALL/' /etc/sudoers
CMD ["grep", "ALL=(ALL) NOPASSWD:ALL", "/etc/sudoers"]
`,
    },
  ],
  check({ syntax, instructions, stages }) {
    const findings: FindingsOf<typeof text> = [];
    if (!syntax.source.text.includes("NOPASSWD")) return findings;
    const shipped = stagesOfImages(stages);
    for (const instruction of withTriggers(instructions)) {
      const stage = stages.stages[stages.places.get(instruction)?.stage ?? -1];
      if ((instruction.kind !== "run" && instruction.kind !== "copy") || stage === undefined || !shipped.has(stage)) continue;
      for (const part of instructionTexts(instruction)) {
        for (const { index } of part.text.matchAll(granted))
          findings.push({ span: toSourceSpan(part, index, index + "NOPASSWD".length), message: "sudo" });
      }
    }
    return findings;
  },
});

/** A rule of sudoers(5) for all commands. Without the host in front it is what `sed` looks for. */
const granted = /(?<==[ \t]*(?:\\?\([\w:, ]{1,40}\\?\)[ \t]*)?)NOPASSWD(?=:[ \t]*(?:SETENV:[ \t]*)?ALL\b)/g;
