import type { ShellWord } from "../../shell/shell-script.ts";
import type { Span } from "../../text/span.ts";

/** Whether a package word says which version is meant; "unknown" where only a value that is not known here could tell. */
export type Pin = "pinned" | "unpinned" | "unknown";

/** What a rule reports of one install command. */
export type UnpinnedFinding = {
  readonly span: Span;
  readonly related?: readonly (PackageMessage & { readonly span: Span })[];
} & (PackageMessage | { readonly message: "several"; readonly params: { readonly package: string; readonly more: number } });

interface PackageMessage {
  readonly message: "one";
  readonly params: { readonly package: string };
}

/** One finding for all packages of a command that have no version: the first is marked, the others are related places. */
export function unpinnedWords(words: readonly ShellWord[], pinOf: (word: ShellWord) => Pin): readonly UnpinnedFinding[] {
  const list: UnpinnedFinding[] = [];
  const [first, ...others] = words.filter((word) => pinOf(word) === "unpinned");
  if (first === undefined) return list;
  const { span, text } = first;
  if (others.length === 0) {
    list.push({ span, message: "one", params: { package: text } });
    return list;
  }
  const related = others.map((word) => ({ span: word.span, message: "one" as const, params: { package: word.text } }));
  list.push({ span, message: "several", params: { package: text, more: others.length }, related });
  return list;
}

/**
 * Whether what a shell will put into the word may be more than a part of the package's name: several packages (`$PACKAGES`),
 * or the version with its sign (`curl$CURL_VERSION`). Behind a separator (`gcc-$MAJOR`) or before one (`php$VERSION-cli`) it
 * is a part of the name.
 */
export function mayHoldVersion({ value, text }: ShellWord): boolean {
  if (value !== undefined) return false;
  return !/^[A-Za-z0-9@]/.test(text) || /[A-Za-z0-9](?:\$\w+|\$\{[^}]*\}|\$\([^)]*\)|`[^`]*`)$/.test(text);
}
