import type { CommandEstimator } from "../commands/estimator.ts";
import { rangeSize } from "../layers/size.ts";

/** ldconfig writes its cache anew: more libraries, more bytes (5 kB in a slim image, 60 kB with a desktop's). */
export const linkerCache: CommandEstimator = {
  programs: ["ldconfig"],
  estimate({ args }, layer) {
    if (args.includes("-p") || args.includes("-n") || args.includes("-N")) return true;
    const source = "the linker's cache";
    for (const [path, likely] of [
      ["/etc/ld.so.cache", 12_000],
      ["/var/cache/ldconfig/aux-cache", 9_000],
    ] as const) {
      layer.add({
        role: "records",
        by: "ldconfig",
        name: "",
        path,
        size: {
          bytes: rangeSize(likely / 4, likely, likely * 5, "heuristic", source),
          tar: rangeSize(likely / 4 + 512, likely + 768, likely * 5 + 2_048, "heuristic", source),
          transfer: rangeSize(likely / 16, likely / 5, likely * 1.5, "heuristic", source),
          files: 1,
        },
      });
    }
    return true;
  },
};
