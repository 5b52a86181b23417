import { maskCredentials, positionAt } from "@plimsoll/core";
import type { BaseImage } from "@plimsoll/core";
import type { VerifiedImage, VerifiedLayer, VerifiedSizes } from "@plimsoll/core/measured";
import { baseImageName, type PlannedBuild } from "@plimsoll/core/plan";
import { instructionText } from "@plimsoll/plan-view/views";
import type { OpenBuild } from "../plan/open-builds.ts";
import type { VerifyRemark } from "./verify-text.ts";

/** A comparison as all reports show it. */
export interface VerifyView {
  readonly open: OpenBuild;
  readonly planned: PlannedBuild;
  /** As the user names it. */
  readonly name: string;
  readonly image: BaseImage;
  readonly verified: VerifiedImage;
  readonly rows: readonly VerifyRow[];
  /** What FROM stands on, at the bottom; undefined for scratch. */
  readonly baseName: string | undefined;
}

export interface VerifyRow {
  readonly layer: VerifiedLayer;
  /** 1-based; undefined for a layer that the Dockerfile does not make. */
  readonly line: number | undefined;
  readonly text: string;
  readonly remarks: readonly VerifyRemark[];
}

export function viewVerified(
  open: OpenBuild,
  planned: PlannedBuild,
  verified: VerifiedImage,
  { name, image }: Pick<VerifyView, "name" | "image">,
): VerifyView {
  return {
    open,
    planned,
    name,
    image,
    verified,
    rows: verified.layers.map((layer) => rowOf(layer, planned)),
    baseName: baseNameOf(planned),
  };
}

/** Whether one of the numbers lies outside of what was predicted. */
export function isOutside({ bytes, tar, transfer }: VerifiedSizes): boolean {
  return bytes.isInside === false || tar.isInside === false || transfer.isInside === false;
}

/** `+1.2%`, `−34%`, `0%`: too much is positive. "" where there is nothing to compare. */
export function errorText(error: number | undefined): string {
  if (error === undefined) return "";
  const percent = Math.abs(error) * 100;
  if (percent === 0) return "0%";
  const shown = percent < 0.05 ? "<0.1" : percent < 10 ? percent.toFixed(1) : percent < 1000 ? percent.toFixed(0) : ">999";
  return `${error < 0 ? "−" : "+"}${shown}%`;
}

export interface VerifySummary {
  /** Layers of the Dockerfile that the image has too. */
  readonly compared: number;
  /** Those of them of which a size was predicted. */
  readonly known: number;
  readonly inside: number;
  /** Shares, of unpacked bytes; undefined where nothing was predicted. */
  readonly mean: number | undefined;
  readonly worst: { readonly error: number; readonly line: number | undefined } | undefined;
}

export function summaryOf({ rows }: VerifyView): VerifySummary {
  const compared = rows.filter(({ layer }) => layer.match !== "extra" && layer.bytes.real !== undefined);
  const known = compared.filter(({ layer }) => layer.bytes.predicted?.likely !== null);
  let worst: VerifySummary["worst"];
  const errors: number[] = [];
  for (const { layer, line } of known) {
    const { error } = layer.bytes;
    if (error === undefined) continue;
    errors.push(Math.abs(error));
    if (worst === undefined || Math.abs(error) > Math.abs(worst.error)) worst = { error, line };
  }
  return {
    compared: compared.length,
    known: known.length,
    inside: known.filter(({ layer }) => !isOutside(layer)).length,
    mean: errors.length === 0 ? undefined : errors.reduce((sum, error) => sum + error, 0) / errors.length,
    worst,
  };
}

function rowOf(layer: VerifiedLayer, { syntax, plan, graph }: PlannedBuild): VerifyRow {
  const step = layer.step === undefined ? undefined : plan.steps[layer.step]!;
  const remarks: VerifyRemark[] = [];
  if (layer.match === "extra" || layer.match === "missing") remarks.push(layer.match);
  if (layer.match !== "missing" && !layer.isInImage && layer.bytes.real === 0) remarks.push("no-layer");
  if (step === undefined)
    return { layer, line: undefined, text: maskCredentials(layer.createdBy).replace(/\s+/g, " ").trim(), remarks };
  const { span } = step.triggered ? graph.stages[step.stage]!.from : step.instruction;
  return { layer, line: positionAt(syntax.source, span.start).line + 1, text: instructionText(step.instruction), remarks };
}

function baseNameOf({ graph }: PlannedBuild): string | undefined {
  let stage = graph.target === undefined ? undefined : graph.stages[graph.target];
  while (stage?.base.kind === "stage") stage = graph.stages[stage.base.index];
  const base = stage?.base;
  switch (base?.kind) {
    case "image":
      return base.text;
    case "context":
      return baseImageName(graph.options, base) ?? base.name;
    case "invalid":
      return base.text;
    default:
      return undefined;
  }
}
