import type { ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { dnf, dnfInstalling, isYum } from "../shared/dnf.ts";
import { packageSteps } from "../shared/package-command.ts";
import { type Pin, unpinnedWords } from "../shared/unpinned-words.ts";
import { text } from "./text.ts";

export const dnfUnpinnedPackage = defineRule({
  id: "dnf-unpinned-package",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3033", relation: "wider" },
    { tool: "hadolint", id: "DL3041", relation: "wider" },
  ],
  mentions: ["dnf", "yum"],
  text,
  examples: [
    {
      bad: `FROM rockylinux:9
RUN dnf install -y git
                   ^^^ one
`,
      good: `FROM rockylinux:9
ARG JQ_VERSION
RUN dnf install -y git-2.47.3-1.el9_6 gcc-11.5.0* jq-$JQ_VERSION $PACKAGES @development ./tool.rpm \\
 && dnf module install -y nodejs:20/common
`,
    },
    {
      bad: `FROM centos:7
RUN yum -y --enablerepo epel install \\
      httpd-2.4.6-99.el7.centos.1.x86_64 \\
      java-1.8.0-openjdk-devel \\
      ^^^^^^^^^^^^^^^^^^^^^^^^ several
      less
RUN yum module install -y nodejs
                          ^^^^^^ one
`,
      good: `FROM centos:7
RUN yum groupinstall -y 'Development Tools'
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { command, verb, operands } of packageSteps(scripts, dnf)) {
      // hadolint leaves tdnf out, and what it installs from keeps only the newest version.
      if (command.name === "tdnf") continue;
      const code = isYum(command) ? "DL3033" : "DL3041";
      const ofModule = verb.text === "module" && operands[0]?.text === "install";
      if (!ofModule && !dnfInstalling.has(verb.text)) continue;
      const found = ofModule ? unpinnedWords(operands.slice(1), streamOf) : unpinnedWords(operands, pinOf);
      for (const finding of found) findings.push({ ...finding, code });
    }
    return findings;
  },
});

/** `name-version`, `name-version-release`, with `.arch` behind: the last part starts with a digit. */
function pinOf({ text: given, value }: ShellWord): Pin {
  // A file or URL, a condition on the version; a group, which has none.
  if (/\.rpm$|[/=<>]|^@/.test(given)) return "pinned";
  const last = given.slice(given.lastIndexOf("-") + 1);
  if (last.length < given.length && /^\d/.test(last)) return "pinned";
  return value === undefined && (given.startsWith("$") || last.includes("$") || given.startsWith("`")) ? "unknown" : "unpinned";
}

function streamOf({ text: given, value }: ShellWord): Pin {
  if (given.includes(":")) return "pinned";
  return value === undefined ? "unknown" : "unpinned";
}
