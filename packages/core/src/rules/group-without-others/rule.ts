import type { RunScript } from "../../shell/run-scripts.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { accountChanges } from "../shared/accounts.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { expandedValue } from "../shared/expanded-value.ts";
import { splitUser } from "../shared/user-names.ts";
import { text } from "./text.ts";

export const groupWithoutOthers = defineRule({
  id: "group-without-others",
  since: "0.1.0",
  category: "runtime",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "user-explicit-group-drops-supplementary-groups", relation: "narrower" }],
  mentions: ["useradd", "usermod", "adduser", "addgroup"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN useradd app && usermod -aG video,audio app
USER app:app
        ^^^^ drops
`,
      good: `FROM debian:13
RUN useradd app && usermod -aG video,audio app
USER app
`,
      fixed: `FROM debian:13
RUN useradd app && usermod -aG video,audio app
USER app
`,
    },
    {
      bad: `FROM alpine:3.22 AS base
ARG NAME=app
RUN adduser -D $NAME && \\
    addgroup $NAME docker
FROM base
USER app:1000
        ^^^^^ drops
`,
      good: `FROM alpine:3.22
RUN adduser -D -G users app
USER app:users
`,
      fixed: `FROM alpine:3.22 AS base
ARG NAME=app
RUN adduser -D $NAME && \\
    addgroup $NAME docker
FROM base
USER app
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const added = membersByStage(scripts);
    if (added.size === 0) return findings;
    /** By stage, what it is built on included: the groups that each user is given besides its own. */
    const known: ReadonlyMap<string, readonly string[]>[] = [];
    for (const stage of stages.stages) {
      const below = (stage.base.kind === "stage" ? known[stage.base.index] : undefined) ?? new Map<string, readonly string[]>();
      const own = added.get(stage.index);
      // No file has so many; without a limit a long chain of stages would copy them again and again.
      const groups = own === undefined ? below : new Map([...(below.size < 100 ? below : []), ...own]);
      known.push(groups);
      for (const instruction of stage.instructions) {
        if (instruction.kind !== "user") continue;
        const { value, span } = instruction.value;
        const expanded = expandedValue(stages, instruction, value);
        const { user, group } = splitUser(expanded ?? "");
        const lost = groups.get(user)?.filter((name) => name !== group) ?? [];
        if (group === undefined || lost.length === 0) continue;
        const literal = expanded === value;
        const place = literal ? { start: span.start + user.length, end: span.end } : span;
        const fix = literal ? ({ safety: "unsafe", edits: [{ span: place, text: "" }] } as const) : undefined;
        findings.push({ span: place, message: "drops", params: { user, groups: lost.join(",") }, fix });
      }
    }
    return findings;
  },
});

function membersByStage(scripts: readonly RunScript[]): ReadonlyMap<number, ReadonlyMap<string, readonly string[]>> {
  const byStage = new Map<number, Map<string, readonly string[]>>();
  for (const { stage, script } of buildScripts(scripts)) {
    for (const change of script.commands.flatMap((command) => [...accountChanges(command)])) {
      if (change.kind !== "member") continue;
      const groups = byStage.get(stage) ?? new Map<string, readonly string[]>();
      byStage.set(stage, groups.set(change.name, [...(groups.get(change.name) ?? []), ...change.groups]));
    }
  }
  return byStage;
}
