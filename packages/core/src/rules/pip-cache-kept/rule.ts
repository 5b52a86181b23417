import { defineRule, type FindingsOf } from "../rule.ts";
import { imageStages } from "../shared/image-stages.ts";
import { keptPipCaches } from "../shared/pip.ts";
import { text } from "./text.ts";

export const pipCacheKept = defineRule({
  id: "pip-cache-kept",
  since: "0.1.0",
  category: "size",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3042", relation: "narrower" },
    { tool: "semgrep", id: "missing-pip-no-cache-dir", relation: "narrower" },
    { tool: "droast", id: "DF030", relation: "same" },
  ],
  mentions: ["pip"],
  text,
  examples: [
    {
      bad: `FROM python:3.13
RUN pip install \\
        ^^^^^^^ kept
      # the web framework
      flask
`,
      good: `FROM python:3.13 AS build
RUN pip install wheel

FROM python:3.13
RUN pip install --no-cache-dir flask
RUN PIP_NO_CACHE_DIR=off pip install jinja2
RUN --mount=type=cache,target=/root/.cache pip install django
RUN pip install numpy && rm -rf ~/.cache
ENV PIP_CACHE_DIR=/cache
RUN --mount=type=cache,target=/cache pip install pandas
COPY --from=build /app /app
RUN pip install --no-index --find-links /wheels app
RUN --network=none pip install --find-links /wheels app
`,
      fixed: `FROM python:3.13
RUN pip install --no-cache-dir \\
      # the web framework
      flask
`,
    },
    {
      bad: `FROM python:3.13
RUN ["/usr/bin/python3", "-m", "pip", "install", "flask"]
                                      ^^^^^^^^^ kept
RUN <<EOF
rm -rf ~/.cache/pip
/opt/venv/bin/pip3.13 install -r requirements.txt
                      ^^^^^^^ kept
EOF
`,
      good: `FROM python:3.13
ENV PIP_NO_CACHE_DIR=1
RUN python3 -m pip install flask
`,
      fixed: `FROM python:3.13
RUN ["/usr/bin/python3", "-m", "pip", "install", "--no-cache-dir", "flask"]
RUN <<EOF
rm -rf ~/.cache/pip
/opt/venv/bin/pip3.13 install --no-cache-dir -r requirements.txt
EOF
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const inImage = imageStages(stages);
    for (const { run, span, command, fix } of keptPipCaches(stages, scripts)) {
      if (inImage.has(run.stage)) findings.push({ span, message: "kept", params: { command }, fix });
    }
    return findings;
  },
});
