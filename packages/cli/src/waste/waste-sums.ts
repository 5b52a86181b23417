import { formatBytes, type WasteReport } from "@plimsoll/core/plan";
import type { PlanText } from "../plan/plan-text.ts";
import type { WasteText } from "./waste-text.ts";
import { pulledText, savedText, type WasteView } from "./waste-view.ts";

/** In bytes: less is not worth a line of a short report. */
const leastTold = 10_000;

export function isWorthTelling({ waste: { bytes } }: WasteView): boolean {
  return (bytes.likely ?? bytes.low) >= leastTold;
}

/** How much of what is written can be seen, and what all patches save together; "" where nothing is known. */
export function sumsText(
  { efficiency, together, items }: WasteReport,
  { text, plan }: { readonly text: WasteText; readonly plan: Pick<PlanText, "atLeast"> },
): string {
  const sums: string[] = [];
  if (efficiency !== undefined) {
    const { kept, written, unknown } = efficiency;
    sums.push(text.efficiency(percentOf(kept, written), formatBytes(kept), formatBytes(written), unknown));
  }
  const patches = items.filter(({ patch }) => patch !== undefined).length;
  if (together !== undefined && patches > 1)
    sums.push(text.together(savedText(together.bytes, plan), pulledText(together.transfer)));
  return sums.map((sum) => `${sum}.`).join(" ");
}

/** Rounded down: only what holds no waste at all has 100 %. */
function percentOf(part: number, whole: number): string {
  return `${Math.floor((part / whole) * 100)}%`;
}
