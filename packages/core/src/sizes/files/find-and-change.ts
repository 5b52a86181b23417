import type { CommandEstimator } from "../commands/estimator.ts";

/** `find … -delete` and `find … -exec rm`: what goes of this step's own files is not told, so that they count in full. */
export const findAndDelete: CommandEstimator = {
  programs: ["find"],
  estimate({ args }, layer) {
    const at = args.findIndex((arg) => arg !== undefined && /^-(?:exec|execdir|ok|okdir|fprintf?|fls)$/.test(arg));
    const removes =
      at === -1 ? args.includes("-delete") : /(?:^|\/)(?:rm|rmdir|grep|echo|ls|test|strip)$/.test(args[at + 1] ?? "");
    if (!removes) return false;
    layer.unsureHeaders("marks for what is deleted");
    layer.print({ kind: "some" });
    return true;
  },
};
