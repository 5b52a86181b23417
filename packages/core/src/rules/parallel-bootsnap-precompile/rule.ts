import { hasFlag } from "../../shell/command-queries.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { optionBehind } from "../shared/option-edits.ts";
import { text } from "./text.ts";

export const parallelBootsnapPrecompile = defineRule({
  id: "parallel-bootsnap-precompile",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/ruby/bootsnap-precompile-without-j1", relation: "same" }],
  mentions: ["bootsnap"],
  text,
  examples: [
    {
      bad: `FROM ruby:3.4
RUN bundle exec bootsnap precompile app/ lib/
                         ^^^^^^^^^^ parallel
`,
      good: `FROM ruby:3.4
RUN bundle exec bootsnap precompile -j 1 --gemfile
`,
      fixed: `FROM ruby:3.4
RUN bundle exec bootsnap precompile -j 1 app/ lib/
`,
    },
    {
      bad: `FROM ruby:3.4
RUN bundle install && \\
    bootsnap precompile \\
             ^^^^^^^^^^ parallel
      --gemfile
`,
      good: `FROM ruby:3.4
RUN bootsnap precompile -j1 app/ && echo bootsnap precompile
`,
      fixed: `FROM ruby:3.4
RUN bundle install && \\
    bootsnap precompile -j 1 \\
      --gemfile
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const run of buildScripts(scripts)) {
      for (const command of run.script.commands) {
        const at = command.args.findIndex(({ text: word }) => word === "precompile");
        const verb = command.args[at];
        const tool = at > 0 ? command.args[at - 1]?.text : command.name;
        if (verb === undefined || tool !== "bootsnap" || (command.name !== "bundle" && command.name !== "bootsnap")) continue;
        if (hasFlag(command, "-j", "--jobs") || command.args.some(({ text: word }) => /^-j\d/.test(word))) continue;
        const edits = run.instruction.json ? undefined : optionBehind(run, verb, "-j 1");
        findings.push({ span: verb.span, message: "parallel", fix: edits && { safety: "safe", edits } });
      }
    }
    return findings;
  },
});
