import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { lineBelow } from "../shared/insert-line.ts";
import { systemInstall } from "../shared/system-package.ts";
import { targetImage } from "../shared/target-image.ts";
import { text } from "./text.ts";

export const unusedJemalloc = defineRule({
  id: "unused-jemalloc",
  since: "0.1.0",
  category: "runtime",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/ruby/jemalloc-installed-but-not-preloaded", relation: "same" }],
  mentions: ["jemalloc"],
  text,
  examples: [
    {
      bad: `FROM ruby:3.4-slim
RUN apt-get update && apt-get install -y libjemalloc2
                                         ^^^^^^^^^^^^ unused
CMD ["bin/rails", "server"]
`,
      good: `FROM ruby:3.4-slim
RUN apt-get update && apt-get install -y libjemalloc2
ENV LD_PRELOAD=libjemalloc.so.2
`,
      fixed: `FROM ruby:3.4-slim
RUN apt-get update && apt-get install -y libjemalloc2
ENV LD_PRELOAD=libjemalloc.so.2
CMD ["bin/rails", "server"]
`,
    },
    {
      bad: `FROM ruby:3.4-alpine
RUN apk add --no-cache \\
      jemalloc \\
      ^^^^^^^^ unused
      tzdata
`,
      good: `FROM redis:8
RUN apt-get install -y libjemalloc-dev && make
ENTRYPOINT ["/usr/bin/env", "LD_PRELOAD=/usr/lib/libjemalloc.so.2", "app"]
`,
    },
  ],
  check({ syntax, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    // Any word of it may be what uses the library: a script, a make option, an entrypoint.
    const file = syntax.source.text;
    if (!file.includes("jemalloc") || /LD_PRELOAD|MALLOC_CONF|with-jemalloc/.test(file)) return findings;
    // Ruby never links it by itself; servers such as Varnish do.
    if (!/\b(?:ruby|bundle|rails)\b/.test(file)) return findings;
    const image = targetImage(stages);
    for (const run of buildScripts(scripts)) {
      if (image?.stages.has(run.stage) !== true) continue;
      for (const command of run.script.commands) {
        const install = systemInstall(command);
        const library = install?.packages.find(({ text: name }) => /^(?:libjemalloc[12]|jemalloc)(?:=|~|$)/.test(name));
        if (library === undefined) continue;
        const line = install?.family === "apt" && library.text.startsWith("libjemalloc2");
        const edit =
          line && !run.instruction.trigger
            ? lineBelow(syntax.source, run.instruction, "ENV LD_PRELOAD=libjemalloc.so.2")
            : undefined;
        const fix: FixProposal | undefined = edit && { safety: "unsafe", edits: [edit] };
        findings.push({ span: library.span, message: "unused", params: { package: library.text }, fix });
      }
    }
    return findings;
  },
});
