import { flagValue } from "../../shell/command-queries.ts";
import type { ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { packageSteps } from "../shared/package-command.ts";
import { mayHoldVersion, type Pin, unpinnedWords } from "../shared/unpinned-words.ts";
import { zypper } from "../shared/zypper.ts";
import { text } from "./text.ts";

export const zypperUnpinnedPackage = defineRule({
  id: "zypper-unpinned-package",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "hadolint", id: "DL3037", relation: "narrower" }],
  mentions: ["zypper"],
  text,
  examples: [
    {
      bad: `FROM opensuse/leap:15.6
RUN zypper -n install git
                      ^^^ one
`,
      good: `FROM opensuse/leap:15.6
RUN zypper -n install git=2.43.0 'jq>=1.7' ./tool.rpm $PACKAGES -vim && zypper -n in -t pattern devel_basis
`,
    },
    {
      bad: `FROM opensuse/leap:15.6
RUN zypper -n in -r repo-oss --no-recommends \\
      git=2.43.0 \\
      jq \\
      ^^ several
      less
`,
      good: `FROM opensuse/leap:15.6
RUN zypper -n rm jq
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { command, verb, operands } of packageSteps(scripts, zypper)) {
      if (verb.text !== "install" && verb.text !== "in") continue;
      // Patterns, patches and products have no versions of their own.
      const type = flagValue(command, "-t", "--type")?.text ?? "package";
      if (type === "package") for (const each of unpinnedWords(operands, pinOf)) findings.push(each);
    }
    return findings;
  },
});

function pinOf(word: ShellWord): Pin {
  // A condition on the version, a file or URL, a pattern, something to remove.
  if (/[=<>/]|\.rpm$|^[-!~@]|^pattern:/.test(word.text)) return "pinned";
  return mayHoldVersion(word) ? "unknown" : "unpinned";
}
