import type { RunScript } from "../../shell/run-scripts.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import type { TextEdit } from "../../text/edit.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { AptListHistory, type ListState, type ListUse } from "../shared/apt-lists.ts";
import { type BuildScript, buildScriptsByInstruction } from "../shared/build-scripts.ts";
import { runAs } from "../shared/package-command.ts";
import { text } from "./text.ts";

export const aptInstallWithoutUpdate = defineRule({
  id: "apt-install-without-update",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [],
  mentions: ["apt"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN apt-get install -y curl
            ^^^^^^^ none
`,
      good: `FROM debian:13
RUN apt-get update && apt-get install -y curl
RUN apt-get update \\
 && apt-get install -y git \\
 && rm -rf /var/lib/apt/lists/*
COPY tool.deb /tmp/
RUN apt-get install -y /tmp/tool.deb
`,
      fixed: `FROM debian:13
RUN apt-get update && apt-get install -y curl
`,
    },
    {
      bad: `FROM example.com/base:1
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
RUN set -e; \\
    sudo apt-get install -y git
                 ^^^^^^^ removed
`,
      good: `FROM example.com/base:1
RUN apt-get install -y curl
RUN apt-get update
RUN apt-get install -y git
`,
      fixed: `FROM example.com/base:1
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
RUN set -e; \\
    sudo apt-get update && sudo apt-get install -y git
`,
    },
    {
      bad: `FROM python:3.13
RUN apt-get update && apt-get install -y curl
RUN <<EOF
apt-get install -y git
        ^^^^^^^ kept
EOF
`,
      good: `FROM python:3.13
RUN apt-get update && apt-get install -y curl
RUN --mount=type=cache,target=/var/lib/apt apt-get install -y git
RUN curl -fsSL https://example.com/setup.sh | bash - && apt-get install -y nodejs
`,
      fixed: `FROM python:3.13
RUN apt-get update && apt-get install -y curl
RUN <<EOF
apt-get update && apt-get install -y git
EOF
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const [first, ...others] of usesByCause(stages, scripts)) {
      const { state, since } = first.use;
      const { verb } = first.use.install;
      const params = { command: commandOf(first.use) };
      const also = others.map(({ use }) => ({
        span: use.install.verb.span,
        message: "also" as const,
        params: { command: commandOf(use) },
      }));
      const related = [...(since === undefined ? [] : [{ span: since.span, message: places[state] }]), ...also];
      const edits = [first, ...others].flatMap((found) => updateBefore(found) ?? []);
      // Where lists are left over, the second update makes the layer larger.
      const safety = state === "kept" ? "unsafe" : "safe";
      findings.push({
        span: verb.span,
        message: state,
        params,
        related,
        fix: edits.length === 0 ? undefined : { safety, edits },
      });
    }
    return findings;
  },
});

interface FoundUse {
  readonly run: BuildScript;
  readonly use: ListUse & { readonly state: Exclude<ListState, "unknown"> };
}

/** Installs that lack lists, or take those of one earlier RUN: one problem however often they are used. */
function usesByCause(graph: StageGraph, scripts: readonly RunScript[]): Iterable<readonly [FoundUse, ...FoundUse[]]> {
  const runs = buildScriptsByInstruction(scripts);
  const histories: AptListHistory[] = [];
  const causes = new Map<unknown, [FoundUse, ...FoundUse[]]>();
  for (const stage of graph.stages) {
    const history = new AptListHistory(stage, stage.base.kind === "stage" ? histories[stage.base.index] : undefined);
    histories.push(history);
    for (const instruction of stage.instructions) {
      const run = runs.get(instruction);
      if (run === undefined) history.addOther(instruction);
      const use = run && history.addRun(run, graph);
      if (run === undefined || use === undefined || !isKnown(use)) continue;
      const cause = use.since ?? stage;
      const known = causes.get(cause);
      if (known === undefined) causes.set(cause, [{ run, use }]);
      else known.push({ run, use });
    }
  }
  return causes.values();
}

function isKnown(use: ListUse): use is FoundUse["use"] {
  return use.state !== "unknown";
}

function commandOf({ install: { command, verb } }: ListUse): string {
  return `${command.name ?? ""} ${verb.text}`;
}

const places = { kept: "fetched", removed: "gone", none: "gone" } as const;

function updateBefore({ run, use: { install } }: FoundUse): readonly TextEdit[] | undefined {
  const { command } = install;
  const isPlain = command.inside.length === 0 && command.operator !== "||" && command.operator !== "|";
  if (!isPlain || run.script.form === "exec" || command.assignments.length > 0) return undefined;
  const { start } = command.span;
  return [{ span: { start, end: start }, text: `${runAs(install, "apt-get update")} && ` }];
}
