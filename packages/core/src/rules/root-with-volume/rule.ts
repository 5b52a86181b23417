import { defineRule, type FindingsOf } from "../rule.ts";
import { lastInherited, lowestBases } from "../shared/inherited.ts";
import { shippedStages } from "../shared/shipped-stages.ts";
import { isSystemImage } from "../shared/system-image.ts";
import { isRoot } from "../shared/user-names.ts";
import { text } from "./text.ts";

/** Programs by which an entry point gives root's rights up. */
const dropping = /\b(?:gosu|su-exec|setpriv|setuidgid|runuser|s6-|supervisor|sudo)\b|entrypoint|\.sh\b/;

export const rootWithVolume = defineRule({
  id: "root-with-volume",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "tally", id: "stateful-root-runtime", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM python:3.13
VOLUME /data
       ^^^^^ root
CMD ["python", "app.py"]
`,
      good: `FROM python:3.13
VOLUME /data
USER 10001
CMD ["python", "app.py"]
`,
    },
    {
      bad: `FROM debian:13 AS base
USER root
FROM base
VOLUME ["/var/lib/app", "/var/log/app"]
        ^^^^^^^^^^^^^^ root
`,
      good: `FROM postgres:17
VOLUME /backup
FROM debian:13
VOLUME /data
ENTRYPOINT ["/entrypoint.sh"]
`,
    },
  ],
  check({ stages, syntax }) {
    const findings: FindingsOf<typeof text> = [];
    if (dropping.test(syntax.source.text)) return findings;
    const users = lastInherited(stages, "user");
    const volumes = lastInherited(stages, "volume");
    const bases = lowestBases(stages);
    for (const { index } of shippedStages(stages)) {
      const [path] = volumes[index]?.paths ?? [];
      const base = bases[index];
      const user = users[index];
      if (path === undefined || base === undefined || base.kind === "scratch" || !isSystemImage(base)) continue;
      if (user === undefined || isRoot(user.value.value))
        findings.push({ span: path.span, message: "root", params: { path: path.value } });
    }
    return findings;
  },
});
