import { positionals } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import { valueOptionsOf } from "../../shell/value-options.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { mayHoldVersion, type Pin, unpinnedWords } from "../shared/unpinned-words.ts";
import { text } from "./text.ts";

export const condaUnpinnedPackage = defineRule({
  id: "conda-unpinned-package",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [],
  mentions: ["conda", "mamba"],
  text,
  examples: [
    {
      bad: `FROM condaforge/miniforge3:25.3.1-0
RUN conda install -y -c conda-forge numpy
                                    ^^^^^ one
`,
      good: `FROM condaforge/miniforge3:25.3.1-0
RUN conda install -y -c conda-forge numpy=2.3 "scipy>=1.16,<2" conda-forge::pandas=2.3.3
RUN mamba create -n app python==3.13.9 --file packages.txt
RUN conda update -n base conda
`,
    },
    {
      bad: `FROM mambaorg/micromamba:2.3.2
ARG NUMPY
RUN micromamba create -y -n app \\
      -c conda-forge \\
      python=3.13 \\
      conda-forge::git \\
      ^^^^^^^^^^^^^^^^ several
      numpy=$NUMPY \\
      'make'
`,
      good: `FROM mambaorg/micromamba:2.3.2
RUN micromamba install -y -n base -f environment.yml && micromamba clean --all --yes
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const run of buildScripts(scripts)) {
      for (const command of run.script.commands)
        for (const each of unpinnedWords(packagesOf(command), pinOf)) findings.push(each);
    }
    return findings;
  },
});

const names = new Set(["conda", "mamba", "micromamba"]);

function packagesOf(command: ShellCommand): readonly ShellWord[] {
  if (command.name === undefined || !names.has(command.name)) return [];
  const [verb, ...packages] = positionals(command, { withValue: valueOptionsOf("conda") });
  return verb?.text === "install" || verb?.text === "create" ? packages : [];
}

/** `numpy=2.3`, `numpy>=2`, `conda-forge::numpy=2.3`; a path or an address is one file. */
function pinOf(word: ShellWord): Pin {
  if (/[=<>!~]|[/\\]|\.(?:conda|tar\.bz2|ya?ml|lock|txt)$/.test(word.text)) return "pinned";
  return mayHoldVersion(word) ? "unknown" : "unpinned";
}
