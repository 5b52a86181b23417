import type { ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { apk } from "../shared/apk.ts";
import { packageSteps } from "../shared/package-command.ts";
import { mayHoldVersion, type Pin, unpinnedWords } from "../shared/unpinned-words.ts";
import { text } from "./text.ts";

export const apkUnpinnedPackage = defineRule({
  id: "apk-unpinned-package",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3018", relation: "narrower" },
    { tool: "droast", id: "DF052", relation: "same" },
  ],
  mentions: ["apk"],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
RUN apk add --no-cache curl
                       ^^^^ one
`,
      good: `FROM alpine:3.22
RUN apk add --no-cache curl=8.14.1-r2 "git~2.49" 'jq>1.7' ./tool.apk $PACKAGES !busybox-extras
`,
    },
    {
      bad: `FROM alpine:3.22
RUN apk --no-cache add -t .build-deps \\
      gcc=14.2.0-r6 \\
      # the C library
      musl-dev \\
      ^^^^^^^^ several
      make
`,
      good: `FROM alpine:3.22
RUN apk --no-cache -X https://example.com/edge add -t .build-deps gcc=14.2.0-r6
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { verb, operands } of packageSteps(scripts, apk))
      if (verb.text === "add") for (const each of unpinnedWords(operands, pinOf)) findings.push(each);
    return findings;
  },
});

function pinOf(word: ShellWord): Pin {
  // A version, a file, or a package that must not be there.
  if (/[=~<>]|\.apk$|^!/.test(word.text)) return "pinned";
  return mayHoldVersion(word) ? "unknown" : "unpinned";
}
