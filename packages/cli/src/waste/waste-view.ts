import { maskCredentials, positionAt } from "@plimsoll/core";
import type { PlannedBuild, Waste } from "@plimsoll/core/plan";
import { likelyText, sizeText } from "@plimsoll/plan-view/views";
import { type AdvisedFile, type Patch, patchesOf } from "../advice/advice-view.ts";
import type { PlanText } from "../plan/plan-text.ts";
import type { WasteText } from "./waste-text.ts";

/** A piece of waste with its texts, as all reports show it. */
export interface WasteView {
  readonly waste: Waste;
  /** 1-based, in the Dockerfile. */
  readonly line: number;
  /** What happens, without how many bytes that is. Code stands in backquotes. */
  readonly what: string;
  /** As text, with its range. */
  readonly size: string;
  /** What to do, and what it saves; "" for nothing. */
  readonly remedy: string;
  /** The whole of it as one sentence. */
  readonly message: string;
  /** What may differ in the image; undefined when nothing does. */
  readonly caution: string | undefined;
  /** The files that it changes, before and after. */
  readonly patches: readonly Patch[];
}

export function viewWaste(
  build: PlannedBuild,
  waste: Waste,
  file: AdvisedFile,
  texts: { readonly text: WasteText; readonly plan: Pick<PlanText, "atLeast"> },
): WasteView {
  const { text, plan } = texts;
  const { patch, kind } = waste;
  const lineAt = (offset: number): number => positionAt(build.syntax.source, offset).line + 1;
  const lineOfStep = (step: number): number => lineAt(build.plan.steps[step]!.instruction.span.start);
  const lines = [...new Set(waste.writtenBy.map(lineOfStep))].sort((a, b) => a - b);
  const what = text.what({ kind, paths: pathsText(waste, text), by: code(waste.by), more: waste.morePaths, lines });
  const size = sizeText(waste.bytes, plan);
  const remedy =
    patch === undefined
      ? text.hint(kind)
      : text.saves(text.remedy(withCode(patch)), savedText(patch.saved, plan), pulledText(patch.savedTransfer));
  return {
    waste,
    line: lineAt(waste.span.start),
    what,
    size,
    remedy,
    message: text.joined([text.withSize(what, size), ...(remedy === "" ? [] : [remedy])]),
    caution: patch?.caution === undefined ? undefined : text.caution(patch.caution),
    patches: patch === undefined ? [] : patchesOf(build, patch, file),
  };
}

/** Without its range, which stands beside the waste itself. */
export function savedText(saved: Waste["bytes"], plan: Pick<PlanText, "atLeast">): string {
  return saved.likely === null ? sizeText(saved, plan) : likelyText(saved);
}

/** Undefined when it is not known, or nothing. */
export function pulledText(transfer: Waste["transfer"]): string | undefined {
  return transfer.likely === null || transfer.likely <= 0 ? undefined : likelyText(transfer);
}

/** Packages lie everywhere: the root says nothing. */
function pathsText({ paths, morePaths, kind }: Waste, text: WasteText): string {
  const named = paths.filter((path) => path !== "/").map((path) => `\`${code(path)}\``);
  const all = named.join(", ");
  return morePaths === 0 || named.length === 0 || kind === "build-tools" ? all : text.morePaths(all, morePaths);
}

/** Names come from the file: an address in one may log somebody in, and a backquote would end what stands in backquotes. */
function code(text: string): string {
  return maskCredentials(text).replaceAll("`", "'");
}

function withCode<Told extends { readonly params: Readonly<Record<string, string | number>> }>(patch: Told): Told {
  const params = Object.entries(patch.params).map(([name, value]) => [name, typeof value === "string" ? code(value) : value]);
  return { ...patch, params: Object.fromEntries(params) };
}
