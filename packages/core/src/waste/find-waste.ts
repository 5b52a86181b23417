import type { PlannedBuild } from "../plan-dockerfile.ts";
import type { LayerSize } from "../sizes/layers/layer-size.ts";
import { efficiencyOf } from "./efficiency.ts";
import { measureCandidates } from "./measure-candidates.ts";
import { savedTogether } from "./save-together.ts";
import type { Waste, WasteReport } from "./waste.ts";
import { createWasteSource, type WasteOptions } from "./waste-source.ts";

/** Steps that are planned and sized again for patches: each patch costs as many as the file has. */
const mostSteps = 1200;
const mostPatches = 12;
const leastPatches = 3;

/**
 * What the target's image carries and nobody needs, the heaviest first (byte code and the base image come last). `sizes`: what each step adds, with the facts of `options`; a saving is
 * what the patched file, planned and sized with the same facts, has less. None for a file that BuildKit refuses.
 */
export function findWaste(build: PlannedBuild, sizes: readonly (LayerSize | undefined)[], options: WasteOptions): WasteReport {
  const { problems, graph, plan } = build;
  if (problems.length > 0 || graph.target === undefined) return { items: [], together: undefined, efficiency: undefined };
  const source = createWasteSource(build, sizes, options);
  const patches = Math.max(leastPatches, Math.min(mostPatches, Math.floor(mostSteps / plan.steps.length)));
  const items = measureCandidates(source, patches).sort(
    (a, b) => rankOf(a) - rankOf(b) || weightOf(b) - weightOf(a) || a.step - b.step,
  );
  return { items, together: savedTogether(source, items), efficiency: efficiencyOf(source) };
}

/** Byte code is of some use, and another base image is another image: they come last, whatever they weigh. */
function rankOf({ kind }: Waste): number {
  return kind === "bytecode" ? 1 : kind === "base-image" ? 2 : 0;
}

function weightOf({ bytes }: Waste): number {
  return bytes.likely ?? bytes.low;
}
