import type { ShellScript } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { firstProcesses } from "../shared/first-process.ts";
import { text } from "./text.ts";

export const writeOutsideVolume = defineRule({
  id: "write-outside-volume",
  since: "0.1.0",
  category: "runtime",
  severity: "info",
  profiles: [],
  inRuntimes: { kubernetes: "info" },
  needs: "stages",
  sources: [],
  text,
  examples: [
    {
      runtimes: ["kubernetes"],
      bad: `FROM python:3.13
CMD python app.py > /var/log/app.log 2>&1
                    ^^^^^^^^^^^^^^^^ writes
`,
      good: `FROM python:3.13
CMD python app.py > /dev/stdout 2>&1
`,
    },
    {
      runtimes: ["kubernetes"],
      bad: `FROM debian:13
ENTRYPOINT ["sh", "-c", "echo $$ >/run/app.pid; exec app 2>> /var/log/app/error.log"]
                                  ^^^^^^^^^^^^ writes
                                                             ^^^^^^^^^^^^^^^^^^^^^^ writes
`,
      good: `FROM debian:13
VOLUME /var/log/app
ENTRYPOINT ["sh", "-c", "exec app 2>> /var/log/app/error.log"]
`,
    },
  ],
  check({ stages, scripts, runtimes }) {
    const findings: FindingsOf<typeof text> = [];
    if (!runtimes.includes("kubernetes")) return findings;
    const volumes = stages.stages.flatMap(({ instructions }) =>
      instructions.flatMap((instruction) => (instruction.kind === "volume" ? instruction.paths.map(({ value }) => value) : [])),
    );
    const told = new Set<ShellScript>();
    for (const { script } of firstProcesses(stages, scripts)) {
      if (told.has(script)) continue;
      told.add(script);
      for (const { operator, target } of script.commands.flatMap(({ redirects }) => redirects)) {
        const path = target?.value;
        if (target === undefined || path === undefined || !/^(?:>|>>|&>|&>>|>\|)$/.test(operator)) continue;
        if (!path.startsWith("/") || /^\/(?:dev|proc)\//.test(path) || volumes.some((volume) => isBelow(path, volume))) continue;
        findings.push({ span: target.span, message: "writes", params: { path } });
      }
    }
    return findings;
  },
});

function isBelow(path: string, directory: string): boolean {
  return path.startsWith(directory.endsWith("/") ? directory : `${directory}/`);
}
