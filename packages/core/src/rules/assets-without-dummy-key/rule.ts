import { mountOption } from "../../instructions/mount.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { type BuildScript, buildScripts } from "../shared/build-scripts.ts";
import { runEnvironment } from "../shared/run-environment.ts";
import { text } from "./text.ts";

export const assetsWithoutDummyKey = defineRule({
  id: "assets-without-dummy-key",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/ruby/asset-precompile-without-dummy-key", relation: "same" }],
  mentions: ["assets:precompile"],
  text,
  examples: [
    {
      bad: `FROM ruby:3.4
ENV RAILS_ENV=production
RUN bin/rails assets:precompile
              ^^^^^^^^^^^^^^^^^ key
`,
      good: `FROM ruby:3.4
ENV RAILS_ENV=production
RUN SECRET_KEY_BASE_DUMMY=1 bin/rails assets:precompile
RUN --mount=type=secret,id=key,env=SECRET_KEY_BASE bin/rails assets:precompile
`,
      fixed: `FROM ruby:3.4
ENV RAILS_ENV=production
RUN SECRET_KEY_BASE_DUMMY=1 bin/rails assets:precompile
`,
    },
    {
      bad: `FROM ruby:3.4
RUN bundle install && \\
    RAILS_ENV=production bundle exec rake assets:precompile
                                          ^^^^^^^^^^^^^^^^^ key
`,
      good: `FROM ruby:3.4
RUN bundle exec rake assets:precompile
ENV RAILS_ENV=production SECRET_KEY_BASE=x
RUN bundle exec rake assets:precompile
`,
      fixed: `FROM ruby:3.4
RUN bundle install && \\
    SECRET_KEY_BASE_DUMMY=1 RAILS_ENV=production bundle exec rake assets:precompile
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const run of buildScripts(scripts)) {
      const environment = runEnvironment(stages, run);
      for (const command of run.script.commands) {
        const task = isRails(command) ? command.args.find(({ text: word }) => word === "assets:precompile") : undefined;
        if (task === undefined || environment.valueFor(command, "RAILS_ENV") !== "production" || hasKeyMount(run)) continue;
        const keys = ["SECRET_KEY_BASE", "SECRET_KEY_BASE_DUMMY", "RAILS_MASTER_KEY"];
        if (keys.some((key) => environment.valueFor(command, key) !== undefined)) continue;
        if (command.args.some(({ text: word }) => word.startsWith("SECRET_KEY_BASE"))) continue;
        findings.push({ span: task.span, message: "key", fix: withDummy(run, command) });
      }
    }
    return findings;
  },
});

function isRails({ name }: ShellCommand): boolean {
  return name !== undefined && /^(?:bundle|bundler|rails|rake)$/.test(name);
}

function hasKeyMount({ instruction }: BuildScript): boolean {
  return instruction.mounts.some((mount) => mount.type === "secret" && mountOption(mount, "type") !== undefined);
}

/** A wrapper such as sudo may drop the variable. */
function withDummy({ instruction }: BuildScript, { span, wrappers }: ShellCommand): FixProposal | undefined {
  if (instruction.json || wrappers.length > 0) return undefined;
  return { safety: "unsafe", edits: [{ span: { start: span.start, end: span.start }, text: "SECRET_KEY_BASE_DUMMY=1 " }] };
}
