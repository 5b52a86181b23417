import { positionals } from "../../shell/command-queries.ts";
import type { ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { type Pin, unpinnedWords } from "../shared/unpinned-words.ts";
import { text } from "./text.ts";

export const composerUnpinnedPackage = defineRule({
  id: "composer-unpinned-package",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [],
  mentions: ["composer"],
  text,
  examples: [
    {
      bad: `FROM composer:2
RUN composer global require laravel/installer
                            ^^^^^^^^^^^^^^^^^ one
`,
      good: `FROM composer:2
RUN composer global require laravel/installer:5.14.0 "phpunit/phpunit ^11" && composer install
`,
    },
    {
      bad: `FROM php:8.4-cli
RUN php /usr/bin/composer.phar about && \\
    composer require --no-interaction \\
      monolog/monolog \\
      ^^^^^^^^^^^^^^^ several
      guzzlehttp/guzzle=7.9 symfony/console
`,
      good: `FROM php:8.4-cli
RUN composer require "$PACKAGE" && composer require ext-gd && composer create-project laravel/laravel:12.0 app
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const run of buildScripts(scripts)) {
      for (const command of run.script.commands) {
        if (command.name !== "composer" && command.name !== "composer.phar") continue;
        const words = positionals(command);
        const verb = words.findIndex(({ text: word }) => word !== "global");
        if (words[verb]?.text !== "require") continue;
        const packages = words.slice(verb + 1);
        // The version may be a word of its own: `composer require a/b ^1.0`.
        for (const each of unpinnedWords(
          packages.filter((_word, index) => !isVersion(packages[index + 1])),
          pinOf,
        ))
          findings.push(each);
      }
    }
    return findings;
  },
});

function isVersion(word: ShellWord | undefined): boolean {
  return word !== undefined && /^["']?[\^~<>=]?v?\d/.test(word.text);
}

function pinOf({ text: word, value }: ShellWord): Pin {
  if (value === undefined && !/^[\w.-]+\/[\w.-]+$/.test(word)) return "unknown";
  return /^[\w.-]+\/[\w.-]+$/.test(word) ? "unpinned" : "pinned";
}
