import { flagOf, type Instruction } from "../../instructions/instruction.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { expandedValue } from "../shared/expanded-value.ts";
import { lowestBases } from "../shared/inherited.ts";
import { splitUser } from "../shared/user-names.ts";
import { text } from "./text.ts";

/** Numbers by which other images know these names. */
const numbers: ReadonlyMap<string, string> = new Map([
  ["nobody", "65534"],
  ["nonroot", "65532"],
]);

export const nameWithoutPasswd = defineRule({
  id: "name-without-passwd",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "named-identity-in-passwdless-stage", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM golang:1.25 AS build
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app
USER nobody
     ^^^^^^ user
ENTRYPOINT ["/app"]
`,
      good: `FROM golang:1.25 AS build
RUN go build -o /app .
FROM scratch
COPY --from=build /etc/passwd /etc/passwd
COPY --from=build /app /app
USER nobody
ENTRYPOINT ["/app"]
`,
      fixed: `FROM golang:1.25 AS build
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app
USER 65534
ENTRYPOINT ["/app"]
`,
    },
    {
      bad: `FROM scratch AS base
COPY app /bin/app
FROM base
COPY --chown=app:app \\
             ^^^^^^^ chown
  data /data/
USER app
     ^^^ user
`,
      good: `FROM scratch
COPY --chown=1000:1000 rootfs /
COPY --chown=app data /data/
USER app
FROM scratch
COPY app /app
USER 1000:1000
FROM scratch
USER root
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    const bases = lowestBases(stages);
    /** By stage: whether its files may include a user database. */
    const mayHaveNames: boolean[] = [];
    for (const stage of stages.stages) {
      let known = stage.base.kind === "stage" ? mayHaveNames[stage.base.index] === true : bases[stage.index]?.kind !== "scratch";
      for (const instruction of stage.instructions) {
        if (known) break;
        const chown = instruction.kind === "copy" || instruction.kind === "add" ? flagOf(instruction, "chown") : undefined;
        if (chown?.value !== undefined) {
          const value = expandedValue(stages, instruction, chown.value);
          if (value !== undefined && hasName(value))
            findings.push({ span: chown.valueSpan, message: "chown", params: { name: value } });
        }
        known = mayBringNames(instruction);
        if (instruction.kind !== "user") continue;
        const { value, span } = instruction.value;
        const given = expandedValue(stages, instruction, value);
        if (given === undefined || !hasName(given)) continue;
        const number = given === value ? numbers.get(given) : undefined;
        const fix: FixProposal | undefined =
          number === undefined ? undefined : { safety: "unsafe", edits: [{ span, text: number }] };
        findings.push({ span, message: "user", params: { name: given }, fix });
      }
      mayHaveNames.push(known);
    }
    return findings;
  },
});

/** Root is known everywhere. */
function hasName(value: string): boolean {
  const { user, group } = splitUser(value);
  return [user, group ?? ""].some((part) => part !== "" && part !== "root" && !/^\d+$/.test(part));
}

/** A RUN, a directory that is copied to the root or to /etc, an archive that is unpacked there, or the file itself. */
function mayBringNames(instruction: Instruction): boolean {
  if (instruction.kind === "run" || instruction.kind === "onbuild") return true;
  if (instruction.kind !== "copy" && instruction.kind !== "add") return false;
  const { value } = instruction.destination;
  return value.includes("$") || /^(?:\.?\/?|\/?etc(?:\/.*)?|.*passwd)$/.test(value);
}
