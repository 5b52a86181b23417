import { flagValue } from "../../shell/command-queries.ts";
import type { ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { type PackageProgram, packageSteps } from "../shared/package-command.ts";
import { pip } from "../shared/pip.ts";
import { uv } from "../shared/python-managers.ts";
import { mayHoldVersion, type Pin, unpinnedWords } from "../shared/unpinned-words.ts";
import { text } from "./text.ts";

/** pipx installs from the same index. */
const pipOrPipx: PackageProgram = { ...pip, names: /^pip(?:x|-?\d[\d.]*)?$/ };

export const pipUnpinnedPackage = defineRule({
  id: "pip-unpinned-package",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3013", relation: "wider" },
    { tool: "droast", id: "DF051", relation: "same" },
  ],
  mentions: ["pip"],
  text,
  examples: [
    {
      bad: `FROM python:3.13
RUN pip install --no-cache-dir flask
                               ^^^^^ one
`,
      good: `FROM python:3.13
ARG NUMPY_VERSION
RUN pip install --no-cache-dir flask==3.1.2 "django>=5,<6" numpy==$NUMPY_VERSION .[dev] ./wheels/tool.whl \\
      git+https://github.com/pallets/click@8.3.0 $EXTRA_PACKAGES
RUN pip install --no-cache-dir -r requirements.txt
RUN pip install --no-cache-dir -c constraints.txt flask
RUN uv pip install --system flask==3.1.2 && uv pip install -r requirements.txt && uv tool install ruff@0.14.2
`,
    },
    {
      bad: `FROM python:3.13
RUN python3 -m pip install --no-cache-dir -r requirements.txt \\
      --extra-index-url https://example.com/simple \\
      "uvicorn[standard]" \\
      ^^^^^^^^^^^^^^^^^^^ several
      git+https://github.com/pallets/click
RUN <<EOF
pipx install poetry
             ^^^^^^ one
uv pip install --python 3.13 flask
                             ^^^^^ one
EOF
`,
      good: `FROM python:3.13
RUN pip download flask
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { command, verb, operands } of packageSteps(scripts, pipOrPipx)) {
      // Constraints give the versions of all packages.
      if (verb.text !== "install" || flagValue(command, "-c", "--constraint") !== undefined) continue;
      for (const each of unpinnedWords(operands, pinOf)) findings.push(each);
    }
    for (const { verb, operands, command } of packageSteps(scripts, uv)) {
      const [action, ...packages] = operands;
      const installs = (verb.text === "pip" || verb.text === "tool") && action?.text === "install";
      if (!installs || flagValue(command, "-c", "--constraint", "--constraints") !== undefined) continue;
      for (const finding of unpinnedWords(packages, pinOf)) findings.push({ ...finding, code: "" });
    }
    return findings;
  },
});

const vcs = /^(?:[\w.[\],-]+\s*@\s*)?(?:git|hg|svn|bzr)(?:\+[a-z-]+)?:\/\/(.*)$/;

function pinOf(word: ShellWord): Pin {
  const { text: given } = word;
  const repository = vcs.exec(given)?.[1];
  // In `user@host/path@ref` only what follows the path is a version.
  if (repository !== undefined) return repository.includes("@", repository.indexOf("/") + 1) ? "pinned" : "unpinned";
  // A condition on the version; a path or URL; this directory, with extras; a file.
  if (/[=<>!~]=|[<>]|[/\\]|^\.(?:\[|$)|\.(?:whl|zip|tar\.gz|tar\.bz2)$/.test(given)) return "pinned";
  // `uv tool install ruff@0.14.2`.
  if (/^[\w.-]+@\d/.test(given)) return "pinned";
  return mayHoldVersion(word) ? "unknown" : "unpinned";
}
