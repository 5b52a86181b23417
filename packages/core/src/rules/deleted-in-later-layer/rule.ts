import type { Instruction } from "../../instructions/instruction.ts";
import type { BuildPlan } from "../../plan/build-plan.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { aptLists } from "../shared/apt-cache.ts";
import { keptApkCaches } from "../shared/apk.ts";
import { type BuildScript, buildScriptsByInstruction } from "../shared/build-scripts.ts";
import { formatBytes } from "../shared/format-bytes.ts";
import { isGone, keysOf, LayerContents } from "../shared/layer-contents.ts";
import {
  changesDirectory,
  copiedItems,
  downloadedItems,
  installedItems,
  type LayerItem,
  mayRemove,
  removals,
} from "../shared/layer-items.ts";
import { lastFilling } from "../shared/left-cache.ts";
import { isMounted, mountTargets } from "../shared/mounts.ts";
import { text } from "./text.ts";

export const deletedInLaterLayer = defineRule({
  id: "deleted-in-later-layer",
  since: "0.1.0",
  category: "size",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "plan",
  sources: [],
  text,
  examples: [
    {
      bad: `FROM debian:13
COPY vendor.tar.gz /tmp/
RUN tar xf /tmp/vendor.tar.gz -C /opt
RUN rm /tmp/vendor.tar.gz
       ^^^^^^^^^^^^^^^^^^ file
RUN apt-get update && apt-get install -y --no-install-recommends gcc
RUN make && \\
    apt-get purge -y gcc && \\
                     ^^^ package
    rm -rf /var/lib/apt/lists/*
           ^^^^^^^^^^^^^^^^^^^^ file
`,
      good: `FROM debian:13
RUN --mount=type=bind,source=vendor.tar.gz,target=/tmp/vendor.tar.gz tar xf /tmp/vendor.tar.gz -C /opt
RUN apt-get update && apt-get install -y gcc && make && apt-get purge -y gcc && rm -rf /var/lib/apt/lists/*
COPY setup.sh /tmp/
RUN /tmp/setup.sh && rm /tmp/setup.sh
RUN apt-get update
RUN apt-get update && apt-get install -y jq && rm -rf /var/lib/apt/lists/*
`,
    },
    {
      bad: `FROM alpine:3.22 AS base
WORKDIR /src
ADD https://example.com/data.zip .
RUN apk add --virtual .build gcc musl-dev
FROM base
RUN unzip data.zip && rm data.zip
                         ^^^^^^^^ file
RUN apk del .build; rm -rf /var/cache/apk/*
            ^^^^^^ package
                           ^^^^^^^^^^^^^^^^ file
`,
      good: `FROM alpine:3.22 AS build
ADD https://example.com/data.zip /src/
RUN rm /src/data.zip
FROM alpine:3.22
COPY --from=build /src /src
`,
    },
  ],
  check({ plan, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const runs = buildScriptsByInstruction(scripts);
    if (!removesLate(plan, runs)) return findings;
    const caches = indexesOf(stages, [...runs.values()]);
    const layers = new LayerContents();
    const told = new Set<number>();
    // The stages of the image stand below each other, in the order of the file.
    for (const step of plan.steps) {
      if (!step.inImage || step.triggered) continue;
      const run = runs.get(step.instruction);
      if (run === undefined) {
        layers.add(copiedItems(step));
        continue;
      }
      const { commands } = run.script;
      const written = [...downloadedItems(commands, step), ...commands.flatMap((command) => [...installedItems(command)])];
      const { loaded = [], left = [] } = caches.get(run.instruction) ?? {};
      const own = keysOf([...written, ...loaded]);
      const moves = changesDirectory(commands);
      const removed = commands.map((command) => [...removals(command, step, moves)]);
      for (const items of removed) {
        const late = items.flatMap((item) => {
          const found = own.has(item.key) ? undefined : layers.find(item.key);
          return found === undefined || told.has(found.span.start) ? [] : [{ ...item, place: found.span, bytes: found.bytes }];
        });
        const [first] = late;
        if (first === undefined) continue;
        for (const { place } of late) told.add(place.start);
        const related = late.map(({ place, text: name }) => ({ span: place, message: "written" as const, params: { name } }));
        // Where an index came from, its own rule has told of it.
        const profiles = late.every(({ key }) => indexes.has(key)) ? (["strict"] as const) : undefined;
        const { span } = first;
        const name = late.map((item) => item.text).join(" ");
        const bytes = late.reduce<number | undefined>((sum, item) => addKnown(sum, item.bytes), 0);
        if (bytes === undefined) findings.push({ span, message: first.kind, params: { name }, related, profiles });
        else findings.push({ span, message: "bytes", params: { name, bytes, size: formatBytes(bytes) }, related });
      }
      const gone = new Set(removed.flat().map(({ key }) => key));
      layers.add([...written.filter(({ key }) => !isGone(key, gone)), ...left]);
    }
    return findings;
  },
});

function addKnown(sum: number | undefined, bytes: number | undefined): number | undefined {
  return sum === undefined || bytes === undefined ? undefined : sum + bytes;
}

/** Whether any layer but the first may take something away: most files have none that does, and what follows is work. */
function removesLate({ steps }: BuildPlan, runs: ReadonlyMap<Instruction, BuildScript>): boolean {
  const layers = steps.filter(({ kind, inImage, triggered }) => kind === "layer" && inImage && !triggered);
  return layers.slice(1).some((step) => runs.get(step.instruction)?.script.commands.some(mayRemove));
}

const apkIndex = "/var/cache/apk";
const indexes: ReadonlySet<string> = new Set([apkIndex, aptLists.directory]);

interface PackageIndexes {
  readonly loaded: readonly LayerItem[];
  /** Of these, what is still there at the end of the RUN. */
  readonly left: readonly LayerItem[];
}

/** The package indexes of each RUN that loads some. */
function indexesOf(graph: StageGraph, runs: readonly BuildScript[]): ReadonlyMap<Instruction, PackageIndexes> {
  const found = new Map<Instruction, PackageIndexes>();
  for (const { run, span, removed } of keptApkCaches(graph, runs)) {
    const loaded = [{ key: apkIndex, span }];
    found.set(run.instruction, { loaded, left: removed ? [] : loaded });
  }
  for (const { instruction, script } of runs) {
    const updates = script.commands.flatMap((command) => aptLists.fills(command) ?? []);
    if (updates.length === 0 || isMounted(mountTargets(instruction, graph), aptLists.directory)) continue;
    const loaded = updates.map(({ verb }) => ({ key: aptLists.directory, span: verb.span }));
    found.set(instruction, { loaded, left: lastFilling(script.commands, aptLists) === undefined ? [] : loaded.slice(-1) });
  }
  return found;
}
