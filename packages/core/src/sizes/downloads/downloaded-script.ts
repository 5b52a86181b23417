import type { CommandEstimator } from "../commands/estimator.ts";
import { downloadSource } from "./download-source.ts";

/** `curl … | sh`: nobody knows what a script from elsewhere writes. */
export const downloadedScript: CommandEstimator = {
  programs: ["sh", "bash", "dash", "ash", "ksh", "zsh", "python", "python2", "python3", "perl", "php", "node", "ruby"],
  estimate({ input, name }, layer) {
    if (input === undefined || input.kind === "text" || input.download === undefined) return false;
    layer.unknown(`what ${name} makes of ${downloadSource(input.download.url)}, a script from elsewhere`);
    layer.print({ kind: "some" });
    return true;
  },
};
