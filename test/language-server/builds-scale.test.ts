import { defaultLintConfig, LazyAnalysis } from "@plimsoll/core";
import { planDockerfile } from "@plimsoll/core/plan";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lineHints } from "../../packages/language-server/src/builds/line-hints.ts";
import { valueHints } from "../../packages/language-server/src/builds/value-hints.ts";
import { planReport } from "../../packages/language-server/src/plan-tree/plan-report.ts";
import { planTreeOf } from "../../packages/language-server/src/plan-tree/plan-tree.ts";
import { describeWithCorpus } from "../support/shared.ts";
import type { DocumentBuild } from "../../packages/language-server/src/builds/document-build.ts";

const everything = { bytes: true, stages: true, state: true };

function buildOf(text: string): DocumentBuild {
  const planned = planDockerfile({ text });
  const layers = planned.plan.steps.map(() => undefined);
  return { planned, layers, sinceHead: undefined, history: undefined, contextUri: undefined };
}

/** CPU time of all of it, in milliseconds; what parses and plans comes before. */
function timeOf(text: string): number {
  const build = buildOf(text);
  const analysis = new LazyAnalysis({ text, config: defaultLintConfig });
  const within = { start: 0, end: text.length };
  void analysis.plan;
  const before = process.cpuUsage();
  lineHints(analysis.syntax.source, build.planned.plan.steps, build, within, everything, "en");
  valueHints(analysis, within, "en");
  planTreeOf(build, 1, "en");
  planReport(build, "ko");
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const shapes = {
  "stages that take from each other": (at: number) => `FROM s${at - 1} AS s${at}\nCOPY --from=s${at - 1} a b`,
  "variables in every line": (at: number) => `COPY a$V ./b$V/${at}`,
  "one long chain of WORKDIR": () => "WORKDIR a",
} as const;

test.each(Object.entries(shapes))("four times the lines take about four times as long: %s", (_name, lineOf) => {
  const text = (lines: number): string =>
    `ARG V=1\nFROM a AS s0\nARG V\nWORKDIR /app\n${Array.from({ length: lines }, (_, at) => lineOf(at + 1)).join("\n")}\n`;
  timeOf(text(500));
  const best = (lines: number): number => Math.min(...[1, 2, 3].map(() => timeOf(text(lines))));
  const [small, large] = [best(600), best(2400)];
  expect(large).toBeLessThan(Math.max(small, 2) * 12);
});

describeWithCorpus("real Dockerfiles", (corpus) => {
  test("have hints, a tree and a report, whatever is in them", () => {
    for (const path of corpus.files.filter((_, at) => at % 10 === 0)) {
      const text = readFileSync(path, "utf8");
      const build = buildOf(text);
      const analysis = new LazyAnalysis({ text, config: defaultLintConfig });
      const within = { start: 0, end: text.length };
      const hints = [
        ...lineHints(analysis.syntax.source, build.planned.plan.steps, build, within, everything, "ko"),
        ...valueHints(analysis, within, "ko"),
      ];
      for (const { offset, parts, tooltip } of hints) {
        expect(offset, path).toBeLessThanOrEqual(text.length);
        expect(parts.map((part) => part.text).join(""), path).not.toMatch(/undefined|NaN|null\b/);
        expect(tooltip(), path).not.toBe("");
      }
      const tree = planTreeOf(build, 1, "en");
      const steps = tree.stages.flatMap((stage) => stage.steps);
      expect(steps.length, path).toBe(build.planned.plan.steps.length);
    }
  });
});
