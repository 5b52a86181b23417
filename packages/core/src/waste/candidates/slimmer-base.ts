import type { BaseImage } from "../../analysis.ts";
import { baseImageSize } from "../../sizes/base-image-size.ts";
import { rangeSize, type Size, unknownSize } from "../../sizes/layers/size.ts";
import { readImageTag } from "../../stages/image-tag.ts";
import { formatPlatform } from "../../stages/platform.ts";
import type { WasteCandidate, WasteSource } from "../waste-source.ts";

/** The same image without what only some need: `node:22-slim` for `node:22`, as far as both are known. */
export function* slimmerBase(source: WasteSource): Generator<WasteCandidate> {
  const { build, options } = source;
  const { stages, target } = build.graph;
  let stage = target === undefined ? undefined : stages[target];
  while (stage?.base.kind === "stage") stage = stages[stage.base.index];
  if (stage?.base.kind !== "image" || stage.os === "windows" || options.image === undefined) return;
  const { text, reference } = stage.base;
  const { tag, digest } = reference;
  const step = build.plan.steps.findIndex(({ kind, stage: at }) => kind === "base" && at === stage.index);
  const now = build.plan.steps[step]?.baseImage;
  const span = tagSpan(source, stage.from.image.span, text, tag);
  const slim = slimTag(text, tag);
  if (digest !== undefined || now === undefined || slim === undefined || span === undefined) return;
  const name = tag === undefined ? `${text}:${slim}` : `${text.slice(0, -tag.length)}${slim}`;
  const platform = stage.platform === undefined ? "linux/amd64" : formatPlatform(stage.platform);
  const other = options.image(name, platform);
  if (other?.layers === undefined || other.source?.like !== undefined) return;
  const [bytes, transfer] = differences(now, other);
  if (bytes.likely === null || bytes.likely <= 0) return;
  yield {
    kind: "base-image",
    step,
    writtenBy: [],
    span: stage.from.image.span,
    paths: [],
    morePaths: 0,
    by: other.source?.date === undefined ? text : `${text} ${other.source.date}`,
    bytes,
    transfer,
    patches: () => [
      {
        how: "base-image",
        params: { image: name, date: other.source?.date ?? "" },
        edits: [{ span, text: tag === undefined ? `:${slim}` : slim }],
        caution: "smaller-base",
        images: { [name]: other },
      },
    ],
  };
}

/** Undefined for a tag that is slim already, or that has no slim one beside it. */
function slimTag(text: string, tag: string | undefined): string | undefined {
  const image = /(?:^|\/)([^/:@]+)(?:[:@]|$)/.exec(text)?.[1] ?? "";
  const { kind, flavors, os } = readImageTag(image, tag ?? "latest");
  if (kind !== "full" || flavors.length > 0) return undefined;
  if (tag === undefined || tag === "latest") return image === "debian" ? "stable-slim" : "slim";
  if (os === undefined) return `${tag}-slim`;
  const [version = "", codename = ""] = tag.split(/-(?=[^-]*$)/);
  // Each maker has an order of its own.
  return image === "python" || image === "ruby" ? `${version}-slim-${codename}` : `${tag}-slim`;
}

/** Where the tag stands, or would stand; undefined where a variable gives it. */
function tagSpan(
  { file }: WasteSource,
  span: { readonly start: number; readonly end: number },
  text: string,
  tag: string | undefined,
): { readonly start: number; readonly end: number } | undefined {
  if (file.text.slice(span.start, span.end) !== text) return undefined;
  return { start: span.end - (tag?.length ?? 0), end: span.end };
}

function differences(now: BaseImage, other: BaseImage): readonly [bytes: Size, transfer: Size] {
  const [before, after] = [baseImageSize(now), baseImageSize(other)];
  const source = `difference of base images, ${other.source?.kind ?? "known"} of ${other.source?.date ?? "now"}`;
  return [less(before.bytes, after.bytes, source), less(before.transfer, after.transfer, source)];
}

/** What is not known of the two is taken from the same ratios, so that they are wrong in the same way; images of one family differ in the rest. */
function less(before: Size, after: Size, source: string): Size {
  if (before.likely === null || after.likely === null || before.high === null || after.high === null) return unknownSize(source);
  const ends = [before.low - after.low, before.likely - after.likely, before.high - after.high];
  const basis = before.basis === "measured" ? after.basis : before.basis;
  return rangeSize(Math.min(...ends) * 0.85, before.likely - after.likely, Math.max(...ends) * 1.15, basis, source);
}
