import type { LayerDraft, SizedCommand } from "../commands/estimator.ts";
import { aboutSize, rangeSize } from "../layers/size.ts";
import { below } from "./project-files.ts";

/**
 * yarn's first version keeps what V8 has compiled of it in the folder for temporary files, whichever command it is given
 * (measured with yarn 1.22 and Node 20; v8-compile-cache is what it uses).
 */
export function addCompileCache(command: SizedCommand, layer: LayerDraft): void {
  if ((command.variable("DISABLE_V8_COMPILE_CACHE") ?? "") !== "") return;
  const folder = layer.resolve(command.variable("TMPDIR") ?? "/tmp");
  const path = below(folder, `v8-compile-cache-${layer.user === "root" ? "0" : layer.user}`);
  if (layer.contents.groupsWithin(path).length > 0) return;
  const source = "what V8 has compiled of yarn";
  const bytes = aboutSize(compiledBytes, 0.08, "heuristic", source);
  layer.add({
    role: "cache",
    by: "yarn",
    name: "v8-compile-cache",
    path,
    size: {
      bytes,
      tar: aboutSize(compiledBytes + 3500, 0.08, "heuristic", source),
      transfer: rangeSize(compiledGzip * 0.9, compiledGzip, compiledGzip * 1.1, "heuristic", source),
      files: 2,
    },
  });
}

const compiledBytes = 2_198_000;
const compiledGzip = 970_000;
