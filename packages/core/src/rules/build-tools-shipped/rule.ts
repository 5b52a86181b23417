import { flagValue } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { imageStages } from "../shared/image-stages.ts";
import { wordSet } from "../shared/package-command.ts";
import { systemInstall } from "../shared/system-installs.ts";
import { text } from "./text.ts";

/** Compilers, linkers and what builds with them; headers are known by their ending. */
const tools = wordSet(`build-essential build-base alpine-sdk base-devel gcc g++ gcc-c++ clang make cmake ninja-build ninja meson
  autoconf automake libtool bison flex nasm yasm rpm-build musl-dev libc-dev libc6-dev linux-headers dpkg-dev rust cargo golang
  golang-go default-jdk maven gradle kernel-devel`);

export const buildToolsShipped = defineRule({
  id: "build-tools-shipped",
  since: "0.1.0",
  category: "size",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/prefer-multi-stage-build", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM python:3.13-slim
RUN apt-get update && apt-get install -y build-essential curl libpq-dev
                                         ^^^^^^^^^^^^^^^ several
`,
      good: `FROM python:3.13-slim AS build
RUN apt-get update && apt-get install -y build-essential libpq-dev

FROM python:3.13-slim
RUN apt-get update && apt-get install -y gcc && pip install psutil && apt-get purge -y --auto-remove gcc
RUN apk add --no-cache -t .build gcc musl-dev && apk del .build
COPY --from=build /app /app
`,
    },
    {
      bad: `FROM rockylinux:9
RUN dnf install -y \\
      nginx \\
      gcc-c++-11.5.0 \\
      ^^^^^^^^^^^^^^ one
    && dnf clean all
`,
      good: `FROM rockylinux:9
RUN dnf install -y nginx make-fun && dnf clean all
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const inImage = imageStages(stages);
    for (const run of buildScripts(scripts)) {
      if (!inImage.has(run.stage) || run.instruction.trigger) continue;
      const { commands } = run.script;
      const removed = removedPackages(commands);
      const left = commands.flatMap((command) => {
        const install = systemInstall(command);
        const group = flagValue(command, "-t", "--virtual")?.text;
        if (install === undefined || removed.isAll || (group !== undefined && removed.names.has(group))) return [];
        return install.packages.filter((word) => isBuildTool(word) && !removed.names.has(nameOf(word)));
      });
      const [first, ...others] = left;
      if (first === undefined) continue;
      const params = { package: nameOf(first) };
      const related = others.map((word) => ({ span: word.span, message: "one" as const, params: { package: nameOf(word) } }));
      if (others.length === 0) findings.push({ span: first.span, message: "one", params });
      else findings.push({ span: first.span, message: "several", params: { ...params, more: others.length }, related });
    }
    return findings;
  },
});

interface RemovedPackages {
  readonly names: ReadonlySet<string>;
  /** What is removed is not known by name. */
  readonly isAll: boolean;
}

function removedPackages(commands: readonly ShellCommand[]): RemovedPackages {
  const names = new Set<string>();
  let isAll = false;
  for (const { name, args } of commands) {
    if (name === undefined || !managers.has(name)) continue;
    const verb = args.findIndex(({ text: word }) => removing.has(word));
    if (verb === -1) continue;
    for (const { text: word, value } of args.slice(verb + 1)) {
      if (value === undefined || word.includes("*")) isAll = true;
      names.add(word);
    }
  }
  return { names, isAll };
}

const managers = wordSet("apt-get apt aptitude apk dnf yum microdnf zypper");
const removing = wordSet("remove purge autoremove autopurge del erase rm");

function isBuildTool(word: ShellWord): boolean {
  const name = nameOf(word);
  return tools.has(name) || /^(?:gcc|g\+\+|clang|llvm|openjdk)-\d+(?:-jdk(?:-headless)?)?$|-(?:dev|devel)$/.test(name);
}

/** Without a version: `gcc=4:12.2`, `gcc-c++-11.5.0`, `gcc~14`. */
function nameOf({ text: written }: ShellWord): string {
  return written.replace(/[=<>~].*$/, "").replace(/-\d+\.[\d.].*$/, "");
}
