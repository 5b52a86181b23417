import { ofKind } from "../../instructions/of-kind.ts";
import { withTriggers } from "../../instructions/read-instructions.ts";
import { cleanPath } from "../../context/go-path.ts";
import type { Word } from "../../instructions/word.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { expandedValue } from "../shared/expanded-value.ts";
import { text } from "./text.ts";

/** What the kernel fills, or the boot loader reads: nothing in them belongs to an image. */
const ofKernel = /^\/(?:proc|sys|dev|boot|initrd|lost\+found)(?:\/|$)/;
/** systemd needs the one, and shared memory is the other: both are meant to be given from outside. */
const allowed = /^\/(?:sys\/fs\/cgroup|dev\/shm|dev\/mqueue|dev\/hugepages)(?:\/|$)/;
/** As a volume these would hide the system itself. */
const ofSystem = /^\/(?:bin|sbin|lib|lib64|usr|etc|usr\/(?:bin|sbin|lib))?$/;

export const systemDirectory = defineRule({
  id: "system-directory",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "trivy", id: "DS-0030", relation: "narrower" },
    { tool: "dockle", id: "DKL-DI-0002", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM debian:13
WORKDIR /proc/app
        ^^^^^^^^^ workdir
VOLUME /etc
       ^^^^ volume
`,
      good: `FROM debian:13
WORKDIR /processor
VOLUME /etc/app /sys/fs/cgroup
`,
    },
    {
      bad: `FROM debian:13
ARG ROOT=/dev
WORKDIR $ROOT/../dev/./data
        ^^^^^^^^^^^^^^^^^^^ workdir
VOLUME ["/data", \\
    "/"]
    ^^^ volume
`,
      good: `FROM debian:13
WORKDIR $BASE/dev
WORKDIR dev
WORKDIR /
`,
    },
  ],
  check({ instructions, stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of ofKind(withTriggers(instructions), "workdir", "volume")) {
      const words: readonly Word[] = instruction.kind === "workdir" ? [instruction.value] : instruction.paths;
      for (const word of words) {
        const value = expandedValue(stages, instruction, word.value);
        if (value?.startsWith("/") !== true) continue;
        const directory = cleanPath(value);
        const isTaken = ofKernel.test(directory) || (instruction.kind === "volume" && ofSystem.test(directory));
        if (isTaken && !allowed.test(directory))
          findings.push({ span: word.span, message: instruction.kind, params: { directory } });
      }
    }
    return findings;
  },
});
