import type { BuildStep } from "../plan/build-plan.ts";
import type { BuildScript } from "../rules/shared/build-scripts.ts";
import { projectInstall } from "../rules/shared/project-installs.ts";
import type { ProjectInstall } from "../rules/shared/project-manager.ts";
import { onlySystemInstall } from "../rules/shared/system-installs.ts";
import { positionals } from "../shell/command-queries.ts";
import { isPosixLike } from "../shell/dialect.ts";
import type { ShellCommand } from "../shell/shell-script.ts";

/** What is known of the files that a RUN reads. */
export type RunWork =
  /** Packages of the system by name: nothing that a COPY brings to a place of its own. */
  | { readonly kind: "system" }
  /** The files that list what a project needs, and what comes with the install. */
  | { readonly kind: "install"; readonly install: LeadingInstall["install"]; readonly directory: string }
  /** Anything. */
  | { readonly kind: "unknown" };

export function runWork(step: BuildStep, run: BuildScript | undefined): RunWork {
  if (run === undefined || run.script.errors.length > 0 || run.script.commands.length === 0) return { kind: "unknown" };
  if (run.instruction.mounts.some(({ type }) => type === "bind")) return { kind: "unknown" };
  if (onlySystemInstall(run.script) !== undefined) return { kind: "system" };
  const { workingDirectory } = step.state;
  const found = leadingInstall(run);
  if (found === undefined || found.rest.length > 0 || workingDirectory.kind !== "known") return { kind: "unknown" };
  return { kind: "install", install: found.install, directory: workingDirectory.value.replace(/(.)\/$/, "$1") };
}

/** The install of a project at the beginning of a script. */
export interface LeadingInstall {
  /** `sources` is known. */
  readonly install: ProjectInstall & { readonly sources: readonly string[] };
  /** The last command that belongs to it: clean-up of its cache and the like. */
  readonly last: ShellCommand;
  /** The commands behind, which may read anything. */
  readonly rest: readonly ShellCommand[];
}

/**
 * The install that a script begins with, after commands that read nothing of the project (`pip install --upgrade pip`). Undefined
 * where something else comes first, or where it is not known what the install reads.
 */
export function leadingInstall({ script }: BuildScript): LeadingInstall | undefined {
  const { commands, errors, dialect } = script;
  if (errors.length > 0 || !isPosixLike(dialect)) return undefined;
  const at = commands.findIndex((command) => !readsNoSources(command));
  const install = commands[at] && projectInstall(commands[at]);
  if (install?.sources === undefined || commands[at]!.inside.length > 0) return undefined;
  let end = at;
  while (commands[end + 1] !== undefined && readsNoSources(commands[end + 1]!)) end++;
  return { install: { ...install, sources: install.sources }, last: commands[end]!, rest: commands.slice(end + 1) };
}

const aside: ReadonlySet<string> = new Set([
  "apt-get",
  "apt",
  "apk",
  "corepack",
  "rm",
  "echo",
  "set",
  "true",
  ":",
  "update-ca-certificates",
]);
const settingWords: ReadonlySet<string> = new Set(["config", "set", "cache", "get", "--version", "-v"]);

/** Whether a command has nothing to do with the files of the project, as far as its words tell. */
function readsNoSources(command: ShellCommand): boolean {
  const { name, redirects, args, inside } = command;
  if (name === undefined || inside.length > 0 || redirects.some(({ operator }) => operator.startsWith("<"))) return false;
  if (args.some(({ value }) => value === undefined)) return false;
  if (aside.has(name)) return !args.some(({ text }) => text.startsWith("./") || text.startsWith("../") || text === "*");
  const [verb, ...operands] = positionals(command);
  if (name === "npm" || name === "yarn" || name === "pnpm" || name === "poetry" || name === "composer" || name === "bundle") {
    if (verb !== undefined && settingWords.has(verb.text)) return true;
    return name === "npm" && args.some(({ text }) => text === "-g" || text === "--global") && operands.every(isPackage);
  }
  const words = name.startsWith("python") && args[0]?.text === "-m" ? args.slice(1).map(({ text }) => text) : [name, verb?.text];
  if (!/^pip[\d.]*$/.test(words[0] ?? "") || !words.includes("install")) return words[1] === "cache" && words[0] === "pip";
  return !args.some(
    ({ text }) => /^(?:-r|-c|-e|--requirement|--constraint|--editable)/.test(text) || /^\.{0,2}\/|^\.$|^\.\[/.test(text),
  );
}

function isPackage({ text }: { readonly text: string }): boolean {
  return !/^\.{0,2}\/|^\.$/.test(text);
}
