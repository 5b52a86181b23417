import type { applyBaseline } from "./apply-baseline.ts";
import type { ShellCheckAsker } from "./ask-shellcheck.ts";
import { loadReporter } from "./reporters/load-reporter.ts";
import type { Reporter } from "./reporters/reporter.ts";
import { loadRuleSets, type RuleSets } from "./rule-sets.ts";
import type { RunSettings } from "./run-settings.ts";
import { loadStyle, type Style } from "./style.ts";

/** What a run needs besides its settings: loaded once per thread, and only what the settings ask for. */
export interface Tools {
  readonly reporter: Reporter;
  /** What a fix would change, as a unified diff. */
  readonly diff: (path: string, before: string, after: string) => string;
  readonly ruleSets: RuleSets;
  /** Given where files have a baseline. */
  readonly applyBaseline?: typeof applyBaseline;
  /** Given where ShellCheck is asked. */
  readonly shellcheck?: ShellCheckAsker;
}

export async function loadTools(settings: RunSettings): Promise<Tools> {
  const style = await loadStyle(settings.color && (settings.format === "pretty" || settings.diff));
  return {
    reporter: await loadReporter(settings, style),
    ruleSets: await loadRuleSets(settings.plugins),
    diff: settings.diff ? await loadDiff(settings, style) : () => "",
    ...(settings.shellcheck === undefined ? {} : { shellcheck: await loadShellCheck(settings) }),
    ...(settings.usesBaseline ? await import("./apply-baseline.ts") : {}),
  };
}

async function loadShellCheck({ language }: RunSettings): Promise<ShellCheckAsker> {
  const { createShellCheckAsker } = await import("./ask-shellcheck.ts");
  return createShellCheckAsker(language);
}

async function loadDiff({ format }: RunSettings, style: Style): Promise<Tools["diff"]> {
  if (format === "blob") return (await import("./reporters/blob.ts")).blobChange;
  const { createUnifiedDiff } = await import("./unified-diff.ts");
  return createUnifiedDiff(style);
}
