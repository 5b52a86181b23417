import { findFlag } from "../../shell/command-queries.ts";
import type { ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { apt } from "../shared/apt.ts";
import { packageSteps } from "../shared/package-command.ts";
import { mayHoldVersion, type Pin, unpinnedWords } from "../shared/unpinned-words.ts";
import { text } from "./text.ts";

export const aptUnpinnedPackage = defineRule({
  id: "apt-unpinned-package",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3008", relation: "wider" },
    { tool: "droast", id: "DF005", relation: "same" },
  ],
  mentions: ["apt"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN apt-get update && apt-get install -y curl
                                         ^^^^ one
`,
      good: `FROM debian:13
ARG NGINX_VERSION
RUN apt-get update && apt-get install -y \\
      curl=8.14.1-2 \\
      nginx=\${NGINX_VERSION} \\
      git/trixie \\
      ./tool.deb \\
      $EXTRA_PACKAGES \\
      nano-
`,
    },
    {
      bad: `FROM debian:13
ARG PACKAGE=jq
RUN <<EOF
apt-get -o Dpkg::Use-Pty=0 install -t trixie-backports -y "$PACKAGE" git=1:2.47.3-0 less
                                                          ^^^^^^^^^^ several
EOF
`,
      good: `FROM debian:13
RUN apt-get install --snapshot 20260101T000000Z -y jq
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { command, verb, operands } of packageSteps(scripts, apt)) {
      // A snapshot of the archive fixes all versions at once.
      if (verb.text !== "install" || findFlag(command, "--snapshot", "-S") !== undefined) continue;
      for (const each of unpinnedWords(operands, pinOf)) findings.push(each);
    }
    return findings;
  },
});

function pinOf(word: ShellWord): Pin {
  const { text: given } = word;
  // A version, a release or a path, a file; a name to remove, or a task, which has no version.
  if (/[=/]|\.deb$|-$|\^$/.test(given)) return "pinned";
  return mayHoldVersion(word) ? "unknown" : "unpinned";
}
