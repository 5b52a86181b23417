import { type CompletionItem, CompletionItemKind, InsertTextFormat, type MarkupKind } from "vscode-languageserver";
import type { ClientFacts } from "../server.ts";
import type { Snapshot } from "../documents/snapshot.ts";
import type { Token } from "./cursor-place.ts";
import type { Suggestion, SuggestionKind } from "./suggestion.ts";

/** What the client can do with a list of completions. */
export interface CompletionClient {
  readonly snippets: boolean;
  readonly insertReplace: boolean;
  readonly markdown: boolean;
  /** It has VS Code's command that opens the list once more. */
  readonly asksAgain: boolean;
}

export function completionClient({ capabilities, name }: ClientFacts): CompletionClient {
  const item = capabilities.textDocument?.completion?.completionItem;
  // Named by its value: the constant would be a second copy of the protocol library in a client's bundle.
  const markdown: MarkupKind = "markdown";
  return {
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    markdown: item?.documentationFormat?.includes(markdown) === true,
    asksAgain: /visual studio code|vscodium|code - oss|code-oss|code-server|cursor|windsurf|theia/i.test(name ?? ""),
  };
}

/**
 * `index`: its place in the list, which is kept among those of one rank. Undefined for a suggestion that is nothing
 * without snippets.
 */
export function toCompletionItem(
  snapshot: Snapshot,
  token: Token,
  suggestion: Suggestion,
  index: number,
  client: CompletionClient,
): CompletionItem | undefined {
  const { label, kind, insert, snippet, filter, detail, rank, documentation, again } = suggestion;
  const usesSnippet = client.snippets && snippet !== undefined;
  if (kind === "snippet" && !usesSnippet) return undefined;
  const newText = usesSnippet ? snippet : (insert ?? label);
  const replace = snapshot.rangeOf(suggestion.span ?? token.span);
  const cursor = snapshot.positionAt(token.cursor);
  return {
    label,
    kind: kinds[kind],
    ...(detail === undefined || detail === "" ? {} : { detail }),
    sortText: `${String(rank).padStart(2, "0")}${String(index).padStart(5, "0")}`,
    filterText: filter ?? (kind === "snippet" ? label : (insert ?? label)),
    insertTextFormat: usesSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: client.insertReplace
      ? { newText, insert: { start: replace.start, end: cursor }, replace }
      : { newText, range: replace },
    ...(again === true && client.asksAgain ? { command: { title: "", command: "editor.action.triggerSuggest" } } : {}),
    ...(documentation === undefined ? {} : { data: documentation }),
  };
}

const kinds: Readonly<Record<SuggestionKind, CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  snippet: CompletionItemKind.Snippet,
  flag: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  stage: CompletionItemKind.Module,
  image: CompletionItemKind.Reference,
  variable: CompletionItemKind.Variable,
  constant: CompletionItemKind.Constant,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
  property: CompletionItemKind.Property,
  rule: CompletionItemKind.EnumMember,
  command: CompletionItemKind.Function,
  package: CompletionItemKind.Unit,
  user: CompletionItemKind.Constant,
};
