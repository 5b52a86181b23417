/** What a file describes. */
export type BuildFileKind = "compose" | "bake" | "kubernetes";

/** The names under which Compose and Bake themselves look for their files. */
export function isWellKnownBuildFile(name: string): boolean {
  return /^(?:(?:docker-)?compose\.ya?ml|docker-bake\.(?:hcl|json))$/.test(name);
}

/** Whether a file that is named on the command line may be something else than a Dockerfile, by its name alone. */
export function mayBeBuildFile(name: string): boolean {
  return /\.(?:hcl|ya?ml|json)$/i.test(name) && !/^(?:docker|container)file\b/i.test(name);
}

/** The kind that a name alone tells; undefined when only the content can. */
export function kindByName(name: string): "compose" | "bake" | undefined {
  if (/\.hcl$/i.test(name) || /^docker-bake\b.*\.json$/i.test(name)) return "bake";
  return /(?:^|[.-])compose\b.*\.ya?ml$/i.test(name) ? "compose" : undefined;
}
