import { cliText } from "../cli-text.ts";
import type { RunSettings } from "../run-settings.ts";
import type { Style } from "../style.ts";
import { compactReporter } from "./compact.ts";
import { createPrettyReporter } from "./pretty.ts";
import type { Format, Reporter } from "./reporter.ts";

/** The reporter of a format. What is not asked for is not loaded. */
export async function loadReporter(settings: RunSettings, style: Style): Promise<Reporter> {
  return loaders[settings.format](settings, style);
}

type Loader = (settings: RunSettings, style: Style) => Reporter | Promise<Reporter>;

const loaders: Readonly<Record<Format, Loader>> = {
  pretty: ({ language, columns, quiet, shellcheck }, style) =>
    createPrettyReporter({ text: cliText[language], style, columns, quiet, shellcheck }),
  compact: () => compactReporter,
  json: async () => (await import("./json.ts")).jsonReporter,
  gnu: async () => (await import("./gnu.ts")).gnuReporter,
  markdown: async ({ language }) => (await import("./markdown.ts")).createMarkdownReporter(language),
  sarif: async ({ language }) => (await import("./sarif.ts")).createSarifReporter(language),
  github: async () => (await import("./github.ts")).githubReporter,
  gitlab: async () => (await import("./code-quality.ts")).gitlabReporter,
  codeclimate: async () => (await import("./code-quality.ts")).codeclimateReporter,
  checkstyle: async () => (await import("./checkstyle.ts")).checkstyleReporter,
  junit: async () => (await import("./junit.ts")).junitReporter,
  sonarqube: async ({ language }) => (await import("./sonarqube.ts")).createSonarqubeReporter(language),
  hadolint: async () => (await import("./hadolint.ts")).hadolintReporter,
  blob: async () => (await import("./blob.ts")).blobReporter,
};
