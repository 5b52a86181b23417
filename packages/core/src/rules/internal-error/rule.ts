import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

/** The findings are made by the lint passes (lint/lint.ts) when another rule throws. No file should ever cause one, so there is no example. */
export const internalError = defineRule({
  id: "internal-error",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "instructions",
  sources: [],
  text,
  examples: [],
  check() {
    const findings: FindingsOf<typeof text> = [];
    return findings;
  },
});
