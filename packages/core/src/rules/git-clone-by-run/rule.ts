import { flagValue } from "../../shell/command-queries.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { type BuildScript, buildScripts } from "../shared/build-scripts.ts";
import { type GitClone, readGitClone } from "../shared/git-clone.ts";
import { text } from "./text.ts";

export const gitCloneByRun = defineRule({
  id: "git-clone-by-run",
  since: "0.1.0",
  category: "cache",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/prefer-add-git", relation: "same" }],
  mentions: ["git"],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
RUN git clone --depth 1 -b v1.2 https://github.com/example/app /src
        ^^^^^ clone
`,
      good: `FROM alpine:3.22
ADD https://github.com/example/app.git#v1.2 /src
RUN git clone /mirror/app.git && git pull
`,
      fixed: `FROM alpine:3.22
ADD https://github.com/example/app.git#v1.2 /src
`,
    },
    {
      bad: `FROM alpine:3.22
ARG REF=main
RUN git clone \\
        ^^^^^ clone
      --branch=$REF https://example.com/team/app.git
RUN git clone https://github.com/example/a && cd a && make
        ^^^^^ clone
`,
      good: `FROM alpine:3.22
RUN --mount=type=ssh git clone git@example.com:team/app.git
`,
      fixed: `FROM alpine:3.22
ARG REF=main
ADD https://example.com/team/app.git#$REF app
RUN git clone https://github.com/example/a && cd a && make
`,
    },
  ],
  check({ syntax, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const run of buildScripts(scripts)) {
      // Keys and other secrets are for git, not for ADD.
      if (run.instruction.mounts.some(({ type }) => type === "ssh" || type === "secret")) continue;
      for (const command of run.script.commands) {
        const clone = readGitClone(command);
        if (clone === undefined || !/^https?:\/\//.test(clone.url.text)) continue;
        const file = syntax.source.text;
        findings.push({ span: clone.verb.span, message: "clone", params: { url: clone.url.text }, fix: asAdd(run, clone, file) });
      }
    }
    return findings;
  },
});

const longOptions = "depth|branch|single-branch|quiet|recurse-submodules|recursive|shallow-submodules|progress|no-tags";
const known = new RegExp(`^--(?:${longOptions})(?:=|$)|^-[bqv]$`);

/** ADD of the same version; undefined when the RUN does more, or where the address may be no repository for BuildKit. */
function asAdd(
  { script, instruction }: BuildScript,
  { command, url, directory, branch }: GitClone,
  file: string,
): FixProposal | undefined {
  if (script.commands.length !== 1 || instruction.flags.length > 0 || instruction.trigger || instruction.json) return undefined;
  if (command.wrappers.length + command.redirects.length + command.assignments.length > 0 || script.form !== "shell")
    return undefined;
  if (
    command.args.some(({ text: word }) => word.startsWith("-") && !known.test(word)) ||
    flagValue(command, "-C", "-c") !== undefined
  )
    return undefined;
  const words = [url, ...(branch === undefined ? [] : [branch])];
  // What only the shell knows, ADD does not; the rest it fills in by itself.
  if (words.some(({ raw, value }) => (raw.includes("$") && value === undefined) || /["'\\`(]/.test(raw))) return undefined;
  if (!/^[\w./-]+$/.test(directory) || file.slice(instruction.span.start, instruction.argumentsSpan.end).includes("#"))
    return undefined;
  const { raw } = url;
  const address = raw.endsWith(".git")
    ? raw
    : /^https?:\/\/(?:github|gitlab)\.com\//.test(raw)
      ? `${raw.replace(/\/$/, "")}.git`
      : undefined;
  if (address === undefined || /[#?]/.test(raw)) return undefined;
  const ref = branch === undefined ? "" : `#${branch.raw.replace(/^--branch=|^-b(?=.)/, "")}`;
  const span = { start: instruction.span.start, end: instruction.argumentsSpan.end };
  return { safety: "unsafe", edits: [{ span, text: `ADD ${address}${ref} ${directory}` }] };
}
