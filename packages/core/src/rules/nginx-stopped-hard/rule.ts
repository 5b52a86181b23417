import { defineRule, type FindingsOf } from "../rule.ts";
import { unsuitedSignals } from "../shared/stop-signals.ts";
import { text } from "./text.ts";

export const nginxStoppedHard = defineRule({
  id: "nginx-stopped-hard",
  since: "0.1.0",
  category: "runtime",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "prefer-nginx-sigquit", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
RUN apk add --no-cache nginx
CMD ["nginx", "-g", "daemon off;"]
^^^ hard
`,
      good: `FROM nginx:1.29
CMD ["nginx", "-g", "daemon off;"]
`,
      fixed: `FROM alpine:3.22
RUN apk add --no-cache nginx
STOPSIGNAL SIGQUIT
CMD ["nginx", "-g", "daemon off;"]
`,
    },
    {
      bad: `FROM nginx:1.29
STOPSIGNAL TERM
           ^^^^ hard
ENTRYPOINT ["/usr/sbin/nginx", "-g", "daemon off;"]
`,
      good: `FROM alpine:3.22
CMD nginx -g "daemon off;"
FROM alpine:3.22
STOPSIGNAL 3
CMD ["/usr/sbin/nginx"]
`,
      fixed: `FROM nginx:1.29
STOPSIGNAL SIGQUIT
ENTRYPOINT ["/usr/sbin/nginx", "-g", "daemon off;"]
`,
    },
  ],
  check({ stages, scripts, syntax }) {
    const findings: FindingsOf<typeof text> = [];
    const given = { stages, scripts, source: syntax.source };
    for (const { span, signal, fix } of unsuitedSignals(
      given,
      ({ script }) => isNginx(script.commands[0]?.name, script.form),
      "SIGQUIT",
    )) {
      findings.push({ span, message: "hard", params: { signal }, fix });
    }
    return findings;
  },
});

/** Behind a shell the signal would reach that first. */
function isNginx(name: string | undefined, form: string): boolean {
  return form === "exec" && (name === "nginx" || name === "openresty");
}
