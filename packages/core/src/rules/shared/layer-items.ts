import type { BuildStep, SelectedSource } from "../../plan/build-plan.ts";
import { flagValue, hasFlag, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import type { Span } from "../../text/span.ts";
import { absolutePath } from "./absolute-path.ts";
import { apk } from "./apk.ts";
import { apt } from "./apt.ts";
import { dnf, dnfInstalling } from "./dnf.ts";
import { packageCommand, type PackageCommand, wordSet } from "./package-command.ts";
import { removedPaths } from "./removed-paths.ts";

/** Something of weight in a layer: an absolute path, or a package as `apt:gcc`. */
export interface LayerItem {
  readonly key: string;
  readonly span: Span;
  /** Where it is known: of a copied file or directory. */
  readonly bytes?: number | undefined;
}

/** Something that a command removes. */
export interface Removal extends LayerItem {
  readonly kind: "file" | "package";
  /** As the file has it. */
  readonly text: string;
}

/** Files of these kinds are seldom small. */
const heavy = /\.(?:tar(?:\.\w+)?|t[bglpx]z2?|zip|gz|bz2|xz|zst|7z|rar|deb|rpm|apk|whl|jar|war|run|bin|iso|msi|exe|dmg)$/;
/** The least size in bytes of a copied file that is worth a word. */
const heavyBytes = 1_000_000;

/** What a COPY or ADD puts into its layer. */
export function copiedItems(step: BuildStep): readonly LayerItem[] {
  const list: LayerItem[] = [];
  const { instruction, selection, state } = step;
  if (instruction.kind !== "copy" && instruction.kind !== "add") return list;
  const target = instruction.destination.value;
  const destination = target.includes("$") ? undefined : absolutePath(target, state.workingDirectory);
  if (destination === undefined) return list;
  const below = (name: string): string => (destination === "/" ? `/${name}` : `${destination}/${name}`);
  const total = bytesOf(selection?.sources ?? []);
  for (const source of selection?.sources ?? []) {
    const { span } = source;
    // ADD unpacks an archive of the context, so that the archive itself is not there.
    if (!isHeavy(source) || (instruction.kind === "add" && source.kind === "context" && heavy.test(source.pattern))) continue;
    for (const { name, bytes } of namesOf(source)) list.push({ key: below(name), span, bytes });
    list.push({ key: destination, span, bytes: total });
  }
  return list;
}

/** Bytes of all sources together; undefined where one of them is not known. */
function bytesOf(sources: readonly SelectedSource[]): number | undefined {
  let sum = 0;
  for (const source of sources) {
    if (source.kind !== "context" || source.selected === undefined) return undefined;
    sum += source.selected.bytes;
  }
  return sum;
}

function isHeavy(source: SelectedSource): boolean {
  if (source.kind === "http") return heavy.test(source.text.replace(/[?#].*$/, ""));
  if (source.kind !== "context") return false;
  return source.selected === undefined ? heavy.test(source.pattern) : source.selected.bytes >= heavyBytes;
}

/** The names that files get when the destination is a directory. */
function namesOf(source: SelectedSource): readonly { readonly name: string; readonly bytes: number | undefined }[] {
  if (source.kind === "http") return [{ name: baseName(source.text.replace(/[?#].*$/, "")), bytes: undefined }];
  if (source.kind !== "context") return [];
  if (source.selected === undefined) return [{ name: baseName(source.pattern), bytes: undefined }];
  const files = source.selected.matches.filter(({ directory }) => !directory);
  return files.map(({ path, entries }) => ({ name: baseName(path), bytes: entries[0]?.bytes }));
}

/** What curl and wget save, as far as its name says that it is heavy. */
export function downloadedItems(commands: readonly ShellCommand[], step: BuildStep): readonly LayerItem[] {
  const list: LayerItem[] = [];
  if (changesDirectory(commands)) return list;
  for (const command of commands) {
    if (command.name !== "curl" && command.name !== "wget") continue;
    const output = command.name === "curl" ? flagValue(command, "-o", "--output") : flagValue(command, "-O", "--output-document");
    const savesByName = command.name === "wget" || hasFlag(command, "-O", "--remote-name", "--remote-name-all");
    const names = output === undefined ? (savesByName ? positionals(command).map(urlName) : []) : [output];
    for (const { value, word } of names) {
      const key = value === undefined || !heavy.test(value) ? undefined : absolutePath(value, step.state.workingDirectory);
      if (key !== undefined) list.push({ key, span: word.span });
    }
  }
  return list;
}

function urlName(word: ShellWord): { readonly value: string | undefined; readonly word: ShellWord } {
  return { value: word.value === undefined ? undefined : baseName(word.value.replace(/[?#].*$/, "")), word };
}

const removing = wordSet("remove purge autoremove autopurge del erase rm");

/** The packages that a command installs by name. */
export function installedItems(command: ShellCommand): readonly LayerItem[] {
  const list: LayerItem[] = [];
  const found = managed(command);
  if (found === undefined || !(dnfInstalling.has(found.verb.text) || found.verb.text === "add")) return list;
  for (const { span, text } of found.operands) list.push({ key: packageKey(found, text), span });
  const group = found.command.name === "apk" ? flagValue(command, "-t", "--virtual") : undefined;
  if (group !== undefined) list.push({ key: packageKey(found, group.text), span: group.word.span });
  return list;
}

/** What a command removes: files, and packages by name. `moves`: its script changes the directory; then only absolute paths count. */
export function removals(command: ShellCommand, step: BuildStep, moves: boolean): readonly Removal[] {
  const list: Removal[] = [];
  if (command.name === "rm" || command.name === "unlink") {
    for (const word of operandsOfRm(command)) {
      const path = removedPaths({ ...command, args: [word] })[0];
      const isRelative = path !== undefined && !/^[/~]/.test(path);
      const key = path === undefined || (isRelative && moves) ? undefined : absolutePath(path, step.state.workingDirectory);
      if (key !== undefined) list.push({ kind: "file", key, span: word.span, text: word.text });
    }
  }
  const found = managed(command);
  if (found === undefined || !removing.has(found.verb.text)) return list;
  for (const { span, text } of found.operands) list.push({ kind: "package", key: packageKey(found, text), span, text });
  return list;
}

/** Whether `removals` may find something; quick to tell. */
export function mayRemove({ name, args }: ShellCommand): boolean {
  return name === "rm" || name === "unlink" || args.some(({ text }) => removing.has(text));
}

function operandsOfRm(command: ShellCommand): readonly ShellWord[] {
  return command.args.filter(({ text }) => !text.startsWith("-"));
}

function managed(command: ShellCommand): PackageCommand | undefined {
  return packageCommand(command, apt) ?? packageCommand(command, apk) ?? packageCommand(command, dnf);
}

/** One name for the tools that share a database; versions are left out. */
function packageKey({ command }: PackageCommand, text: string): string {
  const name = command.name ?? "";
  const family = apt.names instanceof Set && apt.names.has(name) ? "apt" : name === "apk" ? "apk" : "dnf";
  return `${family}:${text.replace(/[=<>~@].*$/, "")}`;
}

export function changesDirectory(commands: readonly ShellCommand[]): boolean {
  return commands.some(({ name }) => name === "cd" || name === "pushd");
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
