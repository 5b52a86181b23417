import type { BashFormKind } from "../../shell/bash-form.ts";
import { defineRule } from "../rule.ts";
import { formFindings, formSources } from "../shared/bash-form-findings.ts";
import { text } from "./text.ts";

const kinds: ReadonlySet<BashFormKind> = new Set(["source"] as const);

export const sourceInSh = defineRule({
  id: "source-in-sh",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: formSources(kinds),
  mentions: ["source"],
  text,
  examples: [
    {
      bad: `FROM ubuntu:24.04
RUN source /opt/venv/bin/activate && pip install -r requirements.txt
    ^^^^^^ fails
`,
      good: `FROM ubuntu:24.04
RUN . /opt/venv/bin/activate && pip install -r requirements.txt
`,
      fixed: `FROM ubuntu:24.04
RUN . /opt/venv/bin/activate && pip install -r requirements.txt
`,
    },
    {
      bad: `FROM ubuntu:24.04
RUN apt-get update && \\
    source /opt/ros/jazzy/setup.bash && colcon build
    ^^^^^^ fails
`,
      good: `FROM ubuntu:24.04
SHELL ["/bin/bash", "-c"]
RUN source /opt/ros/jazzy/setup.bash && colcon build
`,
      fixed: `FROM ubuntu:24.04
SHELL ["/bin/bash", "-c"]
RUN apt-get update && \\
    source /opt/ros/jazzy/setup.bash && colcon build
`,
    },
  ],
  check: (context) => formFindings(context, kinds),
});
