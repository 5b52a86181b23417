import { type BuildStep, type Language, positionAt } from "@plimsoll/core";
import { stepSentences } from "@plimsoll/core/explain";
import { addSizes, baseImageSize, type LayerSize, type Size } from "@plimsoll/core/plan";
import type { PageBase, PageContent, PageLayer, PageLink, PageStep, PlanPageBuild } from "./plan-page-data.ts";
import { linksOf } from "./graph-links.ts";
import { pageContext } from "./page-files.ts";
import { imageTotals } from "./plan-totals.ts";
import { remarkText } from "./remark-text.ts";
import { instructionText, type ShownPlan, type StepView } from "./shown-plan.ts";
import { isFailure } from "./step-remarks.ts";

/** What the page shows besides the plan itself, as far as it is given. */
export type PageExtras = Partial<Pick<PlanPageBuild, "advice" | "waste" | "budget" | "change" | "commits" | "notes">> & {
  /** By position in the plan's steps. */
  readonly rebuild?: ReadonlyMap<number, NonNullable<PageStep["rebuild"]>>;
  readonly history?: ReadonlyMap<number, NonNullable<PageStep["history"]>>;
};

/** A plan as the page draws it. */
export function planPageBuild(view: ShownPlan, language: Language, extras: PageExtras = {}): PlanPageBuild {
  const { open, planned, stages, target, schedule } = view;
  const { layers, baseLayers, bytes, transfer, own, unknown } = imageTotals(view);
  return {
    dockerfile: open.dockerfile,
    names: open.names,
    target: target?.name ?? null,
    platform: target?.platform ?? null,
    facts: factsOf(view),
    totals: { bytes, transfer, own, layers, baseLayers: baseLayers ?? null, unknown },
    text: planned.syntax.source.text,
    stages: stages.map((stage) => ({
      index: stage.stage.index,
      name: stage.name,
      line: lineAt(view, stage.stage.from.span.start),
      base: stage.base,
      platform: stage.platform ?? null,
      reachable: stage.stage.reachable,
      isTarget: stage.isTarget,
      links: linksOf(stage, view).map(({ from, via, lines }): PageLink => ({
        stage: from.kind === "stage" ? from.index : null,
        name: from.name,
        via,
        lines,
      })),
    })),
    steps: stepsOf(view, language, extras),
    base: baseOf(view),
    waves: schedule.waves,
    criticalPath: schedule.criticalPath,
    context: pageContext(view),
    change: extras.change ?? null,
    commits: extras.commits ?? null,
    advice: extras.advice ?? [],
    waste: extras.waste ?? [],
    budget: extras.budget ?? [],
    notes: extras.notes ?? [],
  };
}

function lineAt({ planned }: ShownPlan, offset: number): number {
  return positionAt(planned.syntax.source, offset).line + 1;
}

function factsOf({ planned, stages }: ShownPlan): PlanPageBuild["facts"] {
  const found = new Map<string, PlanPageBuild["facts"][number]>();
  for (const { baseImage, stage, kind } of planned.plan.steps) {
    if (kind !== "base" || baseImage?.source === undefined) continue;
    const { name, date } = baseImage.source;
    const image = stages[stage]!.base;
    found.set(image, { image, source: name, date: date ?? null });
  }
  return [...found.values()];
}

function stepsOf(view: ShownPlan, language: Language, { rebuild, history }: PageExtras): readonly PageStep[] {
  const { planned, stages, sizes } = view;
  const shown = new Map(stages.flatMap(({ steps }) => steps.map((step) => [step.index, step] as const)));
  const does = stepSentences(planned, language);
  return planned.plan.steps.map((step, index): PageStep => {
    const { instruction, stage, kind, reachable, inImage, triggered } = step;
    const span = triggered ? planned.graph.stages[stage]!.from.span : instruction.span;
    const own = shown.get(index);
    const size = sizes[index];
    return {
      stage,
      label: own?.label ?? null,
      line: lineAt(view, span.start),
      endLine: lineAt(view, span.end),
      keyword: instruction.keyword,
      text: instructionText(instruction),
      kind,
      reachable,
      inImage,
      triggered,
      layer: kind === "base" ? baseLayer(step) : size === undefined ? null : layerOf(size),
      does: does[index]!,
      ...remarksOf(own, language),
      rebuild: rebuild?.get(index) ?? null,
      history: history?.get(index) ?? null,
    };
  });
}

function remarksOf(step: StepView | undefined, language: Language): Pick<PageStep, "remarks" | "failures"> {
  const words = (fails: boolean): readonly string[] =>
    (step?.remarks ?? []).flatMap((remark) => {
      const said = isFailure(remark) === fails && remark.kind !== "trigger" ? remarkText[language](remark) : "";
      return said === "" ? [] : [said];
    });
  return { remarks: words(false), failures: words(true) };
}

const mostContents = 12;

function layerOf({ bytes, transfer, files, groups, hidden }: LayerSize): PageLayer {
  return {
    bytes,
    transfer,
    files: files ?? null,
    contents: contentsOf(groups),
    hidden:
      hidden.length === 0
        ? null
        : addSizes(
            hidden.map((each) => each.bytes),
            "hidden",
          ),
  };
}

/** The largest groups, and the others by what they are for. */
function contentsOf(groups: LayerSize["groups"]): readonly PageContent[] {
  const sorted = [...groups].sort((a, b) => (b.size.bytes.likely ?? 0) - (a.size.bytes.likely ?? 0));
  const shown = sorted.slice(0, mostContents).map(({ role, name, size }) => ({ role, name, bytes: size.bytes }));
  const rest = new Map<string, Size[]>();
  for (const { role, size } of sorted.slice(mostContents)) rest.set(role, [...(rest.get(role) ?? []), size.bytes]);
  return [...shown, ...Array.from(rest, ([role, sizes]) => ({ role, name: "", bytes: addSizes(sizes, role) }))];
}

/** What a FROM brings; null for what brings nothing of its own. */
function baseLayer({ baseImage, instruction }: BuildStep): PageLayer | null {
  if (baseImage === undefined || instruction.kind !== "from") return null;
  return { ...baseImageSize(baseImage), files: null, contents: [], hidden: null };
}

/** The image at the bottom of the target. */
function baseOf(view: ShownPlan): PageBase | null {
  const { base } = imageTotals(view);
  if (base === undefined) return null;
  const { graph, plan } = view.planned;
  let bottom = graph.stages[graph.target ?? -1];
  while (bottom?.base.kind === "stage") bottom = graph.stages[bottom.base.index];
  const image = plan.steps.find(({ kind, stage }) => kind === "base" && stage === bottom?.index)?.baseImage;
  const { bytes, transfer } = baseImageSize(image);
  const layers = (image?.layers ?? []).map((layer) => baseImageSize({ ...image!, layers: [layer] }));
  return { name: base, bytes, transfer, layers: layers.map((layer) => ({ bytes: layer.bytes, transfer: layer.transfer })) };
}
