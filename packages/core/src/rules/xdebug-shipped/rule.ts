import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { systemInstall } from "../shared/system-package.ts";
import { isDevelopmentName, targetImage } from "../shared/target-image.ts";
import { text } from "./text.ts";

export const xdebugShipped = defineRule({
  id: "xdebug-shipped",
  since: "0.1.0",
  category: "runtime",
  severity: "warning",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/php/no-xdebug-in-final-image", relation: "same" }],
  mentions: ["xdebug"],
  text,
  examples: [
    {
      bad: `FROM php:8.4-fpm
RUN pecl install xdebug && docker-php-ext-enable xdebug
                                                 ^^^^^^ shipped
`,
      good: `FROM php:8.4-fpm AS base
FROM base AS dev
RUN pecl install xdebug && docker-php-ext-enable xdebug
FROM base
CMD ["php-fpm"]
`,
    },
    {
      bad: `FROM php:8.4-apache AS base
RUN install-php-extensions gd \\
      xdebug-3.4.0
      ^^^^^^^^^^^^ shipped
FROM base
RUN apt-get install -y php8.4-xdebug
                       ^^^^^^^^^^^^^ shipped
`,
      good: `FROM php:8.4-fpm AS production
RUN if [ "$APP_ENV" = dev ]; then pecl install xdebug; fi
FROM production AS debug
RUN install-php-extensions xdebug
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const image = targetImage(stages);
    if (image === undefined || image.isForDevelopment) return findings;
    for (const run of buildScripts(scripts)) {
      if (!image.stages.has(run.stage) || isDevelopmentName(stages.stages[run.stage]?.name)) continue;
      let found: ShellWord | undefined;
      // Enabling says more than installing, and stands behind it.
      for (const command of run.script.commands) if (command.inside.length === 0) found = xdebugOf(command) ?? found;
      if (found !== undefined) findings.push({ span: found.span, message: "shipped" });
    }
    return findings;
  },
});

const installers: ReadonlySet<string> = new Set([
  "docker-php-ext-enable",
  "docker-php-ext-install",
  "install-php-extensions",
  "pecl",
  "pie",
  "phpenmod",
]);

function xdebugOf(command: ShellCommand): ShellWord | undefined {
  const words = installers.has(command.name ?? "") ? command.args : systemInstall(command)?.packages;
  return words?.find(({ text: word }) => /^(?:php[\w.]*-(?:pecl-)?)?xdebug(?:$|[-=:@^\d])/.test(word));
}
