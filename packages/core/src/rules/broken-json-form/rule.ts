import { ofKind } from "../../instructions/of-kind.ts";
import type { Instruction } from "../../instructions/instruction.ts";
import type { Word } from "../../instructions/word.ts";
import { withTriggers } from "../../instructions/read-instructions.ts";
import { toSourceSpan } from "../../syntax/logical-text.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { isBrokenJson, jsonRepair, looksLikeJson } from "../shared/json-repair.ts";
import { shellFormCommands } from "../shared/shell-form-commands.ts";
import { text } from "./text.ts";

export const brokenJsonForm = defineRule({
  id: "broken-json-form",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "tally", id: "tally/invalid-json-form", relation: "same" },
    { tool: "buildkit", id: "JSONArgsRecommended", relation: "narrower" },
    { tool: "hadolint", id: "DL3025", relation: "narrower" },
    { tool: "sonar", id: "S7030", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM debian:13
ENTRYPOINT ['/usr/bin/server', \\
           ^^^^^^^^^^^^^^^^^^^~ shell
  '--port=80']
VOLUME ['/data']
       ^^^^^^^^^ words
`,
      good: `FROM debian:13
RUN [ "$(uname -m)" = "x86_64" ] || exit 1
VOLUME ["/data"]
COPY [a-c]*.txt /srv/
CMD ["/usr/bin/server", "--port=80"]
`,
      fixed: `FROM debian:13
ENTRYPOINT ["/usr/bin/server", \\
  "--port=80"]
VOLUME ["/data"]
`,
    },
    {
      bad: `FROM debian:13
HEALTHCHECK CMD ["curl" "-f", "localhost",]
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ shell
ONBUILD RUN [“make”, “all”]
            ^^^^^^^^^^^^^^^ shell
COPY ["a b.txt", "/srv/"
     ^^^^^^^^^^^^^^^^^^^ words
`,
      good: `FROM debian:13
HEALTHCHECK CMD ["curl", "-f", "localhost"]
RUN [ -f /etc/os-release ] && [[ "a" == "a" ]]
`,
      fixed: `FROM debian:13
HEALTHCHECK CMD ["curl", "-f", "localhost"]
ONBUILD RUN ["make", "all"]
COPY ["a b.txt", "/srv/"]
`,
    },
  ],
  check({ instructions, stages }) {
    const findings: FindingsOf<typeof text> = [];
    let known: ReadonlySet<Instruction> | undefined;
    for (const instruction of ofKind(withTriggers(instructions), ...commandKinds)) {
      const written = textOf(instruction);
      if (written === undefined) continue;
      const { keyword, kind } = instruction;
      const isMeant = kind === "run" ? isBrokenJson(written.value) : looksLikeJson(written.value);
      if (!isMeant) continue;
      const edits = jsonRepair(instruction, written);
      const fix = edits && { safety: "unsafe" as const, edits };
      const message = kind === "copy" || kind === "add" || kind === "volume" ? ("words" as const) : ("shell" as const);
      // Without a code it is the check of the other tools too.
      const code = (known ??= plainCommands(stages)).has(instruction)
        ? undefined
        : kind === "healthcheck"
          ? "DL3025"
          : "tally/invalid-json-form";
      findings.push({ span: written.span, message, params: { keyword }, fix, code });
    }
    return findings;
  },
});

/** Those of which `textOf` knows. */
const commandKinds = ["run", "cmd", "entrypoint", "healthcheck", "copy", "add", "volume"] as const;

/** CMD and ENTRYPOINT in shell form, where nothing says that it is meant. */
function plainCommands(graph: StageGraph): ReadonlySet<Instruction> {
  const plain = new Set<Instruction>();
  for (const { instruction, shellChosen, givesPlace } of shellFormCommands(graph)) {
    if (!shellChosen && !givesPlace) plain.add(instruction);
  }
  return plain;
}

/** The arguments where they may be a JSON array but were not read as one. */
function textOf(instruction: Instruction): Word | undefined {
  switch (instruction.kind) {
    case "run":
    case "cmd":
    case "entrypoint":
    case "healthcheck":
      return instruction.command.form === "shell" ? instruction.command.text : undefined;
    case "copy":
    case "add":
      return instruction.json ? undefined : joined(instruction, instruction.sources[0]?.word, instruction.destination);
    case "volume":
      return instruction.json ? undefined : joined(instruction, instruction.paths[0], instruction.paths.at(-1));
    default:
      return undefined;
  }
}

function joined({ line }: Instruction, first: Word | undefined, last: Word | undefined): Word | undefined {
  if (first === undefined || last === undefined || !first.value.startsWith("[")) return undefined;
  const { at } = first;
  const { end } = last;
  return { value: line.text.slice(at, end), span: toSourceSpan(line, at, end), at, end };
}
