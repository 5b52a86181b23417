import { createTwoFilesPatch } from "diff";
import type { Style } from "./style.ts";

/** Makes diffs that `git apply` and `patch -p1` take. */
export function createUnifiedDiff(style: Style): (path: string, before: string, after: string) => string {
  return (path, before, after) => {
    const name = path.replaceAll("\\", "/").replace(/^\.?\//, "");
    const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: 3 });
    // The library begins with a line of `=` that git does not know.
    const lines = patch.slice(patch.indexOf("---")).split("\n");
    return lines.map((line) => colored(line, style)).join("\n");
  };
}

function colored(line: string, style: Style): string {
  if (line.startsWith("---") || line.startsWith("+++")) return style.bold(line);
  if (line.startsWith("@@")) return style.dim(line);
  if (line.startsWith("+")) return style.added(line);
  return line.startsWith("-") ? style.removed(line) : line;
}
