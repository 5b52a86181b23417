import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

/**
 * The config of each base image that `<folder>/<name>/config.json` describes, by the image's name. Empty where there is no such
 * folder.
 */
export function readBases(folder: string): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = names.map((name) => join(folder, name, "config.json")).filter((path) => existsSync(path));
  return new Map(
    files.map((path) => v.parse(described, JSON.parse(readFileSync(path, "utf8")))).map(({ image, config }) => [image, config]),
  );
}

const described = v.object({ image: v.string(), config: v.record(v.string(), v.unknown()) });
