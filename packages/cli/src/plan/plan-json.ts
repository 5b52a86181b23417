import { type BaseImage, positionAt } from "@plimsoll/core";
import { baseImageSize, type ContentGroup, type ContentSize, type LayerSize, type Size } from "@plimsoll/core/plan";
import { imageTotals, instructionText } from "@plimsoll/plan-view/views";
import { budgetJson } from "../budget/budget-report.ts";
import type { JudgedLimit } from "../budget/build-budget.ts";
import type { WasteJson } from "../waste/waste-option.ts";
import type { PlanView } from "./plan-view.ts";

/** What `plan --format json` prints. Lines are 1-based, sizes in bytes, stages count from 0. `extras`: of each build. */
export function planJson(views: readonly PlanView[], extras: readonly PlanExtras[]): unknown {
  const [view] = views;
  // A Compose or Bake file may describe one build alone: it has a name all the same.
  if (views.length === 1 && view?.open.names.length === 0) return { version: 1, ...buildJson(view, extras[0]!) };
  return { version: 1, builds: views.map((each, at) => ({ names: each.open.names, ...buildJson(each, extras[at]!) })) };
}

/** What is shown with a plan, and comes from elsewhere. */
export interface PlanExtras {
  readonly advice: readonly unknown[];
  readonly budget: readonly JudgedLimit[];
  readonly waste: WasteJson;
}

function buildJson(view: PlanView, { advice, budget, waste }: PlanExtras) {
  const { open, planned, target } = view;
  const { layers, baseLayers, bytes, transfer } = imageTotals(view);
  return {
    dockerfile: open.dockerfile,
    target: target?.name ?? null,
    platform: target?.platform ?? null,
    stages: stagesJson(view),
    steps: stepsJson(view),
    history: planned.image.target?.history.map(({ createdBy, empty }) => ({ createdBy, empty })) ?? [],
    config: planned.image.target?.config ?? null,
    image: { layers: layers + (baseLayers ?? 0), baseLayers: baseLayers ?? null, bytes, transfer },
    assumed: planned.image.assumed,
    context: contextJson(view),
    waves: view.schedule.waves,
    criticalPath: view.schedule.criticalPath,
    budget: budgetJson(budget),
    advice,
    ...waste,
  };
}

function stagesJson({ planned, stages }: PlanView) {
  return stages.map(({ stage, name, base, platform, dependsOn }) => ({
    index: stage.index,
    name,
    line: lineOf(planned.syntax.source, stage.from.span.start),
    base,
    platform: platform ?? null,
    reachable: stage.reachable,
    dependsOn,
  }));
}

function stepsJson({ planned, stages, sizes }: PlanView) {
  const { source } = planned.syntax;
  return planned.plan.steps.map(({ instruction, stage, kind, reachable, inImage, triggered, baseImage }, index) => {
    const size = sizes[index];
    const from = stages[stage]!.stage.from;
    return {
      line: lineOf(source, (triggered ? from : instruction).span.start),
      stage,
      instruction: instruction.keyword,
      text: instructionText(instruction),
      kind,
      reachable,
      inImage,
      triggered,
      layer: kind === "base" ? baseLayer(stages[stage]!.stage.base.kind, baseImage) : ((size && layerJson(size)) ?? null),
    };
  });
}

interface LayerJson {
  readonly bytes: Size;
  /** Uncompressed, as a tar. */
  readonly tar: Size;
  readonly transfer: Size;
  readonly files: number | null;
  /** What it is made of, as far as that is told apart. */
  readonly parts: readonly PartJson[];
}

interface PartJson extends Omit<ContentGroup, "size"> {
  readonly bytes: Size;
  readonly transfer: Size;
}

function layerJson({ bytes, tar, transfer, files, groups = [] }: ContentSize & Partial<Pick<LayerSize, "groups">>): LayerJson {
  const parts = groups.map(({ size, ...group }): PartJson => ({ ...group, bytes: size.bytes, transfer: size.transfer }));
  return { bytes, tar, transfer, files: files ?? null, parts };
}

/** An image brings its layers along; a stage has those of its steps, and scratch none. */
function baseLayer(base: string, image: BaseImage | undefined): LayerJson | null {
  return base === "scratch" || base === "stage" ? null : layerJson(baseImageSize(image));
}

function contextJson({ open, planned, use }: PlanView) {
  const { context } = planned.plan;
  if (context === undefined || use === undefined) return null;
  const { files, bytes, ignoredFiles, ignoredBytes, ignoredComplete, largest, ignoreFile } = context;
  return {
    root: open.contextFolder ?? null,
    files,
    bytes,
    ignoreFile: ignoreFile?.path ?? null,
    ignored: { files: ignoredFiles, bytes: ignoredBytes, complete: ignoredComplete },
    largest,
    sent: { ...use.sent, complete: use.complete },
    unread: use.unread,
  };
}

function lineOf(source: Parameters<typeof positionAt>[0], offset: number): number {
  return positionAt(source, offset).line + 1;
}
