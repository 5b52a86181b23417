import type { Baseline } from "@plimsoll/core/config";
import type { ConfigError } from "./config-file.ts";
import { readSettingsText } from "./read-settings-text.ts";

export type ReadBaselineFile =
  | { readonly kind: "baseline"; readonly baseline: Baseline }
  | { readonly kind: "missing" }
  | { readonly kind: "broken"; readonly errors: readonly ConfigError[] };

/** About 60,000 findings. In MB. */
const sizeLimit = 10;

/** Reads a baseline file. `file` is an absolute path. Never throws. */
export async function readBaselineFile(file: string): Promise<ReadBaselineFile> {
  const text = await readSettingsText(file, sizeLimit);
  if (typeof text !== "string") {
    if (text.code === "file-missing") return { kind: "missing" };
    return { kind: "broken", errors: [{ file, line: undefined, column: undefined, problem: text }] };
  }
  const { readBaseline } = await import("@plimsoll/core/config");
  const value = parseJson(text);
  const read = value === undefined ? undefined : readBaseline(value);
  if (read?.kind === "baseline") return read;
  // Only to say where it is wrong: the reader that knows the lines is a hundred times slower.
  const { parseConfigText } = await import("./config-yaml.ts");
  const parsed = await parseConfigText(text);
  if (parsed.kind === "broken") {
    return { kind: "broken", errors: parsed.errors.map(({ place, problem }) => ({ file, ...place, problem })) };
  }
  const again = read ?? readBaseline(parsed.value);
  if (again.kind === "baseline") return again;
  return {
    kind: "broken",
    errors: again.problems.map(({ problem, path, at }) => ({ file, ...parsed.placeOf(path, at), problem })),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
