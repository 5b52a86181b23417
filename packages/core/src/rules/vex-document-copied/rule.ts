import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const vexDocumentCopied = defineRule({
  id: "vex-document-copied",
  since: "0.1.0",
  category: "clarity",
  severity: "info",
  profiles: ["strict"],
  needs: "instructions",
  sources: [{ tool: "tally", id: "tally/prefer-vex-attestation", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
COPY app.vex.json /usr/share/vex/
     ^^^^^^^^^^^^ copied
`,
      good: `FROM alpine:3.22
COPY app.json vex.txt /srv/
`,
    },
    {
      bad: `FROM alpine:3.22
ADD ["docs/openvex.json", "/"]
     ^^^^^^^^^^^^^^^^^^^ copied
`,
      good: `FROM alpine:3.22
COPY --from=build /x.vex.json /
`,
    },
  ],
  check({ instructions }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of instructions) {
      if (instruction.kind !== "copy" && instruction.kind !== "add") continue;
      if (instruction.flags.some(({ name }) => name === "from")) continue;
      for (const { kind, word } of instruction.sources) {
        if (kind === "path" && /(?:^|[./])(?:open)?vex\.json$/i.test(word.value)) {
          findings.push({ span: word.span, message: "copied", params: { file: word.value } });
        }
      }
    }
    return findings;
  },
});
