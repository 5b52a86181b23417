import { addSizes, type Size } from "@plimsoll/core/plan";
import type { PageBase } from "./plan-page-data.ts";

/** One block of the pile, in pixels from the top. */
export interface StackBlock {
  /** Undefined for the base image. */
  readonly step: number | undefined;
  readonly size: Size;
  readonly y: number;
  readonly height: number;
  /** How much of the height, from below, is certain. */
  readonly sure: number;
  readonly isKnown: boolean;
  /** Drawn shorter than it is. */
  readonly isCut: boolean;
  /** Where its label stands; undefined for a block that has none. */
  readonly label: number | undefined;
}

export interface StackLayout {
  readonly blocks: readonly StackBlock[];
  readonly height: number;
  /** The upper edge of the pile, and how much higher it may be. */
  readonly top: { readonly y: number; readonly reach: number };
}

type Unlabelled = Omit<StackBlock, "label">;

const labelGap = 37;
const mostLabels = 12;
const unknownHeight = 26;
const baseGap = 8;
const marginTop = 20;

/** To scale: a block is as high as it is likely to be big. Only the heaviest have a label. */
export function stackLayout(own: readonly { readonly index: number; readonly size: Size }[], base: PageBase | null): StackLayout {
  const unknown = own.filter(({ size }) => size.likely === null).length;
  const labels = Math.min(mostLabels, own.length + 1);
  const room = Math.max(220, labels * labelGap);
  const unknownTall = unknown === 0 ? 0 : Math.min(unknownHeight, Math.max(4, 240 / unknown));
  const ownBytes = own.reduce((sum, { size }) => sum + (size.likely ?? 0), 0);
  const baseBytes = base?.bytes.likely ?? 0;
  // A base that leaves no room for what stands on it is cut.
  const isCut = own.length > 0 && ownBytes > 0 && baseBytes > 2.4 * ownBytes;
  const scale = (isCut ? room * 0.62 : room) / Math.max(1, isCut ? ownBytes : ownBytes + baseBytes);
  const baseTall = base === null ? 0 : base.bytes.likely === null ? 44 : isCut ? room * 0.38 : Math.max(3, baseBytes * scale);
  const rise = addSizes(
    own.flatMap(({ size }) => (size.likely === null ? [] : [size])),
    "",
  );
  const reach = Math.min(60, ((rise.high ?? 0) - (rise.likely ?? 0)) * scale);
  const total = own.reduce((sum, { size }) => sum + (size.likely === null ? unknownTall : Math.max(1.2, size.likely * scale)), 0);
  let y = marginTop + reach;
  const top = { y, reach };
  const blocks: Unlabelled[] = [];
  for (const { index, size } of [...own].reverse()) {
    const isKnown = size.likely !== null;
    const height = isKnown ? Math.max(1.2, size.likely * scale) : unknownTall;
    const sure = isKnown ? Math.min(height, Math.max(size.low * scale, size.low === size.likely ? height : 0)) : 0;
    blocks.push({ step: index, size, y, height, sure, isKnown, isCut: false });
    y += height;
  }
  if (base !== null) {
    y = marginTop + reach + total + (own.length === 0 ? 0 : baseGap);
    const isKnown = base.bytes.likely !== null;
    blocks.push({
      step: undefined,
      size: base.bytes,
      y,
      height: baseTall,
      sure: isKnown ? (baseTall * base.bytes.low) / Math.max(1, base.bytes.likely) : 0,
      isKnown,
      isCut,
    });
    y += baseTall;
  }
  const placed = placeLabels(blocks, y);
  return { blocks: placed.blocks, height: Math.max(y, placed.bottom) + 20, top };
}

/** The heaviest have a label; labels keep their distance, near their blocks. */
function placeLabels(
  blocks: readonly Unlabelled[],
  bottom: number,
): { readonly blocks: readonly StackBlock[]; readonly bottom: number } {
  const weight = ({ size, step }: Unlabelled): number =>
    step === undefined ? Infinity : (size.likely ?? Number.MAX_SAFE_INTEGER);
  const heavy = new Set([...blocks].sort((a, b) => weight(b) - weight(a)).slice(0, mostLabels));
  const shown = blocks.filter((block) => heavy.has(block));
  const wanted = shown.map(({ y, height }) => y + height / 2);
  const at: number[] = [];
  for (const [index, middle] of wanted.entries()) at.push(Math.max(middle, index === 0 ? 14 : at[index - 1]! + labelGap));
  // What was pushed below the end moves up again, as far as there is room.
  let limit = Math.max(bottom - 6, (shown.length - 1) * labelGap + 14);
  for (let index = at.length - 1; index >= 0; index--) {
    at[index] = Math.min(at[index]!, limit);
    limit = at[index]! - labelGap;
  }
  const places = new Map(shown.map((block, index) => [block, at[index]!]));
  return { blocks: blocks.map((block) => ({ ...block, label: places.get(block) })), bottom: at.at(-1) ?? 0 };
}
