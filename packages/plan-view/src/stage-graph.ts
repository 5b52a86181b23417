import { Graph, layout } from "@dagrejs/dagre";
import { curveMonotoneX, curveMonotoneY, line } from "d3-shape";
import { fitText, textWidth } from "./fit-text.ts";
import { html, type Html } from "./html.ts";
import { type PartContext, shortImage } from "./page-context.ts";
import type { PageLink, PageStage } from "./plan-page-data.ts";

/** A graph of more is a carpet, and laying it out takes seconds. */
const mostStages = 120;

/** The stages and what each takes from where, left to right, and top to bottom for narrow screens; undefined when there are too many. */
export function stageGraph(context: PartContext): Html | undefined {
  if (context.build.stages.length > mostStages) return undefined;
  return html`<div class="scroll wide" role="group" tabindex="0" aria-label="${context.text.graphLabel}">
      ${drawGraph(context, "LR")}
    </div>
    <div class="scroll narrow" role="group" tabindex="0" aria-label="${context.text.graphLabel}">
      ${drawGraph(context, "TB")}
    </div>`;
}

interface GraphNode {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly look: string;
  readonly width: number;
  readonly height: number;
}

interface GraphEdge {
  readonly from: string;
  readonly into: string;
  readonly label: string;
  readonly look: string;
}

function drawGraph(context: PartContext, direction: "LR" | "TB"): Html {
  const { nodes, edges } = contentsOf(context);
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: direction, nodesep: 22, ranksep: 46, edgesep: 14, marginx: 6, marginy: 6 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  for (const [at, { from, into, label }] of edges.entries()) {
    const room = label === "" ? {} : { width: textWidth(label, 10) + 8, height: 14, labelpos: "c" as const };
    graph.setEdge(from, into, room, String(at));
  }
  layout(graph);
  const box = { left: 0, top: 0, right: graph.graph().width ?? 0, bottom: graph.graph().height ?? 0 };
  const drawn = edges.map((edge, at) => {
    const { points = [], x, y } = graph.edge(edge.from, edge.into, String(at));
    // What runs around everything else leaves the frame that the layout gives.
    for (const point of points) {
      box.left = Math.min(box.left, Math.floor(point.x) - 3);
      box.top = Math.min(box.top, Math.floor(point.y) - 3);
      box.right = Math.max(box.right, Math.ceil(point.x) + 3);
      box.bottom = Math.max(box.bottom, Math.ceil(point.y) + 3);
    }
    const curve = direction === "LR" ? curveMonotoneX : curveMonotoneY;
    const path = line<{ readonly x: number; readonly y: number }>(
      (point) => round(point.x),
      (point) => round(point.y),
    ).curve(curve)([...points]);
    const middle = x === undefined || y === undefined ? undefined : { x, y };
    return drawEdge(edge, path, middle, `${context.prefix}${direction}`);
  });
  const [width, height] = [Math.ceil(box.right - box.left), Math.ceil(box.bottom - box.top)];
  const arrows = ["", "crit"].map(
    (look) =>
      html`<marker
        id="${context.prefix}${direction}arrow${look}"
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="7"
        markerHeight="7"
        orient="auto"
        ><path class="${`arrow ${look}`}" d="M0 .8 8 4 0 7.2Z"
      /></marker>`,
  );
  return html`<svg
    class="graph"
    role="img"
    aria-label="${context.text.graphLabel}"
    width="${width}"
    height="${height}"
    viewBox="${box.left} ${box.top} ${width} ${height}"
  >
    <defs>${arrows}</defs>
    ${drawn}${nodes.map((node) => drawNode(node, graph.node(node.id)))}
  </svg>`;
}

function drawEdge(
  { label, look }: GraphEdge,
  path: string | null,
  middle: { readonly x: number; readonly y: number } | undefined,
  prefix: string,
): Html {
  const arrow = `${prefix}arrow${look.includes("crit") ? "crit" : ""}`;
  const words =
    label === "" || middle === undefined
      ? undefined
      : html`<rect
            class="edge-ground"
            x="${round(middle.x - textWidth(label, 10) / 2 - 3)}"
            y="${round(middle.y - 8)}"
            width="${round(textWidth(label, 10) + 6)}"
            height="15"
          /><text class="edge-label" x="${round(middle.x)}" y="${round(middle.y + 3.5)}">${label}</text>`;
  return html`<path class="${`edge ${look}`}" d="${path}" marker-end="url(#${arrow})" />${words}`;
}

function drawNode({ name, hint, look, width, height }: GraphNode, { x, y }: { readonly x?: number; readonly y?: number }): Html {
  const [left, top] = [round((x ?? 0) - width / 2), round((y ?? 0) - height / 2)];
  const middle = round(x ?? 0);
  const frame = html`<rect
    class="${`node ${look}`}"
    x="${left}"
    y="${top}"
    width="${width}"
    height="${height}"
    rx="${look === "outside" ? height / 2 : 6}"
  />`;
  if (hint === "") return html`<g>${frame}<text class="node-name" x="${middle}" y="${round((y ?? 0) + 4)}">${name}</text></g>`;
  return html`<g
    >${frame}<text class="node-name strong" x="${middle}" y="${round((y ?? 0) - 4)}">${name}</text
    ><text class="node-hint" x="${middle}" y="${round((y ?? 0) + 13)}">${hint}</text></g
  >`;
}

function contentsOf(context: PartContext): { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] } {
  const { build } = context;
  const outside = new Map<string, string>();
  const edges: GraphEdge[] = [];
  const links = criticalLinks(context);
  for (const { index, reachable, links: taken } of build.stages) {
    for (const link of taken) {
      const from = link.stage === null ? outsideNode(link.name, outside) : `s${link.stage}`;
      const critical = link.stage !== null && links.has(`${link.stage}>${index}`);
      edges.push({
        from,
        into: `s${index}`,
        label: labelOf(link),
        look: `${link.via} ${critical ? "crit" : reachable ? "" : "off"}`,
      });
    }
  }
  const nodes = [
    ...build.stages.map((stage) => stageNode(stage, context)),
    ...[...outside].map(([name, id]): GraphNode => {
      const shown = fitText(shortImage(name), 230, 11);
      return { id, name: shown, hint: "", look: "outside", width: Math.ceil(textWidth(shown, 11) + 28), height: 28 };
    }),
  ];
  return { nodes, edges };
}

function outsideNode(name: string, known: Map<string, string>): string {
  const id = known.get(name) ?? `i${known.size}`;
  known.set(name, id);
  return id;
}

function labelOf({ via }: PageLink): string {
  return via === "from" ? "" : via === "copy" ? "COPY" : "mount";
}

function stageNode({ index, name, reachable, isTarget }: PageStage, { build, text }: PartContext): GraphNode {
  const steps = build.steps.filter(({ stage, kind }) => stage === index && kind === "layer").length;
  const hint = [text.stepCount(steps), ...(isTarget ? [text.target] : reachable ? [] : [text.notBuilt])].join(" · ");
  const shown = fitText(name, 200, 13);
  const width = Math.ceil(Math.max(textWidth(shown, 13), textWidth(hint, 11)) + 26);
  return { id: `s${index}`, name: shown, hint, look: isTarget ? "target" : reachable ? "" : "off", width, height: 46 };
}

/** Pairs of stages that the longest chain leads through. */
function criticalLinks({ build }: PartContext): ReadonlySet<string> {
  const stages = build.criticalPath.map((step) => build.steps[step]!.stage);
  return new Set(stages.slice(1).map((stage, at) => `${stages[at]!}>${stage}`));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
