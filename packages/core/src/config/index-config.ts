// The entry `@plimsoll/core/config`: reading config files and telling what is wrong with them. It loads valibot, so it is
// imported only when there is a config file to read or a problem to tell (`await import`). What every run needs is in the main
// entry.
export { type Baseline, type BaselineEntry, formatBaseline, readBaseline } from "./baseline-file.ts";
export type * from "./config-problem.ts";
export { describeConfigProblem } from "./config-problem-text.ts";
export { configFileSchema } from "./config-file.ts";
export { configTemplate } from "./config-template.ts";
export type * from "./project-config.ts";
export { readConfigFile, type ConfigResult } from "./read-config-file.ts";
export { readPlugin, type ReadPlugin } from "./read-plugin.ts";
export { readHadolintConfig } from "./read-hadolint-config.ts";
export { createRuleIndex, type RuleIndex, type RuleReference } from "./rule-index.ts";
