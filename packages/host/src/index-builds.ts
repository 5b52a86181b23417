// The part of @plimsoll/host that reads Compose, Bake and Kubernetes files: loaded only when such a file is named.
export { buildRuleContext, dockerfilePath } from "./builds-context.ts";
export { type BuildDisk, createDisk, createMemoryDisk } from "./builds-disk.ts";
export { type NamedFile, openBuilds, type OpenedBuilds } from "./builds-open.ts";
export { lintBuildExample } from "./builds-example.ts";
export { findBuildFiles } from "./builds-find.ts";
export { isWellKnownBuildFile, kindByName } from "./builds-kind.ts";
export { withSlashes } from "./builds-paths.ts";
