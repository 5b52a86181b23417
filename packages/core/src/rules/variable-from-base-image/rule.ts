import { defineRule, type FindingsOf } from "../rule.ts";
import { undefinedVariables } from "../shared/undefined-variables.ts";
import { text } from "./text.ts";

export const variableFromBaseImage = defineRule({
  id: "variable-from-base-image",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  // Only for those who ask for BuildKit's own check: that a base image sets variables is what many are made for.
  profiles: [],
  needs: "stages",
  sources: [{ tool: "buildkit", id: "UndefinedVar", relation: "narrower" }],
  mentions: ["$"],
  text,
  examples: [
    {
      bad: `FROM tomcat:11
COPY app.war $CATALINA_HOME/webapps/
              ^^^^^^^^^^^^^ base-image
`,
      good: `FROM tomcat:11
ENV CATALINA_HOME=/usr/local/tomcat
COPY app.war $CATALINA_HOME/webapps/
`,
    },
    {
      bad: `FROM debian:13
ENV PATH=/opt/bin:$PATH \\
    LD_LIBRARY_PATH=/opt/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
                              ^^^^^^^^^^^^^^^ guarded
`,
      good: `FROM debian:13
ARG LD_LIBRARY_PATH
ENV LD_LIBRARY_PATH=/opt/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { name, span, reason } of undefinedVariables(stages)) {
      if (reason.kind === "guarded" || reason.kind === "base-image")
        findings.push({ span, message: reason.kind, params: { name } });
    }
    return findings;
  },
});
