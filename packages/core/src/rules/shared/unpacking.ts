import { flagValue, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";

/** The archive that a command unpacks; undefined when it unpacks none, or what another command sends it. */
export function unpackedArchive(command: ShellCommand): ShellWord | undefined {
  switch (command.name) {
    case "tar":
    case "bsdtar":
      return extracts(command) ? fileOfTar(command) : undefined;
    case "unzip":
    case "7z":
    case "unrar":
      return positionals(command).find(({ text }) => text !== "x" && text !== "e");
    default:
      return undefined;
  }
}

/** Whether a tar command extracts: `tar xf`, `tar -C dir -xz`, `tar --extract`. */
export function extracts({ args }: ShellCommand): boolean {
  return args.some(
    ({ text }, index) => /^--(?:extract|get)$|^-[A-Za-z]*x/.test(text) || (index === 0 && /^[A-Za-z]*x[A-Za-z]*$/.test(text)),
  );
}

function fileOfTar(command: ShellCommand): ShellWord | undefined {
  const [first, second] = command.args;
  if (first !== undefined && /^[A-Za-z]+$/.test(first.text) && first.text.includes("f")) return notStandard(second);
  return notStandard(flagValue(command, "-f", "--file")?.word);
}

function notStandard(word: ShellWord | undefined): ShellWord | undefined {
  return word === undefined || word.text === "-" ? undefined : word;
}
