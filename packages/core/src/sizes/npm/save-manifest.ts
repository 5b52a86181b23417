import { valid } from "semver";
import { utf8Length } from "../../text/utf8.ts";
import type { LayerDraft } from "../commands/estimator.ts";
import type { JsPackages } from "./js-package.ts";
import { objectOf, readJsonObject } from "./json-value.ts";
import { below, projectText } from "./project-files.ts";
import type { Invocation } from "./read-invocation.ts";

interface SavedInstall {
  readonly layer: LayerDraft;
  /** Absolute: the project's. */
  readonly folder: string;
  readonly set: JsPackages;
  readonly call: Invocation;
}

/** Writes what was named on the command line into package.json, as npm does, with the range that it saves by default. */
export function saveManifest({ layer, folder, set, call }: SavedInstall, given: readonly (readonly [string, string])[]): void {
  const path = below(folder, "package.json");
  const before = projectText(layer, path);
  // Of a file that nobody can read nothing is known but that it is written anew.
  if (before === undefined) return;
  const manifest = before === null ? {} : readJsonObject(before);
  if (manifest === undefined) return;
  const list = listFor(call);
  const ranges: Record<string, unknown> = { ...objectOf(manifest[list]) };
  for (const [name, range] of given) ranges[name] = savedRange(name, range, set, call);
  const sorted = Object.fromEntries(
    Object.keys(ranges)
      .sort()
      .map((name) => [name, ranges[name]]),
  );
  const indent = /^\{\r?\n([ \t]+)/.exec(before ?? "{\n  ")?.[1] ?? "";
  const end = before === null || before.endsWith("\n") || indent === "" ? "\n" : "";
  const text = `${JSON.stringify({ ...manifest, [list]: sorted }, undefined, indent === "" ? 2 : indent)}${end}`;
  const bytes = utf8Length(text, 0, text.length);
  layer.put({ path, type: "file", bytes, mode: 0o644, owner: layer.owner, content: { kind: "text", text } });
}

function listFor(call: Invocation): string {
  if (call.has("-D", "--save-dev")) return "devDependencies";
  if (call.has("-O", "--save-optional")) return "optionalDependencies";
  return call.has("--save-peer") ? "peerDependencies" : "dependencies";
}

/** A version becomes a range from it on; a range stays as it was given. */
function savedRange(name: string, range: string, { packages }: JsPackages, call: Invocation): string {
  const isRange = valid(range) === null && /^[~^<>=\d]/.test(range);
  if (isRange) return range;
  const chosen = packages.find((each) => each.name === name && each.path === `node_modules/${name}`)?.version;
  const version = valid(range) ?? chosen ?? range;
  return call.has("-E", "--save-exact") ? version : `^${version}`;
}
