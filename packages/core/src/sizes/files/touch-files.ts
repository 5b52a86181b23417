import type { CommandEstimator } from "../commands/estimator.ts";
import { pathsOf, readArguments } from "./read-arguments.ts";

/** A file with another time of change is stored again, whole. */
export const touchFiles: CommandEstimator = {
  programs: ["touch"],
  estimate(command, layer) {
    const { flags, values, operands } = readArguments(command, "d date r reference t time");
    const modified = secondsOf(values.get("d") ?? values.get("date"));
    const { paths, open } = pathsOf(operands, layer);
    if (open) layer.unknown("files whose names are not known");
    for (const each of paths) {
      const path = layer.contents.followed(each);
      if (layer.isMounted(path)) continue;
      const before = layer.contents.at(path)?.entry;
      const [group] = layer.contents.groupsWithin(path);
      if (before !== undefined) {
        if (before.type !== "directory") layer.put({ ...before, modified });
      } else if (group?.group.path === path && group.group.size.files === 1)
        layer.rewrite(group, "replaced", group.group, group.owner);
      else if (layer.contents.kindAt(path) !== "directory" && !flags.has("c") && !flags.has("no-create")) {
        if (layer.contents.mayHoldMore(path) && layer.contents.kindAt(path) !== "gone")
          layer.unsureHeaders("a file that may be in the base image");
        layer.put({
          path,
          type: "file",
          bytes: 0,
          mode: 0o644,
          owner: layer.owner,
          modified,
          content: { kind: "text", text: "" },
        });
      }
    }
    return true;
  },
};

/** `@0`, as builds write it that are to be the same each time; other dates are left to the shell. */
function secondsOf(date: string | undefined): number | undefined {
  const [, seconds] = /^@(\d{1,11})$/.exec(date ?? "") ?? [];
  return seconds === undefined ? undefined : Number(seconds);
}
