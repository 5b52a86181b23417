import type { CommandEstimator } from "../commands/estimator.ts";
import { copyPath } from "./copy-paths.ts";
import { nameOf, readArguments } from "./read-arguments.ts";

/** Symbolic links are headers alone; a hard link of an older file stores it whole. */
export const linkFiles: CommandEstimator = {
  programs: ["ln"],
  estimate(command, layer) {
    const { flags, values, operands } = readArguments(command, "t target-directory S suffix");
    const folder = values.get("t") ?? values.get("target-directory");
    const last = operands.length > 1 && folder === undefined ? operands.at(-1)?.text : (folder ?? ".");
    const targets = operands.length > 1 && folder === undefined ? operands.slice(0, -1) : operands;
    if (last === undefined || targets.some(({ text, glob }) => text === undefined || glob)) {
      layer.unsureHeaders("links whose names are not known");
      return flags.has("s") || flags.has("symbolic");
    }
    const place = layer.resolve(last);
    const kind = layer.contents.kindAt(flags.has("n") ? layer.contents.real(place) : layer.contents.followed(place));
    const isDirectory = kind === "directory" && !flags.has("T") && !(flags.has("n") && kind !== "directory");
    for (const { text = "" } of targets) {
      const path =
        isDirectory || targets.length > 1 ? `${place === "/" ? "" : place}/${nameOf(text.replace(/\/+$/, ""))}` : place;
      if (flags.has("s") || flags.has("symbolic")) {
        layer.put({ path, type: "symlink", bytes: 0, mode: 0o777, owner: layer.owner, linkTarget: text });
        continue;
      }
      const source = layer.contents.followed(layer.resolve(text));
      const placed = layer.contents.at(source);
      if (placed?.step === layer.step && placed.entry.type === "file") {
        layer.put({ ...placed.entry, path, type: "hardlink", bytes: 0, content: undefined, linkTarget: source });
      } else copyPath(layer, source, path, { recursive: false, keep: true, follow: true, move: false });
    }
    return true;
  },
};
