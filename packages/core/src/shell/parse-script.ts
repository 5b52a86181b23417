import {
  forEachChild,
  parse,
  type CommandExpansionPart,
  type ProcessSubstitutionPart,
  type Statement,
  type SyntaxNode,
} from "unbash";
import type { ArithmeticCommandExpansion } from "unbash";
import { TextMemo } from "../text/text-memo.ts";
import type { ShellText } from "./shell-text.ts";

// The one file that knows the shell parser: the others take its tree from here.
export type {
  Assignment,
  Command,
  CommandNode,
  DoubleQuotedChild,
  HereDoc,
  ParameterExpansionPart,
  PipelineNode,
  Redirection,
  Statement,
  SyntaxNode,
  Word,
  WordPart,
} from "unbash";

export interface ParsedScript {
  readonly statements: readonly Statement[];
  readonly errors: readonly ParseError[];
}

export interface ParseError {
  readonly message: string;
  /** Offset in the text that was parsed. */
  readonly at: number;
}

/** `$(…)`, backticks and `<(…)`. */
export type Substitution = CommandExpansionPart | ProcessSubstitutionPart | ArithmeticCommandExpansion;

/** A script as bash reads it. Total: what cannot be read is an error beside what can. */
export function parseScript(text: string): ParsedScript {
  try {
    const script = parse(text);
    return { statements: script.commands, errors: errorsOf(script.errors) };
  } catch (error) {
    // The parser is tolerant, so that this is a bug of it; the file must be analysed all the same.
    return { statements: [], errors: [{ message: `shell parser failed: ${String(error)}`, at: 0 }] };
  }
}

const parsed = new WeakMap<ShellText, ParsedScript>();
/** Enough for a file of ten thousand lines, and some megabytes of trees at most. */
const scripts = new TextMemo<ParsedScript>(200_000);

/**
 * The script of a text, read once however many ask for it. A tree says nothing of where its text stands, so that the same text somewhere else,
 * or in the next version of the file, has the same tree.
 */
export function parsedText(text: ShellText): ParsedScript {
  const before = parsed.get(text);
  if (before !== undefined) return before;
  const script = knownScript(text.text);
  parsed.set(text, script);
  return script;
}

/** The script of a text, as `parseScript` reads it. A text that was read a short while ago is not read again. */
export function knownScript(text: string): ParsedScript {
  return scripts.get(text, parseScript);
}

/**
 * The script of a substitution; `source` is set when its offsets are not those of the enclosing text (backticks with escapes).
 */
export function scriptOfSubstitution(part: Substitution): (ParsedScript & { readonly source: string | undefined }) | undefined {
  const { script } = part;
  if (script === undefined) return undefined;
  return { statements: script.commands, errors: errorsOf(script.errors), source: script.source };
}

/** Calls `callback` for each node that `node` holds directly, in the order of the text. Reads the text of a substitution. */
export function forEachChildNode(node: SyntaxNode, callback: (child: SyntaxNode) => void): void {
  forEachChild(node, callback);
}

/** Calls `callback` for each substitution below `node` that no other substitution holds, in the order of the text. */
export function forEachSubstitution(node: SyntaxNode, callback: (part: Substitution) => void): void {
  switch (node.type) {
    case "CommandExpansion":
    case "ProcessSubstitution":
    case "ArithmeticCommandExpansion":
      return callback(node);
    default:
      forEachChild(node, (child) => forEachSubstitution(child, callback));
  }
}

function errorsOf(errors: readonly { readonly message: string; readonly pos: number }[] | undefined): readonly ParseError[] {
  return errors === undefined ? [] : errors.map(({ message, pos }) => ({ message, at: pos }));
}
