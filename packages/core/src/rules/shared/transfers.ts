import { flagValue, hasFlag, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import { wordSet } from "./package-command.ts";

/** What a curl or wget of a script fetches and where it puts it. */
export interface Transfer {
  readonly tool: "curl" | "wget";
  readonly command: ShellCommand;
  /** The words that are addresses, as far as they can be told from other words. */
  readonly urls: readonly ShellWord[];
  readonly target: TransferTarget;
}

export type TransferTarget =
  /** `name` as the shell has it: what is unknown is left as it is written. `word` names the file, or is the address. */
  | { readonly kind: "file"; readonly name: string; readonly word: ShellWord }
  /** Standard output goes to another command. */
  | { readonly kind: "pipe" }
  /** Printed, thrown away, or taken by a substitution. */
  | { readonly kind: "none" };

/** Options of curl with which nothing is fetched for its content: another method, only the head, only a status. */
const noContent = wordSet(
  "-I --head -X --request -d --data --data-raw --data-binary --data-urlencode --json -F --form -T --upload-file -w --write-out",
);

/** Reads a command; undefined for anything but a curl or wget that fetches something. */
export function readTransfer(command: ShellCommand): Transfer | undefined {
  const tool = command.name;
  if (tool !== "curl" && tool !== "wget") return undefined;
  if (tool === "curl" ? hasFlag(command, ...noContent, "-V", "--version") : hasFlag(command, "--spider", "--version", "-V")) {
    return undefined;
  }
  const given = flagValue(command, "--url");
  const urls = given === undefined ? positionals(command) : [given.word, ...positionals(command)];
  return urls.length === 0 ? undefined : { tool, command, urls, target: targetOf(tool, command, urls) };
}

/** Whether curl has one of the options. Unlike in other programs `#` is an option letter: `-#SL`. */
export function hasCurlFlag(command: ShellCommand, short: string, ...long: readonly string[]): boolean {
  const letter = short.slice(1);
  return hasFlag(command, short, ...long) || command.args.some(({ text }) => /^-[a-zA-Z]*#/.test(text) && text.includes(letter));
}

function targetOf(tool: "curl" | "wget", command: ShellCommand, urls: readonly ShellWord[]): TransferTarget {
  const output = tool === "curl" ? flagValue(command, "-o", "--output") : flagValue(command, "-O", "--output-document");
  if (output !== undefined && output.text !== "-") return fileTarget(output.text, output.word);
  const redirect = command.redirects.findLast(({ operator, fd }) => /^(?:>|>>|>\||&>)$/.test(operator) && (fd ?? 1) === 1);
  if (redirect?.target !== undefined && (tool === "curl" || output !== undefined)) {
    return fileTarget(redirect.target.text, redirect.target);
  }
  const [first] = urls;
  const byName = tool === "curl" ? hasFlag(command, "-O", "--remote-name", "--remote-name-all") : output === undefined;
  if (byName && first !== undefined && urls.length === 1) {
    const directory = flagValue(command, ...(tool === "curl" ? ["--output-dir"] : ["-P", "--directory-prefix"]))?.text;
    const name = baseName(first.text.replace(/[?#].*$/, ""));
    if (name === "") return { kind: "none" };
    return fileTarget(directory === undefined ? name : `${directory.replace(/\/$/, "")}/${name}`, first);
  }
  const isPiped = command.pipelineLength > 1 && command.pipelineIndex < command.pipelineLength - 1;
  return isPiped && !byName ? { kind: "pipe" } : { kind: "none" };
}

function fileTarget(name: string, word: ShellWord): TransferTarget {
  return name.startsWith("/dev/") ? { kind: "none" } : { kind: "file", name, word };
}

/** The last part of a path or an address. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Whether the file is an archive by its name. */
export function isArchiveName(name: string): boolean {
  return /\.(?:tar(?:\.\w+)?|t[bglpx]z2?|tbz2?|zip|7z|rar|xz|gz|bz2|zst|lzma)$/i.test(name);
}
