import { formatBytes, type LayerSize, type Size } from "@plimsoll/core/plan";
import type { BuildsText } from "./builds-text.ts";

/** A size in a few signs: `48 MB` where it was counted, `≈ 48 MB` where it was worked out; what is not known is never 0. */
export function sizeWords({ low, likely, high }: Size, text: BuildsText): string {
  if (likely === null) return low === 0 ? text.unknownSize : text.atLeast(formatBytes(low));
  const isSure = formatBytes(low) === formatBytes(likely) && high !== null && formatBytes(high) === formatBytes(likely);
  return isSure ? formatBytes(likely) : `≈ ${formatBytes(likely)}`;
}

/** What is known of a size, one line each. */
export function sizeLines(layer: Pick<LayerSize, "bytes" | "transfer" | "files">, text: BuildsText): readonly string[] {
  const { bytes, transfer, files } = layer;
  const { low, likely, high, basis, source } = bytes;
  const range =
    likely === null || high === null || formatBytes(low) === formatBytes(high)
      ? []
      : [text.range(formatBytes(low), formatBytes(high))];
  return [
    [sizeWords(bytes, text), ...range].join(", "),
    source === "" ? text.bases[basis] : `${text.bases[basis]}; ${text.source(source)}`,
    ...(files === undefined ? [] : [text.files(files)]),
    ...(transfer.likely === null ? [] : [text.transfer(sizeWords(transfer, text))]),
  ];
}
