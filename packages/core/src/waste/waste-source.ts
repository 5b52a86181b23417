import type { BaseImage } from "../analysis.ts";
import type { Instruction } from "../instructions/instruction.ts";
import type { PlannedBuild } from "../plan-dockerfile.ts";
import { type BuildScript, buildScriptsByInstruction } from "../rules/shared/build-scripts.ts";
import type { FileText } from "../rules/shared/append-command.ts";
import { type RunScript, runScripts } from "../shell/run-scripts.ts";
import type { LayerSizeOptions } from "../sizes/layer-sizes.ts";
import type { LayerSize } from "../sizes/layers/layer-size.ts";
import type { Size } from "../sizes/layers/size.ts";
import type { SourceText } from "../text/source-text.ts";
import { type FinalState, finalState } from "./final-state.ts";
import { type Compression, compressionOf, type SizedBuild } from "./layer-parts.ts";
import type { Waste, WasteCaution, WastePatch } from "./waste.ts";

export interface WasteOptions {
  /** What the sizes were worked out with: patched files are sized from the same facts. */
  readonly sizing: LayerSizeOptions;
  /** What is known of an image that the build does not stand on; without it slimmer base images are not looked for. */
  readonly image?: ((name: string, platform: string) => BaseImage | undefined) | undefined;
}

/** All that waste is looked for in. */
export interface WasteSource extends SizedBuild {
  readonly options: WasteOptions;
  readonly source: SourceText;
  readonly file: FileText;
  readonly scripts: readonly RunScript[];
  readonly runs: ReadonlyMap<Instruction, BuildScript>;
  readonly compression: Compression;
  readonly final: FinalState;
}

/** Something that may be waste, with the edits that may save it. */
export interface WasteCandidate extends Omit<Waste, "bytes" | "transfer" | "patch"> {
  /** Undefined: whatever the first patch that works saves. */
  readonly bytes: Size | undefined;
  readonly transfer: Size | undefined;
  /** The best first: the first one that saves something is taken. Only made for those that are looked at. */
  patches(): readonly PatchDraft[];
}

export interface PatchDraft extends Omit<WastePatch, "saved" | "savedTransfer" | "caution"> {
  /** Where the image may differ afterwards: what to look at. "none": the same files must be in it, else the patch is no good. */
  readonly caution: WasteCaution | "none";
  /** Said instead where only directories differ. */
  readonly directories?: WasteCaution | undefined;
  /** Another image that the patched build stands on. */
  readonly images?: Readonly<Record<string, BaseImage>> | undefined;
}

export function createWasteSource(
  build: PlannedBuild,
  sizes: readonly (LayerSize | undefined)[],
  options: WasteOptions,
): WasteSource {
  const scripts = runScripts(build.graph);
  const { source } = build.syntax;
  const sized = { build, sizes };
  return {
    build,
    sizes,
    options,
    source,
    file: { text: source.text, escape: build.graph.escape },
    scripts,
    runs: buildScriptsByInstruction(scripts),
    compression: compressionOf(sized),
    final: finalState(sized),
  };
}
