import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { lineBelow } from "../shared/insert-line.ts";
import { officialStages } from "../shared/official-base.ts";
import { targetImage } from "../shared/target-image.ts";
import { text } from "./text.ts";

export const yjitOff = defineRule({
  id: "yjit-off",
  since: "0.1.0",
  category: "runtime",
  severity: "style",
  // Contested: Rails 7.2 switches it on by itself.
  profiles: [],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/ruby/yjit-not-enabled-on-supported-runtime", relation: "same" }],
  mentions: ["ruby"],
  text,
  examples: [
    {
      bad: `FROM ruby:3.4-slim
     ^^^^^^^^^^^^^ off
CMD ["bundle", "exec", "puma"]
`,
      good: `FROM ruby:3.4-slim
ENV RUBY_YJIT_ENABLE=1
CMD ["bundle", "exec", "puma"]
`,
      fixed: `FROM ruby:3.4-slim
ENV RUBY_YJIT_ENABLE=1
CMD ["bundle", "exec", "puma"]
`,
    },
    {
      bad: `FROM ruby:3.3 AS base
FROM base
     ^^^^ off
CMD bin/rails server
`,
      good: `FROM ruby:3.2
CMD ["bin/rails", "server"]
`,
      fixed: `FROM ruby:3.3 AS base
FROM base
ENV RUBY_YJIT_ENABLE=1
CMD bin/rails server
`,
    },
  ],
  check({ syntax, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const image = targetImage(stages);
    const tag = image && officialStages(stages, "ruby").get(image.target.index);
    const version = /^(\d+)\.(\d+)/.exec(tag ?? "");
    if (image === undefined || version === null || Number(version[1]) * 100 + Number(version[2]) < 303) return findings;
    if (/yjit(?!-off)|RUBYOPT/i.test(syntax.source.text)) return findings;
    const serves = scripts.some(
      ({ instruction, stage, script }) =>
        image.stages.has(stage) &&
        instruction.kind !== "run" &&
        /\b(?:rails|puma|rackup|unicorn|falcon)\b/.test(script.text.text),
    );
    if (!serves) return findings;
    const edit = lineBelow(syntax.source, image.target.from, "ENV RUBY_YJIT_ENABLE=1");
    const fix: FixProposal | undefined = edit && { safety: "unsafe", edits: [edit] };
    findings.push({ span: image.target.from.image.span, message: "off", params: { version: version[0] }, fix });
    return findings;
  },
});
