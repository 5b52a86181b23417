import { defineRule, type FindingsOf } from "../rule.ts";
import { secretNames } from "../shared/secret-names.ts";
import { text } from "./text.ts";

export const secretLikeName = defineRule({
  id: "secret-like-name",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "buildkit", id: "SecretsUsedInArgOrEnv", relation: "narrower" },
    { tool: "hadolint", id: "DL3064", relation: "narrower" },
  ],
  text,
  examples: [
    {
      bad: `FROM python:3.13
ENV GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305
    ^^^^^^^ name
`,
      good: `FROM python:3.13
ENV GPG_FINGERPRINT=7169605F62C751356D054A26A821E680E5FA6305
`,
    },
    {
      bad: `ARG USERNAME=app
    ^^^^^^^^ name
FROM python:3.13
ENV AUTH_MODE=none \\
    ^^^^^^^^^ name
    TOKENIZERS_PARALLELISM=false
    ^^^^^^^^^^^^^^^^^^^^^^ name
`,
      good: `ARG KEY
FROM python:3.13
ARG API_TOKEN
`,
    },
  ],
  check({ instructions, stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { key, sure, code } of secretNames(instructions, stages)) {
      if (!sure) findings.push({ span: key.span, message: "name", params: { name: key.value }, code });
    }
    return findings;
  },
});
