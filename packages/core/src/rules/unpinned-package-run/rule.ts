import { flagValue, hasFlag, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { wordSet } from "../shared/package-command.ts";
import { mayHoldVersion } from "../shared/unpinned-words.ts";
import { text } from "./text.ts";

export const unpinnedPackageRun = defineRule({
  id: "unpinned-package-run",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [],
  text,
  examples: [
    {
      bad: `FROM node:24
CMD ["npx", "--yes", "serve", "-s", "dist"]
                     ^^^^^^^ started
`,
      good: `FROM node:24
RUN npm install -g serve@14.2.5 && npx prisma generate && npx --yes tsx@4.20.6 build.ts
CMD ["serve", "-s", "dist"]
`,
    },
    {
      bad: `FROM node:24
RUN pnpm dlx \\
      @angular/cli new app && \\
      ^^^^^^^^^^^^ built
    uvx --with tox ruff check && uv tool run black .
                   ^^^^ built
                                             ^^^^^ built
`,
      good: `FROM node:24
ARG TOOL
RUN yarn dlx serve@14 && uvx ruff@0.14.2 && uv tool run $TOOL && npx -y ./tool && uvx --from git+https://example.com/x@v1 x
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { instruction, script } of scripts) {
      const message = instruction.kind === "run" ? "built" : "started";
      for (const command of script.commands) {
        const word = packageOf(command);
        if (word === undefined || !isUnpinned(word)) continue;
        findings.push({ span: word.span, message, params: { package: word.text, command: command.name ?? "" } });
      }
    }
    return findings;
  },
});

const uvValues = wordSet(
  "--with --from --python -p --index --default-index --with-editable --with-requirements --cache-dir --env-file",
);

/** The package that a command downloads and runs; undefined for one that may be installed in the project already. */
function packageOf(command: ShellCommand): ShellWord | undefined {
  const { name } = command;
  switch (name) {
    case "npx":
      return hasFlag(command, "-y", "--yes")
        ? (flagValue(command, "-p", "--package")?.word ?? positionals(command)[0])
        : undefined;
    case "pnpm":
    case "yarn":
      return positionals(command)[0]?.text === "dlx"
        ? (flagValue(command, "-p", "--package")?.word ?? positionals(command)[1])
        : undefined;
    case "pnpx":
      return positionals(command)[0];
    case "uvx":
      return given(command, 0);
    case "uv":
      return command.args[0]?.text === "tool" && command.args[1]?.text === "run" ? given(command, 2) : undefined;
    case "pipx":
      return command.args[0]?.text === "run" ? given(command, 1) : undefined;
    default:
      return undefined;
  }
}

/** The first word behind `skipped` others that is no option, unless an option names the package. */
function given(command: ShellCommand, skipped: number): ShellWord | undefined {
  if (flagValue(command, "--from", "--spec") !== undefined) return undefined;
  return positionals({ ...command, args: command.args.slice(skipped) }, { withValue: uvValues })[0];
}

function isUnpinned(word: ShellWord): boolean {
  if (word.value === undefined && mayHoldVersion(word)) return false;
  return (
    /^@?[\w][\w./-]*$/.test(word.text) &&
    !word.text.startsWith("./") &&
    !/[=<>]/.test(word.text) &&
    word.text.lastIndexOf("@") <= 0
  );
}
