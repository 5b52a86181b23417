import { cleanPath } from "../../context/go-path.ts";
import type { StateValue } from "../../plan/stage-state.ts";

/** A path of an image, made absolute and clean; undefined where the working directory is not known. `~` is root's home. */
export function absolutePath(path: string, workingDirectory: StateValue<string>): string | undefined {
  if (path.startsWith("/")) return cleanPath(path);
  if (path === "~" || path.startsWith("~/")) return cleanPath(`/root/${path.slice(1)}`);
  return workingDirectory.kind === "known" ? cleanPath(`${workingDirectory.value}/${path}`) : undefined;
}
