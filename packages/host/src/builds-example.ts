import { defaultLintConfig, type LintConfig } from "@plimsoll/core";
import { type AnyBuildRule, type BuildFileResult, lintBuilds } from "@plimsoll/core/builds";
import { buildRuleContext } from "./builds-context.ts";
import { createMemoryDisk } from "./builds-disk.ts";
import { mayBeBuildFile } from "./builds-kind.ts";
import { openBuilds } from "./builds-open.ts";

/** What a rule about builds finds in small files that are given as text (without marker lines); for tests and documentation. */
export function lintBuildExample(rule: AnyBuildRule, files: Readonly<Record<string, string>>): readonly BuildFileResult[] {
  const disk = createMemoryDisk(files);
  const named = Object.keys(files).filter(mayBeBuildFile);
  const opened = openBuilds(
    named.map((path) => ({ path, explicit: true })),
    disk,
    new Map(),
  );
  const config: LintConfig = { ...defaultLintConfig, profile: "strict", only: [rule.id] };
  const texts = [...opened.texts].map(([path, text]) => ({ path, text, config, inline: [] }));
  return lintBuilds(texts, buildRuleContext(opened, disk), [rule], []);
}
