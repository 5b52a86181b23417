import type { TextEdit } from "../../text/edit.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { apt } from "../shared/apt.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { packageCommand, type PackageCommand, wordSet } from "../shared/package-command.ts";
import { text } from "./text.ts";

/** Subcommands that do the same in both. */
const shared = wordSet("update install remove purge autoremove autopurge clean autoclean build-dep source download changelog");

export const aptInsteadOfAptGet = defineRule({
  id: "apt-instead-of-apt-get",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3027", relation: "wider" },
    { tool: "tally", id: "hadolint/DL3027", relation: "wider" },
    { tool: "checkov", id: "CKV_DOCKER_9", relation: "narrower" },
    { tool: "semgrep", id: "prefer-apt-get", relation: "same" },
    { tool: "droast", id: "DF059", relation: "same" },
  ],
  mentions: ["apt"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN apt update && \\
    ^^^ apt
    apt -y install curl
    ^^^ apt
`,
      good: `FROM debian:13
RUN apt-get update && apt-get install -y apt && echo apt install
`,
      fixed: `FROM debian:13
RUN apt-get update && \\
    apt-get -y install curl
`,
    },
    {
      bad: `FROM debian:13
RUN sudo /usr/bin/apt upgrade -y
         ^^^^^^^^^^^^ apt
RUN apt full-upgrade -y
    ^^^ apt
`,
      good: `FROM debian:13
RUN apt-cache policy curl
`,
      fixed: `FROM debian:13
RUN sudo /usr/bin/apt-get upgrade --with-new-pkgs -y
RUN apt-get dist-upgrade -y
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { script } of buildScripts(scripts)) {
      for (const command of script.commands) {
        if (command.name !== "apt") continue;
        const found = packageCommand(command, apt);
        const params = { command: found === undefined ? "apt" : `apt ${found.verb.text}` };
        findings.push({ span: command.nameSpan, message: "apt", params, fix: found === undefined ? undefined : asAptGet(found) });
      }
    }
    return findings;
  },
});

/** `apt list` and others have no counterpart; what apt-cache prints differs from what apt prints. */
function asAptGet({ command, verb }: PackageCommand): FixProposal | undefined {
  const program = command.program?.raw;
  if (program === undefined || !/^[\w/.-]*apt$/.test(program) || !/^[\w-]+$/.test(verb.raw)) return undefined;
  const { end } = command.nameSpan;
  const rename: TextEdit = { span: { start: end, end }, text: "-get" };
  if (shared.has(verb.text)) return { safety: "safe", edits: [rename] };
  // apt-get upgrade adds no packages unless it is told to; apt upgrade does (apt(8)).
  if (verb.text === "upgrade") {
    const behind = { start: verb.span.end, end: verb.span.end };
    return { safety: "safe", edits: [rename, { span: behind, text: " --with-new-pkgs" }] };
  }
  if (verb.text === "full-upgrade") return { safety: "safe", edits: [rename, { span: verb.span, text: "dist-upgrade" }] };
  return undefined;
}
