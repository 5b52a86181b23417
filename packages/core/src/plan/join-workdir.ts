import { cleanPath } from "../context/go-path.ts";

/**
 * The working directory after a WORKDIR, as BuildKit keeps it (util/system, NormalizeWorkdir): on Linux an absolute path stays as
 * it is written. Undefined when it depends on a directory that is not known (`current` undefined), or when BuildKit refuses the
 * path.
 */
export function joinWorkdir(current: string | undefined, path: string, os: string): string | undefined {
  return os === "windows" ? joinWindows(current, path) : join(current, path);
}

function join(current: string | undefined, path: string): string | undefined {
  if (path.startsWith("/")) return path;
  if (current === undefined) return undefined;
  if (path === "") return current;
  return cleanPath(`/${current}/${path}`);
}

function joinWindows(current: string | undefined, path: string): string | undefined {
  const relative = withoutDrive(path);
  const parent = current === undefined ? undefined : withoutDrive(current);
  if (relative === undefined) return undefined;
  return join(parent, path === "" ? "" : relative)?.replaceAll("/", "\\");
}

/** Only drive C: can be written to; network paths cannot. */
function withoutDrive(path: string): string | undefined {
  const slashed = path.replaceAll("\\", "/");
  const colon = slashed.indexOf(":");
  if (slashed.startsWith("//") || (slashed.length === 2 && colon === 1)) return undefined;
  if (colon !== -1 && slashed.slice(0, colon).toLowerCase() !== "c") return undefined;
  return cleanPath(slashed.slice(colon + 1));
}
