import { placesOf } from "../../shell/script-tree.ts";
import { spanIn } from "../../shell/shell-text.ts";
import { commandName } from "../../shell/tree-commands.ts";
import { roughValue } from "../../shell/word-value.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

/** What they do with `./file` is the same as with `file`; an archiver stores the name. */
const sameWithDot = /^(rm|chmod|chown|chgrp|cat|ls|touch|strip|mv|cp|dpkg|rpm|sha256sum -c|sed|wc|ln)$/;

export const globThatMayBeAnOption = defineRule({
  id: "glob-that-may-be-an-option",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "shellcheck", id: "SC2035", relation: "same" },
    { tool: "sonar", id: "S6573", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN rm -rf *.deb
           ^ option
`,
      good: `FROM debian:13
RUN rm -rf ./*.deb && rm -- *.txt && echo * && rm a* /tmp/*
`,
      fixed: `FROM debian:13
RUN rm -rf ./*.deb
`,
    },
    {
      bad: `FROM debian:13
RUN tar czf /a.tgz \\
    * ?.x
    ^ option
      ^ option
`,
      good: `FROM debian:13
RUN printf '%s\\n' *.x
`,
      fixed: `FROM debian:13
RUN tar czf /a.tgz \\
    ./* ./?.x
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /[*?]/)) {
      for (const place of placesOf(tree, "Command")) {
        const base = commandName(place.node)?.base ?? place.node.name?.text ?? "";
        if (base === "echo" || base === "printf" || base === "[") continue;
        for (const word of place.node.args) {
          if (word.type !== "Word") continue;
          if (/^(--|:::|::::)$/.test(roughValue(word, "$"))) break;
          const [first] = word.parts ?? [];
          if (first?.type !== "Glob" || first.kind === "bracket") continue;
          const span = spanIn(place.text, first.pos, first.end);
          const safety = sameWithDot.test(base) ? "safe" : "unsafe";
          const fix: FixProposal = { safety, edits: [{ span: { start: span.start, end: span.start }, text: "./" }] };
          findings.push({ span, message: "option", params: { pattern: word.text, command: base }, fix });
        }
      }
    }
    return findings;
  },
});
