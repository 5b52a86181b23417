import { hasFlag } from "../../shell/command-queries.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { text } from "./text.ts";

export const weakHashCheck = defineRule({
  id: "weak-hash-check",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "sonar", id: "S4790", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN curl -fsSLO https://example.com/a.tgz && echo "d41d8cd98f00b204e9800998ecf8427e  a.tgz" | md5sum -c
                                                                                              ^^^^^^ weak
`,
      good: `FROM debian:13
RUN curl -fsSLO https://example.com/a.tgz && sha256sum -c a.tgz.sha256 && md5sum a.tgz > etag
`,
    },
    {
      bad: `FROM debian:13
RUN sha1sum --status --check sums && \\
    ^^^^^^^ weak
    shasum -c sums && openssl dgst -md5 a.tgz | grep d41d8cd98f00b204e9800998ecf8427e
    ^^^^^^ weak
                                   ^^^^ weak
`,
      good: `FROM debian:13
RUN shasum -a 256 -c sums && openssl dgst -sha256 a.tgz && openssl dgst -md5 a.tgz
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { script } of buildScripts(scripts)) {
      for (const command of script.commands) {
        const { name = "", nameSpan, args, pipelineIndex, pipelineLength } = command;
        if (name === "md5sum" || name === "sha1sum") {
          if (hasFlag(command, "-c", "--check")) findings.push({ span: nameSpan, message: "weak", params: { hash: name } });
        } else if (name === "shasum") {
          // Without `-a` it is SHA-1.
          const isFirst = !args.some(({ text: word }) => /^-[a-z]*a|^--algorithm/.test(word) && !/[= a]1$/.test(word));
          if (isFirst && hasFlag(command, "-c", "--check"))
            findings.push({ span: nameSpan, message: "weak", params: { hash: "shasum" } });
        } else if (name === "openssl" && pipelineIndex < pipelineLength - 1) {
          const word = args.find(({ text: option }) => /^-?(?:md4|md5|sha1)$/.test(option));
          if (word !== undefined) findings.push({ span: word.span, message: "weak", params: { hash: word.text } });
        }
      }
    }
    return findings;
  },
});
