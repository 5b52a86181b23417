import { type ArgDefinition, flagOf } from "../../instructions/instruction.ts";
import { lexWord, type Lookup } from "../../syntax/word-lexer.ts";
import type { Span } from "../../text/span.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const redundantTargetPlatform = defineRule({
  id: "redundant-target-platform",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "buildkit", id: "RedundantTargetPlatform", relation: "same" },
    { tool: "hadolint", id: "DL3065", relation: "wider" },
  ],
  text,
  examples: [
    {
      bad: `FROM --platform=$TARGETPLATFORM alpine:3.22
     ^^^^^^^^^^^^^^^^^^^^^^^^^^ redundant
`,
      good: `FROM --platform=$BUILDPLATFORM golang:1.25 AS build
FROM alpine:3.22
`,
      fixed: `FROM alpine:3.22
`,
    },
    {
      bad: `FROM --platform=\${TARGETPLATFORM:-linux/amd64} \\
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ redundant
  alpine:3.22 AS base
`,
      good: `FROM --platform=$TARGETOS/arm64 alpine:3.22
`,
      fixed: `FROM \\
  alpine:3.22 AS base
`,
    },
  ],
  check({ stages, syntax }) {
    const findings: FindingsOf<typeof text> = [];
    const lookup: Lookup = (name) => {
      const variable = stages.globalScope.lookup(name, Number.POSITIVE_INFINITY);
      return variable?.state === "set" ? variable.value : undefined;
    };
    const target = lookup("TARGETPLATFORM");
    // A default of its own, from an ARG above, may be another platform than the one that is asked for.
    const isOwn = ({ name, value }: ArgDefinition): boolean => name.value === "TARGETPLATFORM" && value !== undefined;
    const ownDefault = stages.globalArgs.some(({ definitions }) => definitions.some(isOwn));
    for (const { from } of stages.stages) {
      const flag = flagOf(from, "platform");
      if (flag?.value === undefined || !flag.value.includes("$")) continue;
      const { result, references, unset } = lexWord(flag.value, lookup, { escape: stages.escape });
      if (unset.length > 0 || references.length === 0 || result !== target) continue;
      if (references.some(({ name }) => name !== "TARGETPLATFORM")) continue;
      const exact = flag.value === "$TARGETPLATFORM" || flag.value === "${TARGETPLATFORM}";
      const code = exact ? undefined : "RedundantTargetPlatform";
      const fix = ownDefault ? undefined : removal(syntax.source.text, flag.span);
      findings.push({ span: flag.span, message: "redundant", params: { platform: flag.value }, code, fix });
    }
    return findings;
  },
});

/** The flag with the blanks behind it; a continuation stays. */
function removal(text: string, flag: Span): FixProposal {
  let { end } = flag;
  while (text[end] === " " || text[end] === "\t") end++;
  return { safety: "safe", edits: [{ span: { start: flag.start, end }, text: "" }] };
}
