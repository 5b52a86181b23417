import { objectOf, rangesOf, readJsonObject, textOf, textsOf } from "./json-value.ts";
import type { JsSelection } from "./js-package.ts";

/** What a package.json says that decides what is installed. */
export interface ProjectManifest {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  /** Patterns of folders with packages of their own. */
  readonly workspaces: readonly string[];
  /** Names of its scripts, by event. */
  readonly scripts: Readonly<Record<string, string>>;
}

/** Undefined when it is no JSON object. */
export function readManifest(text: string): ProjectManifest | undefined {
  const json = readJsonObject(text);
  if (json === undefined) return undefined;
  return {
    name: textOf(json.name) ?? "",
    dependencies: rangesOf(json.dependencies),
    devDependencies: rangesOf(json.devDependencies),
    optionalDependencies: rangesOf(json.optionalDependencies),
    peerDependencies: rangesOf(json.peerDependencies),
    workspaces: textsOf(json.workspaces) ?? textsOf(objectOf(json.workspaces)?.packages) ?? [],
    scripts: rangesOf(json.scripts),
  };
}

/** Ranges that an installation asks for at the top. */
export function rootRanges(
  manifest: ProjectManifest,
  { dev, optional }: JsSelection,
): readonly Readonly<Record<string, string>>[] {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  return [{ ...(dev ? devDependencies : {}), ...dependencies, ...(optional ? optionalDependencies : {}) }];
}
