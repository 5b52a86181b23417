import { defineRule, type FindingsOf } from "../rule.ts";
import type { FirstProcess } from "../shared/first-process.ts";
import { unsuitedSignals } from "../shared/stop-signals.ts";
import { text } from "./text.ts";

export const systemdNotStopped = defineRule({
  id: "systemd-not-stopped",
  since: "0.1.0",
  category: "runtime",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "prefer-systemd-sigrtmin-plus-3", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM fedora:42
RUN dnf install -y systemd && dnf clean all
CMD ["/usr/sbin/init"]
^^^ unheard
`,
      good: `FROM fedora:42
STOPSIGNAL SIGRTMIN+3
CMD ["/usr/sbin/init"]
`,
      fixed: `FROM fedora:42
RUN dnf install -y systemd && dnf clean all
STOPSIGNAL SIGRTMIN+3
CMD ["/usr/sbin/init"]
`,
    },
    {
      bad: `FROM debian:13 AS base
  # waits for a signal that means something else
  STOPSIGNAL SIGTERM
             ^^^^^^^ unheard
FROM base
ENTRYPOINT ["/lib/systemd/systemd"]
`,
      good: `FROM alpine:3.22
CMD ["/sbin/init"]
FROM company/systemd:1
CMD ["/sbin/init"]
FROM debian:13
STOPSIGNAL 37
CMD ["/sbin/init"]
`,
      fixed: `FROM debian:13 AS base
  # waits for a signal that means something else
  STOPSIGNAL SIGRTMIN+3
FROM base
ENTRYPOINT ["/lib/systemd/systemd"]
`,
    },
  ],
  check({ stages, scripts, syntax }) {
    const findings: FindingsOf<typeof text> = [];
    const given = { stages, scripts, source: syntax.source };
    for (const { span, signal, fix } of unsuitedSignals(given, isSystemd, "SIGRTMIN+3")) {
      findings.push({ span, message: "unheard", params: { signal }, fix });
    }
    return findings;
  },
});

/** On Alpine and in busybox `/sbin/init` is another program, which takes other signals. */
function isSystemd({ script, stage }: FirstProcess): boolean {
  const path = script.form === "exec" ? (script.commands[0]?.program?.value ?? "") : "";
  if (/^\/(?:usr\/)?lib\/systemd\/systemd$/.test(path)) return true;
  return /^\/(?:usr\/)?sbin\/init$/.test(path) && stage.base.kind === "image" && !/alpine|busybox/.test(stage.base.text);
}
