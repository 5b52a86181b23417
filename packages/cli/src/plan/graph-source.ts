import { type GraphLink, linksOf } from "@plimsoll/plan-view/views";
import { visibleText } from "../display-width.ts";
import { shortImage } from "./plan-table.ts";
import type { PlanView } from "./plan-view.ts";

/** Languages of other programs that draw graphs. Mermaid is what pull requests and Markdown pages show as a picture. */
export type GraphLanguage = "mermaid" | "dot";

/** The stages of all builds and what they take from each other, as one graph; each of several builds has a box of its own. */
export function graphSource(views: readonly PlanView[], language: GraphLanguage): readonly string[] {
  return language === "mermaid" ? mermaidGraph(views) : dotGraph(views);
}

function mermaidGraph(views: readonly PlanView[]): readonly string[] {
  const [only] = views;
  const parts =
    views.length === 1 && only !== undefined
      ? mermaidNodes(only, "")
      : views.flatMap((view, at) => [
          `subgraph b${at} [${mermaidText(titleOf(view))}]`,
          ...mermaidNodes(view, `b${at}`).map(indent),
          "end",
        ]);
  const unneeded = views.flatMap((view, at) => {
    const prefix = views.length === 1 ? "" : `b${at}`;
    return view.stages.flatMap(({ stage }) => (stage.reachable ? [] : [`${prefix}s${stage.index}`]));
  });
  const looks = unneeded.length === 0 ? [] : ["classDef unneeded stroke-dasharray: 4 4", `class ${unneeded.join(",")} unneeded`];
  return ["flowchart LR", ...[...parts, ...looks].map(indent)];
}

function mermaidNodes(view: PlanView, prefix: string): readonly string[] {
  const outside = namesOf(view, prefix);
  return [
    ...[...outside].map(([name, id]) => `${id}([${mermaidText(name)}])`),
    ...view.stages.map(({ stage, name, isTarget }) => {
      const label = `[${mermaidText(name)}]`;
      return `${prefix}s${stage.index}${isTarget ? `[${label}]` : label}`;
    }),
    ...linksIn(view).map((link) => {
      const label = link.via === "from" ? "" : `|${link.via === "copy" ? "COPY" : "mount"}|`;
      return `${idOf(link, outside, prefix)} ${link.via === "mount" ? "-.->" : "-->"}${label} ${prefix}s${link.into}`;
    }),
  ];
}

function mermaidText(name: string): string {
  return `"${shortImage(visibleText(name)).replaceAll("#", "#35;").replaceAll('"', "#quot;").replaceAll("<", "#lt;")}"`;
}

function dotGraph(views: readonly PlanView[]): readonly string[] {
  const [only] = views;
  const parts =
    views.length === 1 && only !== undefined
      ? dotNodes(only, "")
      : views.flatMap((view, at) => [
          // Only what is called a cluster is drawn as a box.
          `subgraph cluster_${at} {`,
          indent(`label=${dotText(titleOf(view))};`),
          ...dotNodes(view, `b${at}`).map(indent),
          "}",
        ]);
  return ["digraph build {", ...["rankdir=LR;", "node [shape=box];", ...parts].map(indent), "}"];
}

function dotNodes(view: PlanView, prefix: string): readonly string[] {
  const outside = namesOf(view, prefix);
  return [
    ...[...outside].map(([name, id]) => `${id} [label=${dotText(name)}, shape=ellipse];`),
    ...view.stages.map(({ stage, name, isTarget }) => {
      const look = isTarget ? ", peripheries=2" : stage.reachable ? "" : ", style=dashed";
      return `${prefix}s${stage.index} [label=${dotText(name)}${look}];`;
    }),
    ...linksIn(view).map((link) => {
      const look = link.via === "from" ? "" : link.via === "copy" ? ' [label="COPY"]' : ' [label="mount", style=dashed]';
      return `${idOf(link, outside, prefix)} -> ${prefix}s${link.into}${look};`;
    }),
  ];
}

function dotText(name: string): string {
  return `"${shortImage(visibleText(name)).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

function linksIn(view: PlanView): readonly GraphLink[] {
  return view.stages.flatMap((stage) => linksOf(stage, view));
}

/** Images and named contexts, each with the id of its node. */
function namesOf(view: PlanView, prefix: string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { from } of linksIn(view)) {
    if (from.kind === "outside" && !ids.has(from.name)) ids.set(from.name, `${prefix}i${ids.size}`);
  }
  return ids;
}

function idOf({ from }: GraphLink, outside: ReadonlyMap<string, string>, prefix: string): string {
  return from.kind === "stage" ? `${prefix}s${from.index}` : (outside.get(from.name) ?? "");
}

function titleOf({ open }: PlanView): string {
  return open.names.length === 0 ? open.dockerfile : open.names.join(", ");
}

function indent(line: string): string {
  return `  ${line}`;
}
