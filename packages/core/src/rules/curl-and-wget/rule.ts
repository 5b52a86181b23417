import type { Instruction } from "../../instructions/instruction.ts";
import type { Span } from "../../text/span.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const curlAndWget = defineRule({
  id: "curl-and-wget",
  since: "0.1.0",
  category: "size",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL4001", relation: "same" },
    { tool: "trivy", id: "DS-0014", relation: "same" },
    { tool: "semgrep", id: "use-either-wget-or-curl", relation: "same" },
    { tool: "droast", id: "DF058", relation: "same" },
  ],
  mentions: ["curl", "wget"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN wget -q https://example.com/a
RUN curl -fsSLO https://example.com/b
    ^^^^ both
`,
      good: `FROM debian:13 AS a
RUN wget -q https://example.com/a
FROM debian:13
RUN curl -fsSLO https://example.com/b
`,
    },
    {
      bad: `FROM debian:13
RUN curl -fsSLO https://example.com/b; \\
    /usr/bin/wget -q https://example.com/a
    ^^^^^^^^^^^^^ both
`,
      good: `FROM debian:13
RUN apt-get install -y curl wget && wget -q https://example.com/a
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const first = new Map<string, string>();
    const told = new Set<Instruction>();
    for (const { instruction, stage, script } of scripts) {
      if (instruction.kind !== "run") continue;
      for (const { name, nameSpan } of script.commands) {
        if (name !== "curl" && name !== "wget") continue;
        const key = `${stage} ${instruction.trigger}`;
        const other = first.get(key);
        if (other === undefined) first.set(key, name);
        else if (!told.has(instruction) && (other !== name || first.has(`${key} both`))) {
          first.set(`${key} both`, name);
          told.add(instruction);
          findings.push(finding(nameSpan, name));
        }
      }
    }
    return findings;
  },
});

function finding(
  span: Span,
  command: "curl" | "wget",
): { span: Span; message: "both"; params: { command: string; other: string } } {
  return { span, message: "both", params: { command, other: command === "curl" ? "wget" : "curl" } };
}
