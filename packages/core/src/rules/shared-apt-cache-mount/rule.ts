import { ofKind } from "../../instructions/of-kind.ts";
import { withTriggers } from "../../instructions/read-instructions.ts";
import { type Mount, mountOption } from "../../instructions/mount.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { Span } from "../../text/span.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const sharedAptCacheMount = defineRule({
  id: "shared-apt-cache-mount",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "instructions",
  sources: [],
  mentions: ["--mount"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y curl
                              ^^^^^^^^^^^^^^ unlocked
`,
      good: `FROM debian:13
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\
    --mount=type=cache,target=/var/lib/apt,sharing=private \\
    apt-get update && apt-get install -y curl
RUN --mount=type=cache,target=/root/.cache/pip pip install flask
`,
      fixed: `FROM debian:13
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y curl
`,
    },
    {
      bad: `FROM debian:13
RUN --mount=type=cache,sharing=shared,dst=/var/lib/apt/lists/ \\
                               ^^^^^^ shared
    --mount=type=cache,id=apt,target=/var/cache/apt \\
    apt-get update
`,
      good: `FROM debian:13
RUN --mount=type=bind,source=lists,target=/var/lib/apt/lists apt-get install -y curl
FROM fedora:44
RUN --mount=type=cache,target=/var/cache dnf install -y curl
`,
      fixed: `FROM debian:13
RUN --mount=type=cache,sharing=locked,dst=/var/lib/apt/lists/ \\
    --mount=type=cache,id=apt,target=/var/cache/apt,sharing=locked \\
    apt-get update
`,
    },
  ],
  check({ syntax, instructions }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of ofKind(withTriggers(instructions), "run")) {
      const { start, end } = instruction.span;
      // `/var/cache` holds the caches of other managers too.
      if (instruction.mounts.length === 0 || !syntax.source.text.slice(start, end).includes("apt")) continue;
      const [first, ...others] = instruction.mounts.flatMap((mount) => unlockedMount(mount) ?? []);
      if (first === undefined) continue;
      const { span, message, params } = first;
      const related = others.map((other) => ({ span: other.span, message: other.message, params: other.params }));
      const fix = { safety: "safe", edits: [first, ...others].map(({ edit }) => edit) } as const;
      findings.push({ span, message, params, related, fix });
    }
    return findings;
  },
});

const aptDirectories = /^\/var\/(?:cache|lib)(?:\/apt(?:\/(?:lists|archives))?)?$/;

interface UnlockedMount {
  readonly span: Span;
  readonly message: "unlocked" | "shared";
  readonly params: { readonly directory: string };
  readonly edit: TextEdit;
}

function unlockedMount(mount: Mount): UnlockedMount | undefined {
  const target = mountOption(mount, "target");
  const directory = target?.value?.replace(/\/+$/, "");
  if (mount.type !== "cache" || target === undefined || directory === undefined || !aptDirectories.test(directory))
    return undefined;
  const sharing = mountOption(mount, "sharing");
  const params = { directory };
  if (sharing?.value !== undefined) {
    const isShared = sharing.value.toLowerCase() === "shared";
    return isShared
      ? { span: sharing.valueSpan, message: "shared", params, edit: { span: sharing.valueSpan, text: "locked" } }
      : undefined;
  }
  // Next to the target, which may stand inside quotes around the whole value.
  const { end } = target.span;
  return { span: target.valueSpan, message: "unlocked", params, edit: { span: { start: end, end }, text: ",sharing=locked" } };
}
