import { positionals } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellScript } from "../../shell/shell-script.ts";

/** Subcommands that download or compile, by program. */
const slow: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    "apt-get": "install upgrade dist-upgrade build-dep",
    apt: "install upgrade full-upgrade",
    apk: "add upgrade",
    dnf: "install update upgrade groupinstall",
    microdnf: "install update",
    yum: "install update groupinstall",
    zypper: "install in update",
    pacman: "-S -Sy -Syu",
    pip: "install",
    pip3: "install",
    uv: "sync pip",
    poetry: "install",
    pipenv: "install sync",
    conda: "install env create",
    mamba: "install env create",
    npm: "install ci i run",
    yarn: "install build run",
    pnpm: "install i run",
    bun: "install run",
    go: "build install mod get",
    cargo: "build install fetch",
    mvn: "package install verify dependency:go-offline clean",
    gradle: "build assemble",
    dotnet: "restore build publish",
    bundle: "install",
    gem: "install",
    composer: "install",
  }).map(([name, verbs]) => [name, new Set(verbs.split(" "))]),
);

/** Whether a RUN surely takes long: it installs packages, or compiles. */
export function isExpensive({ commands }: ShellScript): boolean {
  return commands.some(isSlow);
}

function isSlow(command: ShellCommand): boolean {
  const verbs = command.name === undefined ? undefined : slow.get(command.name);
  if (verbs === undefined) return false;
  // pacman's verbs look like options.
  const words = command.name === "pacman" ? command.args : positionals(command);
  return words.some(({ text }) => verbs.has(text));
}
