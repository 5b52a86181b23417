import type { ComparedSize, VerifiedSizes } from "@plimsoll/core/measured";
import { summaryOf, type VerifyView } from "./verify-view.ts";

/**
 * What `verify --format json` prints. Lines are 1-based, sizes in bytes, errors in percent of the real size. The fields of a
 * facts file are among them (docs/base-images.md), so that `plan --measured` reads it as what is known of the image.
 */
export function verifyJson(view: VerifyView, now: string): unknown {
  const { open, planned, image, verified, rows, name } = view;
  const { platform, digest, history, layers, created, source } = image;
  const target = planned.graph.target === undefined ? undefined : planned.graph.stages[planned.graph.target]?.name;
  const { mean, worst, ...counts } = summaryOf(view);
  return {
    version: 1,
    image: name,
    dockerfile: open.dockerfile,
    target: target ?? null,
    comparable: verified.image.kind === "whole",
    summary: {
      ...counts,
      mean: percent(mean) ?? null,
      worst: worst === undefined ? null : { error: percent(worst.error), line: worst.line ?? null },
    },
    steps: rows.map(({ layer, line, text }) => ({
      line: line ?? null,
      text,
      createdBy: layer.createdBy,
      match: layer.match,
      inImage: layer.isInImage,
      ...sizesJson(layer),
    })),
    base:
      verified.base === undefined
        ? null
        : {
            name: view.baseName ?? null,
            entries: verified.alignment.base,
            same: verified.alignment.isSameBase ?? null,
            ...sizesJson(verified.base),
          },
    total: sizesJson(verified.total),
    platform,
    digest,
    created,
    history,
    layers,
    source: { ...(source ?? { kind: "facts", name }), date: source?.date ?? now },
  };
}

function sizesJson({ bytes, tar, transfer }: VerifiedSizes) {
  return { bytes: sizeJson(bytes), tar: sizeJson(tar), transfer: sizeJson(transfer) };
}

function sizeJson({ predicted, real, error, isInside }: ComparedSize) {
  return { predicted: predicted ?? null, real: real ?? null, error: percent(error) ?? null, inside: isInside ?? null };
}

/** With three digits behind the point. */
function percent(share: number | undefined): number | undefined {
  return share === undefined ? undefined : Math.round(share * 100_000) / 1000;
}
