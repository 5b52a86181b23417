import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { lineBelow } from "../shared/insert-line.ts";
import { officialStages } from "../shared/official-base.ts";
import { targetImage } from "../shared/target-image.ts";
import { text } from "./text.ts";

export const opcacheMissing = defineRule({
  id: "opcache-missing",
  since: "0.1.0",
  category: "runtime",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/php/enable-opcache-in-production", relation: "same" }],
  mentions: ["php"],
  text,
  examples: [
    {
      bad: `FROM php:8.4-fpm
     ^^^^^^^^^^^ missing
COPY . /var/www/html
`,
      good: `FROM php:8.4-fpm
RUN docker-php-ext-install opcache
COPY . /var/www/html
`,
      fixed: `FROM php:8.4-fpm
RUN docker-php-ext-install opcache
COPY . /var/www/html
`,
    },
    {
      bad: `FROM php:8.3-apache AS base
     ^^^^^^^^^^^^^^ missing
RUN a2enmod rewrite
FROM base AS production
COPY . .
`,
      good: `FROM php:8.5-fpm AS dev
FROM php:8.4-cli
COPY php.ini /usr/local/etc/php/
`,
      fixed: `FROM php:8.3-apache AS base
RUN docker-php-ext-install opcache
RUN a2enmod rewrite
FROM base AS production
COPY . .
`,
    },
  ],
  check({ syntax, stages }) {
    const findings: FindingsOf<typeof text> = [];
    const image = targetImage(stages);
    const tag = image && officialStages(stages, "php").get(image.lowest.index);
    if (image === undefined || tag === undefined || image.isForDevelopment || !/-(?:fpm|apache)(?:-|$)/.test(tag))
      return findings;
    const version = /^(\d+)(?:\.(\d+))?/.exec(tag);
    // PHP 8.5 has it built in.
    if (version === null || Number(version[1]) * 100 + Number(version[2] ?? 99) >= 805) return findings;
    // A script or a setting of the project may do it as well.
    if (
      /opcache(?!-missing)|install-php-extensions|\.ini\b|conf\.d|composer global|docker-php-ext-install[^\n]*\$/i.test(
        syntax.source.text,
      )
    )
      return findings;
    const edit = lineBelow(syntax.source, image.lowest.from, "RUN docker-php-ext-install opcache");
    const fix: FixProposal | undefined = edit && { safety: "unsafe", edits: [edit] };
    findings.push({
      span: image.lowest.from.image.span,
      message: "missing",
      params: { image: image.lowest.from.image.value },
      fix,
    });
    return findings;
  },
});
