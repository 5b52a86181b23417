import { type PackageKind } from "../catalog/package-manager.ts";
import { packageManagerOf, packageManagers } from "../catalog/package-managers.ts";
import type { CursorPlace } from "./cursor-place.ts";
import { suggestFlags } from "./suggest-flags.ts";
import { fromCatalog, fromNames, type CompletionInput, type Suggestion } from "./suggestion.ts";

type ShellPlace = CursorPlace & { readonly kind: "shell" };

/** Flags whose next word is their value. */
const withValue = new Set(
  "-o -r -c -t -v --repository --index-url --extra-index-url --target --requirement --constraint --virtual".split(" "),
);

/**
 * Package managers: their subcommands, flags and the names of packages that are known without a network. Nothing else of a
 * shell.
 */
export async function suggestInShell(input: CompletionInput, place: ShellPlace): Promise<readonly Suggestion[]> {
  const { instruction, token, first } = place;
  const flags =
    first && token.typed === "" && instruction.keyword === "RUN"
      ? suggestFlags(input, instruction, false).map((flag) => ({ ...flag, rank: flag.rank + 40 }))
      : [];
  const words = withoutModule(place.words);
  if (words.length === 0) return [...suggestPrograms(input), ...flags];
  const manager = packageManagerOf(words[0]!.slice(words[0]!.lastIndexOf("/") + 1));
  if (manager === undefined) return [];
  const at = commandIndex(words);
  const command = at === -1 ? undefined : ownOf(manager.commands, words[at]!);
  if (token.typed.startsWith("-")) {
    const used = new Set(words);
    return [
      ...fromCatalog(command?.flags ?? {}, "flag", 10, input.language),
      ...fromCatalog(manager.flags, "flag", 20, input.language),
    ]
      .filter(({ label }) => !used.has(label))
      .map((flag) => (flag.label.endsWith("=") ? { ...flag, again: false } : flag));
  }
  if (withValue.has(words.at(-1)!)) return [];
  if (at === -1) {
    return Object.entries(manager.commands).map(([label, { text }]) => {
      return { label, kind: "command", rank: 10, detail: text[input.language], documentation: { kind: "text", text } };
    });
  }
  return command?.packages === undefined ? [] : suggestPackages(command.packages, token.typed, words.slice(at + 1));
}

function suggestPrograms({ language }: CompletionInput): readonly Suggestion[] {
  return [...packageManagers].map(([label, { text }]) => {
    return { label, kind: "command", rank: 10, detail: text[language], documentation: { kind: "text", text } };
  });
}

/** From two letters on: a list of all would be of no use. */
async function suggestPackages(kind: PackageKind, typed: string, used: readonly string[]): Promise<readonly Suggestion[]> {
  if (typed.length < 2 || /[=<>~[@]/.test(typed.slice(1))) return [];
  const { packageTableNames } = await import("@plimsoll/core/package-tables");
  const prefix = typed.slice(0, 2).toLowerCase();
  const taken = new Set(used);
  const names = packageTableNames(kind).filter((name) => name.startsWith(prefix) && !taken.has(name));
  return fromNames(names.toSorted(), "package", 10);
}

/** `python -m pip` is pip. */
function withoutModule(words: readonly string[]): readonly string[] {
  return /^python[\d.]*$/.test(words[0] ?? "") && words[1] === "-m" ? words.slice(2) : words;
}

/** The first word behind the program that is no flag and no flag's value; -1 without one. */
function commandIndex(words: readonly string[]): number {
  for (let at = 1; at < words.length; at++) {
    if (!words[at]!.startsWith("-")) return at;
    if (withValue.has(words[at]!)) at++;
  }
  return -1;
}

function ownOf<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
