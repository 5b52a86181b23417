import type { Instruction } from "@plimsoll/core";
import type { ShellCommand, ShellScript } from "@plimsoll/core/editor";

/** In characters, keyword included. */
const maxLength = 60;

/** Three characters that every encoding has: an outline of thousands of names is half as long for V8 when no other one stands in it. */
const cutMark = "...";

/** An instruction in a few words, by what it does: `RUN apt-get install curl git ...`. One line. */
export function describeStep(instruction: Instruction, scriptOf: (instruction: Instruction) => ShellScript | undefined): string {
  const { keyword } = instruction;
  switch (instruction.kind) {
    case "onbuild":
      return shortened(`${keyword} ${describeStep(instruction.instruction, scriptOf)}`);
    case "copy":
    case "add": {
      const words = [...instruction.sources.map(({ word }) => word), instruction.destination];
      return shortened(`${keyword} ${words.map(({ value }) => value).join(" ")}`);
    }
    case "run":
    case "cmd":
    case "entrypoint":
    case "healthcheck":
      return shortened(`${keyword} ${commandText(instruction, scriptOf(instruction))}`);
    default:
      return shortened(`${keyword} ${instruction.args.join(" ")}`);
  }
}

function commandText({ args }: Instruction, script: ShellScript | undefined): string {
  if (script === undefined) return args.join(" ");
  if (script.form === "exec") return args.join(" ");
  const isTelling = ({ inside, name }: ShellCommand): boolean => name !== undefined && !inside.includes("substitution");
  const command =
    script.commands.find((candidate) => isTelling(candidate) && !isPreparation(candidate)) ?? script.commands.find(isTelling);
  if (command === undefined) return firstLine(script.text.text);
  const words = [command.name ?? "", ...command.args.map(({ raw }) => raw)].join(" ");
  const isAll = script.commands.length === 1;
  return isAll ? words : `${words} ${cutMark}`;
}

const preparing: ReadonlySet<string> = new Set(
  "set cd pushd popd export echo printf mkdir true : test [ trap umask exit sleep source .".split(" "),
);

/** What comes before the work: `set -e`, `cd`, `apt-get update`. */
function isPreparation({ name = "", args }: ShellCommand): boolean {
  if (preparing.has(name)) return true;
  if (!/^(?:apt|apt-get|apk|yum|dnf|microdnf|zypper)$/.test(name)) return false;
  const verb = args.find(({ text }) => !text.startsWith("-"));
  return /^(?:update|upgrade|makecache|refresh|clean)$/.test(verb?.text ?? "");
}

function firstLine(text: string): string {
  return text.split("\n").find((line) => /\S/.test(line) && !/^\s*#/.test(line)) ?? "";
}

/** Cut at a blank where there is one, never within a character. */
function shortened(text: string): string {
  const line = (isEven(text) ? text : text.replace(/\\?\s+/g, " ")).trim();
  if (line.length <= maxLength) return line;
  const characters = Array.from(line.slice(0, 4 * maxLength));
  if (characters.length <= maxLength) return line;
  const cut = characters.slice(0, maxLength - cutMark.length - 1).join("");
  const blank = cut.lastIndexOf(" ");
  return `${(blank > maxLength / 2 ? cut.slice(0, blank) : cut).trimEnd()} ${cutMark}`;
}

/** Whether no white space but single blanks stands in it, as in most texts. */
function isEven(text: string): boolean {
  return !/[^ -~]|\\| {2}/.test(text);
}
