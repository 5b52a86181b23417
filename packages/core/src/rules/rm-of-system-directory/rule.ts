import type { Word } from "../../shell/parse-script.ts";
import { isInBackquotes } from "../../shell/quoting.ts";
import { spanIn } from "../../shell/shell-text.ts";
import { hasTreeFlag, type TreeCommand, treeCommands } from "../../shell/tree-commands.ts";
import { flatParts, hasGlob } from "../../shell/word-value.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

const systemDirectory =
  /^(?:\/(?:bin|etc|home|mnt|usr|usr\/share|usr\/local|var|lib|dev|media|boot|lib64|usr\/bin))?(?:|\/|\/\*|\/\*\/\*)$/;

export const rmOfSystemDirectory = defineRule({
  id: "rm-of-system-directory",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "shellcheck", id: "SC2115", relation: "same" },
    { tool: "shellcheck", id: "SC2114", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN rm -rf "$BUILD_DIR/"*
            ^^^^^^^^^^ empty
`,
      good: `FROM debian:13
RUN rm -rf "\${BUILD_DIR:?}/"* && rm -rf /var/cache/apt && rm -rf "$BUILD_DIR" && rm $x/*
`,
      fixed: `FROM debian:13
RUN rm -rf "\${BUILD_DIR:?}/"*
`,
    },
    {
      bad: `FROM debian:13
RUN rm -r \${A}/usr/share/ && \\
          ^^^^ empty
    rm --recursive /usr/{lib,share} /mnt
                   ^^^^^^^^^^^^^^^^ system
                                    ^^^^ system
`,
      good: `FROM debian:13
RUN rm -rf \${A:-/x}/bin /home/app
`,
      fixed: `FROM debian:13
RUN rm -r \${A:?}/usr/share/ && \\
    rm --recursive /usr/{lib,share} /mnt
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /\brm\b/)) {
      for (const command of treeCommands(tree)) {
        if (command.base !== "rm" || !hasTreeFlag(command, "r", "R", "recursive")) continue;
        for (const word of command.words) {
          const path = choicesOf(word)
            .map(normal)
            .find((choice) => choice !== "" && systemDirectory.test(choice));
          if (path === undefined) continue;
          const around = command.place.text;
          if (!hasExpansion(word)) {
            const code = hasGlob(word) ? "SC2115" : "SC2114";
            findings.push({ span: spanIn(around, word.pos, word.end), message: "system", params: { path }, code });
            continue;
          }
          const part = flatParts(word).find(({ type }) => type.endsWith("Expansion") && type !== "BraceExpansion");
          const span = part === undefined ? spanIn(around, word.pos, word.end) : spanIn(around, part.pos, part.end);
          const params = { path, expansion: part?.text ?? word.text };
          findings.push({ span, message: "empty", params, code: "SC2115", fix: mustBeSet(command, part) });
        }
      }
    }
    return findings;
  },
});

const maxParts = 32;

function hasExpansion(word: Word): boolean {
  return flatParts(word).some(({ type }) => type.endsWith("Expansion") && type !== "BraceExpansion");
}

/** The paths that are left when nothing is known of the expansions; none when one of them says what to do without a value. */
function choicesOf(word: Word): readonly string[] {
  const parts = flatParts(word);
  // No path of the system has as many.
  if (parts.length > maxParts) return [];
  let choices = [""];
  for (const part of parts) {
    if (part.type === "ParameterExpansion" && part.operation?.type === "Default" && /:[-?=]/.test(part.text)) return [];
    if (part.type === "BraceExpansion") {
      const inner = part.text.slice(1, -1).split(",").slice(0, 16);
      choices = choices.flatMap((choice) => inner.map((one) => choice + one)).slice(0, 64);
      continue;
    }
    const text = "value" in part ? part.value : part.type === "ExtendedGlob" ? part.text : "";
    choices = choices.map((choice) => choice + text);
  }
  return choices;
}

function normal(path: string): string {
  const short = path.replace(/\/+/g, "/").replace(/\*+/g, "*");
  return short === "/" ? short : short.replace(/\/$/, "");
}

function mustBeSet({ place }: TreeCommand, part: ReturnType<typeof flatParts>[number] | undefined): FixProposal | undefined {
  if (part === undefined || isInBackquotes(place)) return undefined;
  const name = /^\$\{?([A-Za-z_]\w*)\}?$/.exec(part.text)?.[1];
  if (name === undefined) return undefined;
  return { safety: "safe", edits: [{ span: spanIn(place.text, part.pos, part.end), text: `\${${name}:?}` }] };
}
