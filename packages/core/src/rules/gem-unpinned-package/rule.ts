import { flagValue } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { type PackageProgram, packageSteps, wordSet } from "../shared/package-command.ts";
import { mayHoldVersion, type Pin, unpinnedWords } from "../shared/unpinned-words.ts";
import { text } from "./text.ts";

/** Subcommands from gem(1), RubyGems 3.7. */
const gem: PackageProgram = {
  names: /^gem[\d.]*$/,
  verbs: wordSet(
    "install i update uninstall list search build cleanup sources specification spec fetch info unpack environment env help",
  ),
};

export const gemUnpinnedPackage = defineRule({
  id: "gem-unpinned-package",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3028", relation: "wider" },
    { tool: "droast", id: "DF053", relation: "same" },
  ],
  mentions: ["gem"],
  text,
  examples: [
    {
      bad: `FROM ruby:3.4
RUN gem install bundler
                ^^^^^^^ one
`,
      good: `FROM ruby:3.4
RUN gem install bundler:2.7.2 rails:$RAILS_VERSION && gem install puma -v 7.0.4 && gem install ./tool.gem
`,
    },
    {
      bad: `FROM ruby:3.4
RUN gem i --no-document \\
      rake:13.3.0 \\
      nokogiri -- --use-system-libraries
      ^^^^^^^^ one
`,
      good: `FROM ruby:3.4
RUN gem update --system && gem install --file Gemfile
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { command, verb, operands } of packageSteps(scripts, gem)) {
      if ((verb.text !== "install" && verb.text !== "i") || flagValue(command, "-v", "--version") !== undefined) continue;
      for (const each of unpinnedWords(beforeBuildFlags(command, operands), pinOf)) findings.push(each);
    }
    return findings;
  },
});

/** What stands behind `--` is for the compiler. */
function beforeBuildFlags(command: ShellCommand, operands: readonly ShellWord[]): readonly ShellWord[] {
  const end = command.args.find(({ text: word }) => word === "--")?.span.start;
  return end === undefined ? operands : operands.filter(({ span }) => span.start < end);
}

function pinOf(word: ShellWord): Pin {
  if (/[:/]|\.gem$/.test(word.text)) return "pinned";
  return mayHoldVersion(word) ? "unknown" : "unpinned";
}
