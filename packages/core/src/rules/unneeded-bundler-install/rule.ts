import { hasFlag, positionals } from "../../shell/command-queries.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { instructionLines } from "../shared/instruction-lines.ts";
import { officialStages } from "../shared/official-base.ts";
import { text } from "./text.ts";

export const unneededBundlerInstall = defineRule({
  id: "unneeded-bundler-install",
  since: "0.1.0",
  category: "cache",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/ruby/redundant-bundler-install", relation: "same" }],
  mentions: ["bundler"],
  text,
  examples: [
    {
      bad: `FROM ruby:3.4
RUN gem install bundler
                ^^^^^^^ unneeded
RUN bundle install
`,
      good: `FROM ruby:3.4
RUN gem install bundler:2.7.2 && gem install bundler -v 2.7.2
`,
      fixed: `FROM ruby:3.4
RUN bundle install
`,
    },
    {
      bad: `FROM ruby:3.4-slim AS base
FROM base
RUN apt-get update \\
    && gem install --no-document rake bundler
                                      ^^^^^^^ unneeded
`,
      good: `FROM debian:13
RUN apt-get install -y ruby && gem install bundler
`,
    },
  ],
  check({ syntax, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const onRuby = officialStages(stages, "ruby");
    for (const run of buildScripts(scripts)) {
      if (!onRuby.has(run.stage)) continue;
      for (const command of run.script.commands) {
        const [verb, ...gems] = command.name === "gem" ? positionals(command) : [];
        if (verb?.text !== "install" || hasFlag(command, "-v", "--version")) continue;
        const bundler = gems.find(({ text: name }) => name === "bundler");
        if (bundler === undefined) continue;
        const isAll = run.script.commands.length === 1 && gems.length === 1 && !run.instruction.trigger;
        const edits = [{ span: instructionLines(syntax.source, run.instruction), text: "" }];
        const fix: FixProposal | undefined = isAll ? { safety: "unsafe", edits } : undefined;
        findings.push({ span: bundler.span, message: "unneeded", fix });
      }
    }
    return findings;
  },
});
