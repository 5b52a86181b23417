import { dialectOf, isPosixLike } from "../../shell/dialect.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { text } from "./text.ts";

export const remoteScriptInShell = defineRule({
  id: "remote-script-in-shell",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "droast", id: "DF021", relation: "same" },
    { tool: "sonar", id: "S6474", relation: "narrower" },
  ],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN curl -fsSL https://example.com/install.sh | bash -s -- -y
                                                ^^^^ piped
`,
      good: `FROM debian:13
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/install.sh /tmp/
RUN bash /tmp/install.sh && curl -fsSL https://example.com/a.tgz | tar xz
`,
    },
    {
      bad: `FROM debian:13
RUN set -e; \\
    wget -qO- https://example.com/setup | sudo -E python3 - ; \\
                                                  ^^^^^^^ piped
    sh -c "$(curl -fsSL https://example.com/install.sh)"
             ^^^^ substituted
RUN bash <(curl -s https://example.com/x) && eval "$(wget -qO- https://example.com/env)"
           ^^^^ substituted
                                                     ^^^^ substituted
`,
      good: `FROM debian:13
RUN VERSION="$(curl -fsSL https://example.com/version)" && echo "$VERSION" | bash -c 'cat'
`,
    },
  ],
  check({ syntax, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { script } of buildScripts(scripts)) {
      const loading = new Set<number>();
      const runners: ShellCommand[] = [];
      for (const command of script.commands) {
        const { name, nameSpan, span, pipeline, pipelineIndex } = command;
        // What is left are the programs in whose words this command stands.
        while ((runners.at(-1)?.span.end ?? span.end) < span.end) runners.pop();
        if (name === "curl" || name === "wget") {
          loading.add(pipeline);
          const around = runners.at(-1);
          const before = around === undefined ? "" : syntax.source.text.slice(around.nameSpan.end, span.start);
          if (substitution.test(before)) findings.push({ span: nameSpan, message: "substituted", params: { command: name } });
        } else if (name !== undefined && (isShell(name) || interpreter.test(name) || evaluators.has(name))) {
          runners.push(command);
          const isPiped = pipelineIndex > 0 && loading.has(pipeline) && !evaluators.has(name) && readsInput(name, command);
          if (isPiped) findings.push({ span: nameSpan, message: "piped", params: { command: name } });
        }
      }
    }
    return findings;
  },
});

const interpreter = /^(?:python|perl|ruby|node|php)[\d.]*$/;
const evaluators: ReadonlySet<string> = new Set(["eval", "source", "."]);
/** What stands between a shell and a command whose output it runs: `-c "$(`, `<(`. */
const substitution = /^(?:\s+-[a-z]*c)?\s+["']?(?:\$\(|<\()\s*$/;

function isShell(name: string): boolean {
  return isPosixLike(dialectOf(name));
}

/** Without a script of its own (`-c`, a file) the program runs what comes through the pipe. */
function readsInput(name: string, { args }: ShellCommand): boolean {
  const words = args.map(({ text: word }) => word);
  const end = words.findIndex((word) => word === "--" || word === "-" || (isShell(name) && /^-[a-z]*s/.test(word)));
  const code = isShell(name) ? /^-[a-zA-Z]*c/ : /^-[a-zA-Z]*[cer]$/;
  return !words.slice(0, end === -1 ? undefined : end).some((word) => !word.startsWith("-") || code.test(word));
}
