import { hasFlag } from "../../shell/command-queries.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { lineBefore } from "../shared/added-line.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { bundlerProject } from "../shared/other-managers.ts";
import { runEnvironment } from "../shared/run-environment.ts";
import { isDevelopmentName } from "../shared/target-image.ts";
import { text } from "./text.ts";

export const bundleInstallForDevelopment = defineRule({
  id: "bundle-install-for-development",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "tally", id: "tally/ruby/missing-bundle-deployment", relation: "narrower" },
    { tool: "tally", id: "tally/ruby/missing-bundle-without-development", relation: "narrower" },
  ],
  mentions: ["bundle"],
  text,
  examples: [
    {
      bad: `FROM ruby:3.4
ENV RAILS_ENV=production
RUN bundle install
           ^^^^^^^ all
           ^^^^^^^ loose
CMD ["bin/rails", "server"]
`,
      good: `FROM ruby:3.4
ENV RAILS_ENV=production BUNDLE_DEPLOYMENT=1 BUNDLE_WITHOUT=development:test
RUN bundle install
FROM ruby:3.4
RUN bundle install
`,
      fixed: `FROM ruby:3.4
ENV RAILS_ENV=production
ENV BUNDLE_WITHOUT=development:test
ENV BUNDLE_DEPLOYMENT=1
RUN bundle install
CMD ["bin/rails", "server"]
`,
    },
    {
      bad: `FROM ruby:3.4 AS base
ENV RACK_ENV=production
FROM base AS gems
ENV BUNDLE_ONLY=default
RUN apt-get update && \\
    bundle install --jobs 4
           ^^^^^^^ loose
`,
      good: `FROM ruby:3.4 AS test
ENV RACK_ENV=production
RUN bundle install
FROM ruby:3.4
ENV RACK_ENV=production
RUN bundle config set --local deployment true && bundle config set without 'development test' && bundle install
`,
      fixed: `FROM ruby:3.4 AS base
ENV RACK_ENV=production
FROM base AS gems
ENV BUNDLE_ONLY=default
ENV BUNDLE_DEPLOYMENT=1
RUN apt-get update && \\
    bundle install --jobs 4
`,
    },
  ],
  check({ syntax, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    // `bundle config`, a file of settings or a script may say it anywhere.
    const file = syntax.source.text;
    const configured = {
      all: /\b(?:without|only)\b[^\n]*\b(?:development|test)\b|\.bundle\//,
      loose: /\b(?:deployment|frozen)\s+["']?true|\.bundle\//,
    };
    for (const run of buildScripts(scripts)) {
      if (isDevelopmentName(stages.stages[run.stage]?.name) || run.instruction.trigger) continue;
      const environment = runEnvironment(stages, run);
      for (const command of run.script.commands) {
        const install = command.name === "bundle" || command.name === "bundler" ? bundlerProject.read(command) : undefined;
        if (install === undefined) continue;
        const has = (...names: readonly string[]): boolean =>
          names.some((name) => environment.valueFor(command, name) !== undefined);
        const modes = ["RAILS_ENV", "RACK_ENV", "APP_ENV"].map((name) => environment.valueFor(command, name));
        if (!modes.includes("production")) continue;
        const add = (line: string) => ({ safety: "unsafe" as const, edits: [lineBefore(syntax.source, run.instruction, line)] });
        if (!has("BUNDLE_WITHOUT", "BUNDLE_ONLY") && !hasFlag(command, "--without") && !configured.all.test(file)) {
          const fix = add("ENV BUNDLE_WITHOUT=development:test");
          findings.push({ span: install.span, message: "all", fix, code: "tally/ruby/missing-bundle-without-development" });
        }
        if (
          !has("BUNDLE_DEPLOYMENT", "BUNDLE_FROZEN") &&
          !hasFlag(command, "--deployment", "--frozen") &&
          !configured.loose.test(file)
        ) {
          findings.push({
            span: install.span,
            message: "loose",
            fix: add("ENV BUNDLE_DEPLOYMENT=1"),
            code: "tally/ruby/missing-bundle-deployment",
          });
        }
      }
    }
    return findings;
  },
});
