import { cliText } from "./cli-text.ts";
import { compactReporter } from "./reporters/compact.ts";
import { jsonReporter } from "./reporters/json.ts";
import { createPrettyReporter } from "./reporters/pretty.ts";
import type { Reporter } from "./reporters/reporter.ts";
import type { RunSettings } from "./run-settings.ts";
import { loadStyle, type Style } from "./style.ts";

/** What a run needs besides its settings: loaded once per thread, and only what the settings ask for. */
export interface Tools {
  readonly reporter: Reporter;
  /** What a fix would change, as a unified diff. */
  readonly diff: (path: string, before: string, after: string) => string;
}

export async function loadTools(settings: RunSettings): Promise<Tools> {
  const style = await loadStyle(settings.color && (settings.format === "pretty" || settings.diff));
  return { reporter: selectReporter(settings, style), diff: settings.diff ? await loadDiff(style) : () => "" };
}

function selectReporter({ format, language, columns, quiet }: RunSettings, style: Style): Reporter {
  switch (format) {
    case "json":
      return jsonReporter;
    case "compact":
      return compactReporter;
    default:
      return createPrettyReporter({ text: cliText[language], style, columns, quiet });
  }
}

async function loadDiff(style: Style): Promise<Tools["diff"]> {
  const { createUnifiedDiff } = await import("./unified-diff.ts");
  return createUnifiedDiff(style);
}
