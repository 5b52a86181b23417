import { flagOf } from "../../instructions/instruction.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { flagRemoval } from "../shared/flag-removal.ts";
import { stagesOfImages } from "../shared/shipped-stages.ts";
import { text } from "./text.ts";

export const executableOwnedByUser = defineRule({
  id: "executable-owned-by-user",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: [],
  needs: "stages",
  sources: [{ tool: "sonar", id: "S6504", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM node:22
COPY --chown=node entrypoint.sh /
     ^^^^^^^^^^^^ owned
`,
      good: `FROM node:22
COPY --chown=node package.json ./
COPY --chmod=755 entrypoint.sh /
`,
      fixed: `FROM node:22
COPY entrypoint.sh /
`,
    },
    {
      bad: `FROM debian:13
COPY --link --chown=1000:1000 \\
            ^^^^^^^^^^^^^^^^^ owned
     app /usr/local/bin/app
`,
      good: `FROM debian:13
COPY --chown=1000 --chmod=555 app /usr/local/bin/app
COPY --chown=root:root start.sh /
`,
      fixed: `FROM debian:13
COPY --link \\
     app /usr/local/bin/app
`,
    },
  ],
  check({ syntax, stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { instructions } of stagesOfImages(stages)) {
      for (const instruction of instructions) {
        if (instruction.kind !== "copy" && instruction.kind !== "add") continue;
        const owner = flagOf(instruction, "chown");
        if (owner?.value === undefined || /^(?:root|0)(?::|$)/.test(owner.value)) continue;
        // Without any write bit the owner has to change the mode first.
        if (/^0?[0145]{3}$/.test(flagOf(instruction, "chmod")?.value ?? "")) continue;
        const isProgram =
          /\/s?bin\//.test(`${instruction.destination.value}/`) ||
          instruction.sources.some(({ word }) => /\.(?:sh|bash|run)["']?$/.test(word.value));
        if (!isProgram) continue;
        const edits = flagRemoval(syntax.source.text, owner);
        findings.push({
          span: owner.span,
          message: "owned",
          params: { owner: owner.value },
          fix: edits && { safety: "unsafe", edits },
        });
      }
    }
    return findings;
  },
});
