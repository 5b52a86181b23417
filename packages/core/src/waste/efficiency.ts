import { ownLayers, type SizedBuild } from "./layer-parts.ts";
import type { Efficiency } from "./waste.ts";

/** How much of what the Dockerfile writes a container can see. The base image is not its business. */
export function efficiencyOf(sized: SizedBuild): Efficiency | undefined {
  let [written, hidden, unknown] = [0, 0, 0];
  const known = new Set<number>();
  for (const [step, { bytes }] of ownLayers(sized)) {
    if (bytes.likely === null) unknown++;
    else {
      written += bytes.likely;
      known.add(step);
    }
  }
  for (const [, layer] of ownLayers(sized))
    for (const { step, bytes } of layer.hidden) if (step !== undefined && known.has(step)) hidden += bytes.likely ?? 0;
  return written === 0 ? undefined : { written, kept: Math.max(0, written - hidden), unknown };
}
