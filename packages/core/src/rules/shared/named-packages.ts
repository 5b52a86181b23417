import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import { npm, npmInstallWords } from "./npm.ts";
import { packageCommand, wordSet } from "./package-command.ts";
import { pip } from "./pip.ts";
import { systemInstall } from "./system-installs.ts";

/** The packages that an install names: of the system's package managers, npm and pip. A command among them ends the list. */
export function namedPackages(command: ShellCommand): readonly ShellWord[] {
  const words = namedWords(command);
  const [joined] = joinedInstalls(command, words);
  return joined === undefined ? words : words.slice(0, words.indexOf(joined.program));
}

/** A package manager and its subcommand side by side among the packages of an install: `pip install a pip install b`. */
interface JoinedInstall {
  readonly program: ShellWord;
  readonly verb: ShellWord;
}

const managers = wordSet("apt-get apt apk yum dnf microdnf zypper pip pip3 npm yarn pnpm gem conda mamba");
const verbs = wordSet("install update upgrade add clean");

export function joinedInstalls(command: ShellCommand, words = namedWords(command)): readonly JoinedInstall[] {
  if (!words.some(({ text }) => managers.has(text))) return [];
  const places = new Map(command.args.map((word, index) => [word, index]));
  return words.flatMap((program, index) => {
    const verb = words[index + 1];
    if (verb === undefined || !managers.has(program.text) || !verbs.has(verb.text)) return [];
    return places.get(verb) === (places.get(program) ?? 0) + 1 ? [{ program, verb }] : [];
  });
}

function namedWords(command: ShellCommand): readonly ShellWord[] {
  const system = systemInstall(command);
  if (system !== undefined) return system.packages;
  const found = packageCommand(command, npm);
  if (found !== undefined) return npmInstallWords.has(found.verb.text) ? found.operands : [];
  const python = packageCommand(command, pip);
  return python?.verb.text === "install" ? python.operands : [];
}
