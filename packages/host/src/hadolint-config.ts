import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ConfigPath } from "@plimsoll/core/config";
import type { ConfigError } from "./config-file.ts";
import { readSettingsText } from "./read-settings-text.ts";

/** Where hadolint looks for its config. Absolute paths. */
export interface HadolintPlaces {
  readonly cwd: string;
  readonly home: string;
  /** `XDG_CONFIG_HOME`, on Windows `LOCALAPPDATA`; `.config` in the home when it is not set. */
  readonly configHome: string | undefined;
}

/** The first config file in hadolint's order (2.15.1, observed); folders above the working directory are not looked into. */
export function findHadolintConfig({ cwd, home, configHome = join(home, ".config") }: HadolintPlaces): string | undefined {
  const places = [
    join(cwd, ".hadolint"),
    join(configHome, "hadolint"),
    join(home, ".hadolint", "hadolint"),
    join(home, ".hadolint", "config"),
    join(home, ".hadolint"),
  ];
  return places.flatMap((place) => [`${place}.yaml`, `${place}.yml`]).find((path) => existsSync(path));
}

/** A config file as data, with the way from a part of it to its line. */
export type SettingsData =
  | { readonly kind: "data"; readonly value: unknown; placeOf(path: ConfigPath, at: "key" | "value"): Place }
  | { readonly kind: "broken"; readonly errors: readonly ConfigError[] };

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Reads YAML or JSON of any content. `file` is an absolute path. Never throws. */
export async function readSettingsData(file: string): Promise<SettingsData> {
  const text = await readSettingsText(file, 1);
  if (typeof text !== "string") {
    return { kind: "broken", errors: [{ file, line: undefined, column: undefined, problem: text }] };
  }
  const { parseConfigText } = await import("./config-yaml.ts");
  const parsed = await parseConfigText(text);
  if (parsed.kind === "data") return parsed;
  return { kind: "broken", errors: parsed.errors.map(({ place, problem }) => ({ file, ...place, problem })) };
}
