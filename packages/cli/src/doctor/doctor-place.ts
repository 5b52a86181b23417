import { dirname, relative } from "node:path";
import type { CommandContext } from "../program.ts";

/** What the report is about, and where it is made. */
export interface DoctorPlace extends CommandContext {
  /** Absolute. */
  readonly folder: string;
  /** Absolute; it need not exist. */
  readonly dockerfile: string;
  /** Absolute; "" where the user has none. */
  readonly home: string;
}

/** As short as it can be told: from the working directory, or with `~`. */
export function shownPath(path: string, { cwd, home }: Pick<DoctorPlace, "cwd" | "home">): string {
  const below = relative(cwd, path);
  if (below === "") return ".";
  if (!below.startsWith("..") && below !== path) return below;
  if (home !== "" && dirname(home) !== home && path.startsWith(`${home}/`)) return `~${path.slice(home.length)}`;
  return path;
}
