// The part of @plimsoll/core that is about Compose, Bake and Kubernetes files: loaded only when such a file is named.
export { type BakeFile, bodyOfJson } from "./deployments/bake/bake-file.ts";
export type { BakeUnknown } from "./deployments/bake/bake-scope.ts";
export { readBake } from "./deployments/bake/read-bake.ts";
export { type Build, optionsOf, type UnknownBuild } from "./deployments/build.ts";
export { buildsOfProject, deploymentsOfProject } from "./deployments/compose/compose-builds.ts";
export { type ComposeProject, type ComposeSources, readComposeProject, type Wanted } from "./deployments/compose/read-project.ts";
export { type DataNode, type MappingEntry, type ScalarNode, textOf, valueOf } from "./deployments/data-node.ts";
export type { Deployment } from "./deployments/deployment.ts";
export { findInlineLines, type InlineLines, spanInFile } from "./deployments/inline-lines.ts";
export type { Environment } from "./deployments/interpolate.ts";
export { createBuildMatcher } from "./deployments/match-builds.ts";
export { baseName, folderOf, isAbsolutePath, joinPath } from "./deployments/paths.ts";
export type { Place } from "./deployments/place.ts";
export { readEnvFile } from "./deployments/read-env-file.ts";
export { isManifest, readKubernetes } from "./deployments/read-kubernetes.ts";
export { readHcl } from "./hcl/read-hcl.ts";
export { readBuiltDockerfile } from "./rules-for-builds/built-dockerfile.ts";
export {
  type AnyBuildRule,
  type BuildRuleContext,
  type BuildRuleExample,
  type BuiltDockerfile,
  type BuiltImage,
  type Unreadable,
} from "./rules-for-builds/build-rule.ts";
export { type BuildFile, type BuildFileResult, lintBuilds } from "./rules-for-builds/lint-builds.ts";
export { buildRules } from "./rules-for-builds/registry.generated.ts";
