import type { Language } from "@plimsoll/core";
import { stageName } from "@plimsoll/plan-view/views";
import { buildsText } from "../builds/builds-text.ts";
import type { DocumentBuild } from "../builds/document-build.ts";
import { stageFacts, stageShapes } from "../builds/stage-facts.ts";
import { stageLine } from "../builds/stage-line.ts";
import { summaryOf } from "./plan-tree.ts";

/** The plan in a few lines, for clients that show no tree: the image, then each stage. */
export function planReport(
  build: DocumentBuild,
  language: Language,
): { readonly lines: readonly string[]; readonly markdown: string } {
  const text = buildsText[language];
  const facts = stageFacts(build);
  const { graph, plan } = build.planned;
  const stages = stageShapes(graph, plan).map((shape) => ({
    name: stageName(shape.stage),
    line: stageLine(shape, facts, { history: true }, text),
  }));
  const summary = summaryOf(build, facts, language);
  return {
    lines: [summary, ...stages.map(({ name, line }) => `${name}: ${line}`)],
    markdown: [`# ${text.title}`, "", summary, "", ...stages.map(({ name, line }) => `- **${name}**: ${line}`), ""].join("\n"),
  };
}
