import type { CommandEstimator } from "../commands/estimator.ts";
import { parentOf, pathsOf, readArguments } from "./read-arguments.ts";

/** What lies there is deleted; what is not known to be there costs nothing but, at most, its mark. */
export const removeFiles: CommandEstimator = {
  programs: ["rm", "unlink", "rmdir", "shred"],
  estimate(command, layer) {
    const { operands } = readArguments(command);
    if (command.shell.wrappers.some(({ name }) => name === "xargs")) layer.unsureHeaders("marks for what is deleted");
    for (const operand of operands) {
      const text = operand.text;
      if (operand.glob && text !== undefined && /(?:^|\/)\*$/.test(text) && !/[*?[]/.test(text.slice(0, -1))) {
        layer.remove(layer.contents.followed(parentOf(layer.resolve(text))), true);
        continue;
      }
      const { paths, open } = pathsOf([operand], layer);
      if (open) layer.unsureHeaders("marks for what is deleted");
      for (const path of paths) if (path !== "/") layer.remove(path);
    }
    return true;
  },
};
