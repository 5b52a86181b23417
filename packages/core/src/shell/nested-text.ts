import type { PlacedInvocation } from "./command-builder.ts";
import type { Assignment, Command, SyntaxNode, Word } from "./parse-script.ts";
import type { ShellText } from "./shell-text.ts";
import { scriptOfHeredoc, scriptOfWords } from "./word-script.ts";

/** The text that a command gives to another shell, and the nodes that hold it. */
export interface NestedText {
  readonly script: ShellText;
  readonly nodes: ReadonlySet<SyntaxNode>;
}

/**
 * Finds the text that `node` gives to a shell. `words` are its words, one for each that `invocation` counts. Undefined when the
 * text is not in the file: an input that is no heredoc, a word that is nothing but a variable.
 */
export function nestedText(
  node: Command,
  words: readonly (Word | Assignment)[],
  invocation: PlacedInvocation,
  text: ShellText,
): NestedText | undefined {
  if (invocation.from === "input") return inputText(node, text);
  const given = words.slice(invocation.index, invocation.from === "word" ? invocation.index + 1 : undefined);
  const scriptWords = given.filter((item) => item.type === "Word");
  const script = scriptWords.length === given.length ? scriptOfWords(scriptWords, text) : undefined;
  return script === undefined ? undefined : { script, nodes: new Set(scriptWords) };
}

/** The last redirection of the input wins. */
function inputText(node: Command, text: ShellText): NestedText | undefined {
  const input = node.redirects.findLast((redirect) => redirect.operator.startsWith("<"));
  if (input === undefined || input.type === "Redirect") return undefined;
  if (input.type === "HereDoc") return { script: scriptOfHeredoc(input, text), nodes: new Set([input]) };
  const script = input.target === undefined ? undefined : scriptOfWords([input.target], text);
  return script === undefined ? undefined : { script, nodes: new Set([input]) };
}
