import type { ShellCommand } from "../../shell/shell-script.ts";
import type { RunScript } from "../../shell/run-scripts.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { apk } from "../shared/apk.ts";
import { apt } from "../shared/apt.ts";
import { aptLists } from "../shared/apt-cache.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { dnf } from "../shared/dnf.ts";
import { lastFilling } from "../shared/left-cache.ts";
import { packageCommand, type PackageCommand, wordSet } from "../shared/package-command.ts";
import { zypper } from "../shared/zypper.ts";
import { text } from "./text.ts";

/** The subcommands that load the index, and those that need nothing of it. What is left installs, or looks something up. */
const managers = [
  {
    name: "apt",
    program: apt,
    updating: wordSet("update"),
    others: wordSet(
      "clean autoclean auto-clean distclean remove purge autoremove auto-remove autopurge list show search policy help hold " +
        "unhold",
    ),
  },
  { name: "apk", program: apk, updating: wordSet("update"), others: wordSet("del cache info list search policy version stats") },
  {
    name: "dnf",
    program: dnf,
    updating: wordSet("makecache mc check-update check-upgrade"),
    others: wordSet("clean remove erase rm autoremove repolist config-manager list info search"),
  },
  {
    name: "zypper",
    program: zypper,
    updating: wordSet("refresh ref"),
    others: wordSet("clean cc addrepo ar removerepo rr modifyrepo mr remove rm repos lr search se info"),
  },
] as const;

/** Commands that surely install nothing. Anything else in a RUN may be what the index is for. */
const harmless = wordSet(
  "echo printf rm mkdir touch cat tee sed grep cp mv ln chmod chown curl wget gpg apt-key add-apt-repository " +
    "apt-add-repository dpkg dpkg-reconfigure apt-get apt aptitude apk yum dnf microdnf zypper yum-config-manager true : set " +
    "export cd test [ [[ ls date sleep locale-gen update-locale update-ca-certificates lsb_release tr cut head awk exit " +
    "useradd groupadd adduser addgroup",
);

export const indexUpdateAlone = defineRule({
  id: "index-update-alone",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "checkov", id: "CKV_DOCKER_5", relation: "same" },
    { tool: "trivy", id: "DS-0017", relation: "same" },
    { tool: "sonar", id: "S6595", relation: "same" },
    { tool: "dockle", id: "CIS-DI-0007", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN apt-get update
    ^^^^^^^^^^^^^^ stale
RUN apt-get install -y curl
`,
      good: `FROM debian:13
RUN apt-get update && apt-get install -y curl
RUN apt-get update && ./install-tools.sh
`,
    },
    {
      bad: `FROM alpine:3.22
RUN echo start; \\
    apk update
    ^^^^^^^^^^ alone
RUN apk add --no-cache curl
`,
      good: `FROM alpine:3.22
RUN apk update && apk upgrade
RUN apk add --update curl
FROM debian:13
RUN apt-get update && apt-get purge -y imagemagick && rm -rf /var/lib/apt/lists/*
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    let installs: ReadonlySet<string> | undefined;
    for (const run of buildScripts(scripts)) {
      const { commands } = run.script;
      if (!commands.every(({ name }) => name !== undefined && harmless.has(name))) continue;
      for (const manager of managers) {
        const found = commands.flatMap((command) => packageCommand(command, manager.program) ?? []);
        const update = found.findLast(({ verb }) => manager.updating.has(verb.text));
        if (update === undefined || !found.every(({ verb }) => manager.updating.has(verb.text) || manager.others.has(verb.text)))
          continue;
        if (manager.program === apt && lastFilling(commands, aptLists) === undefined) continue;
        const span = { start: update.command.nameSpan.start, end: update.verb.span.end };
        const params = { command: `${update.command.name ?? ""} ${update.verb.text}` };
        findings.push({
          span,
          message: (installs ??= laterInstalls(stages, scripts)).has(`${run.stage} ${manager.name}`) ? "stale" : "alone",
          params,
        });
      }
    }
    return findings;
  },
});

/** Stages with a RUN that installs and does not load the index itself, so that it takes what an earlier layer left: `0 apt`. */
function laterInstalls(graph: StageGraph, scripts: readonly RunScript[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const run of buildScripts(scripts)) {
    for (const manager of managers) {
      const commands = run.script.commands.flatMap((command) => packageCommand(command, manager.program) ?? []);
      const loads = commands.some(({ verb, command }) => manager.updating.has(verb.text) || loadsItself(command));
      if (commands.some((command) => isInstall(command)) && !loads) found.add(`${run.stage} ${manager.name}`);
    }
  }
  // What a stage left is there for the stages built on it, which stand below.
  for (const { index, base } of graph.stages.toReversed()) {
    if (base.kind !== "stage") continue;
    for (const { name } of managers) if (found.has(`${index} ${name}`)) found.add(`${base.index} ${name}`);
  }
  return found;
}

function isInstall({ verb }: PackageCommand): boolean {
  return /^(?:install|in|add|reinstall|build-dep)$/.test(verb.text);
}

/** `apk add --no-cache` and `--update` load the index; dnf and zypper do whenever it is old. */
function loadsItself(command: ShellCommand): boolean {
  if (command.name === "apk") return command.args.some(({ text: word }) => /^(?:--no-cache|--update(?:-cache)?|-U)$/.test(word));
  return command.name !== "apt-get" && command.name !== "apt" && command.name !== "aptitude";
}
