import { cleanPath } from "../../context/go-path.ts";
import type { RunInstruction } from "../../instructions/instruction.ts";
import { mountOption } from "../../instructions/mount.ts";

/** Absolute paths at which a RUN sees something that is not its layer; /dev, /proc and /sys always are. */
export function mountsOf({ mounts }: RunInstruction, workingDirectory: string): readonly string[] {
  const targets = mounts.flatMap((mount) => {
    const target = mountOption(mount, "target")?.value;
    if (target === undefined) return [];
    return [cleanPath(target.startsWith("/") ? target : `${workingDirectory}/${target}`)];
  });
  return [...targets, "/dev", "/proc", "/sys"];
}
