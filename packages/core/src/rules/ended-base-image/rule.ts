import type { Stage, StageGraph } from "../../stages/stage-graph.ts";
import { snapshotMonth } from "../../data/ended-releases.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { stagesOfImages } from "../shared/shipped-stages.ts";
import { findEnded } from "./find-ended.ts";
import { text } from "./text.ts";

export const endedBaseImage = defineRule({
  id: "ended-base-image",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "ruby/eol-ruby-version", relation: "wider" }],
  text,
  examples: [
    {
      bad: `FROM debian:buster-slim
     ^^^^^^^^^^^^^^^^^^ release
`,
      good: `FROM debian:trixie-slim
`,
    },
    {
      bad: `ARG NODE=16.20
FROM --platform=linux/amd64 node:\${NODE}-alpine AS app
                            ^^^^^^^^^^^^^^^^^^^ release
FROM node:\${NODE}-alpine AS tool
FROM python:3.13-slim-buster
     ^^^^^^^^^^^^^^^^^^^^^^^ system
FROM openjdk:17-jdk-slim AS java
     ^^^^^^^^^^^^^^^^^^^ image
`,
      good: `FROM maven:3-eclipse-temurin-8-focal AS build
FROM team/debian:10
COPY --from=build /app.jar /
FROM alpine:3 AS other
FROM openjdk:26-ea-jdk AS early
`,
    },
    {
      bad: `FROM debian:11
     ^^^^^^^^^ release
`,
      good: `FROM debian:12
FROM ros:lunar-ros-base-noble
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    const shipped = stagesOfImages(stages);
    const copied = copiedStages(stages);
    const told = new Set<string>();
    for (const stage of stages.stages) {
      if (stage.base.kind !== "image" || !(shipped.has(stage) || (isGo(stage) && copied.has(stage.index)))) continue;
      const { text: image, reference } = stage.base;
      const found = findEnded(reference);
      if (found === undefined) continue;
      const { kind, release, ended } = found;
      const { span, value } = stage.from.image;
      // One variable has one value to change.
      if (value.includes("$") && told.has(value)) continue;
      told.add(value);
      // Who is in the middle of moving on need not be told each time.
      const profiles = monthsBetween(ended, snapshotMonth) < 6 ? (["strict"] as const) : undefined;
      if (kind === "image") findings.push({ span, message: "image", params: { image, ended }, profiles });
      else findings.push({ span, message: kind, params: { image, release, ended }, profiles });
    }
    return findings;
  },
});

/** Go puts its library into what it builds, so that holes of the build stage are shipped too. */
function isGo({ base }: Stage): boolean {
  return base.kind === "image" && base.reference.familiar.endsWith("/golang");
}

function copiedStages(graph: StageGraph): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { edges } of graph.stages)
    for (const { via, target } of edges) if (via === "copy" && target.kind === "stage") found.add(target.index);
  return found;
}

/** Months from one `YYYY-MM` to another. */
function monthsBetween(earlier: string, later: string): number {
  const count = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return count(later) - count(earlier);
}
