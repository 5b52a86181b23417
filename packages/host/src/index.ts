// The public face of @plimsoll/host. Nothing here loads a parser or a matcher before it is needed.
export { readBaselineFile, type ReadBaselineFile } from "./baseline.ts";
export { mayBeBuildFile } from "./builds-kind.ts";
export type { ConfigError } from "./config-file.ts";
export { createGlobMatcher, type GlobMatcher } from "./config-globs.ts";
export { createConfigLoader, type ConfigLoader, type ConfigLoaderOptions, type FileConfig } from "./config-for-file.ts";
export {
  discoverFiles,
  type DiscoveredFile,
  type DiscoveredFiles,
  type DiscoveryOptions,
  type DiscoveryProblem,
} from "./discover-files.ts";
export { errorCode } from "./error-code.ts";
export { describeDiscoveryProblem, type DiscoveryProblemText } from "./discover-text.ts";
export { findHadolintConfig, type HadolintPlaces, readSettingsData, type SettingsData } from "./hadolint-config.ts";
export {
  readSource,
  readStandardInput,
  sourceSizeLimit,
  type ReadFailure,
  type ReadSource,
  type SourceFile,
} from "./read-source.ts";
export { describeInvalidLine, describeReadFailure, type FailureText } from "./read-source-text.ts";
export { describeReason } from "./write-file-reason.ts";
export { openWhole, replaceFile, type WholeFile, writeWhole, type WriteFailure } from "./write-file.ts";
export { describeWriteFailure } from "./write-file-text.ts";
export {
  type ContextFailure,
  type ContextNotice,
  walkContext,
  type WalkContextOptions,
  type WalkedContext,
  whyNoContext,
} from "./walk-context.ts";
export { readContextIgnoreFile } from "./context-ignore-file.ts";
export { describeIgnoreProblem } from "./context-ignore-text.ts";
export { describeContextFailure, describeContextNotice } from "./walk-context-text.ts";
