import type { BashForm, BashFormKind } from "./bash-form.ts";
import { assignedNames } from "./assigned-names.ts";
import { commandForms } from "./bash-form-commands.ts";
import { braceForms, changingVariables, expansionForms } from "./bash-form-expansions.ts";
import { redirectForms } from "./bash-form-redirects.ts";
import { doubleBracketForm, expressionForms } from "./bash-form-tests.ts";
import {
  type CommandNode,
  forEachChildNode,
  type ParsedScript,
  parsedText,
  scriptOfSubstitution,
  type Statement,
  type Substitution,
  type SyntaxNode,
} from "./parse-script.ts";
import type { ShellScript } from "./shell-script.ts";
import { type ShellText, spanIn } from "./shell-text.ts";
import type { TextEdit } from "../text/edit.ts";
import { scriptOfBackticks } from "./word-script.ts";

/** Substitutions are followed this deep: the parser reads the text of each again. */
const maxLevel = 24;

const known = new WeakMap<ShellScript, readonly BashForm[]>();
/** Trees in which nothing is found, as in most of them; the next version of the file has the same trees. */
const plain = new WeakSet<ParsedScript>();
const none: readonly BashForm[] = [];

/**
 * Everything in a script that bash reads and a POSIX shell need not, in the order of the text. What is given as text to another
 * shell (`sh -c '…'`) does not count. Only for scripts that a POSIX-like shell reads. Computed once per script.
 */
export function bashForms(script: ShellScript): readonly BashForm[] {
  const before = known.get(script);
  if (before !== undefined) return before;
  const parsed = parsedText(script.text);
  if (plain.has(parsed)) return none;
  const forms = readForms(script.text);
  known.set(script, forms);
  if (forms.length === 0) plain.add(parsed);
  return forms;
}

/** Where forms are noted while a tree is walked. */
export interface FormWriter {
  readonly text: ShellText;
  /** Notes a form at `text[start, end)`. */
  add(kind: BashFormKind, start: number, end: number, details?: FormDetails): void;
}

export interface FormDetails {
  /** The text at the place when it is not given. */
  readonly written?: string;
  readonly command?: string;
  readonly posix?: readonly PosixEdit[] | undefined;
}

/** Text that takes the place of `text[start, end)`. */
export interface PosixEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function readForms(text: ShellText): readonly BashForm[] {
  const forms: BashForm[] = [];
  const { statements } = parsedText(text);
  const walk = walkOf(forms, text, 0, false);
  try {
    for (const statement of statements) visit(statement, walk);
  } catch {
    // Substitutions are parsed when they are looked at: a bug of the parser may show here. Other rules tell of it.
  }
  if (forms.length < 2) return forms.length === 1 && isVariable(forms[0]!) ? withoutAssigned(forms, statements) : forms;
  forms.sort((a, b) => a.span.start - b.span.start);
  return forms.some(isVariable) ? withoutAssigned(forms, statements) : forms;
}

function isVariable({ kind }: BashForm): boolean {
  return kind === "shell-variable";
}

/** A variable that the script sets is its own, whatever bash would keep in it. */
function withoutAssigned(forms: readonly BashForm[], statements: readonly Statement[]): readonly BashForm[] {
  const { all } = assignedNames(statements);
  return forms.filter((form) => !isVariable(form) || changingVariables.has(form.written) || !all.has(form.written));
}

interface Walk {
  readonly forms: BashForm[];
  readonly text: ShellText;
  readonly level: number;
  readonly writer: FormWriter;
}

function walkOf(forms: BashForm[], text: ShellText, level: number, inDoubleBrackets: boolean): Walk {
  return { forms, text, level, writer: writerFor(forms, text, inDoubleBrackets) };
}

/** Most words: nothing in them has a meaning for any shell, and their parts need not be looked at. */
const plainWord = /^[\w.,:/@%+=^-]*$/;

function visit(node: SyntaxNode, walk: Walk, parent?: SyntaxNode): void {
  const { writer } = walk;
  switch (node.type) {
    case "Word":
      if (plainWord.test(node.text)) return;
      braceForms(node, parent?.type === "Command" || parent?.type === "For", writer);
      break;
    case "Literal":
    case "SingleQuoted":
      return;
    case "CommandExpansion":
    case "ProcessSubstitution":
    case "ArithmeticCommandExpansion":
      expansionForms(node, writer);
      return visitSubstitution(node, walk);
    case "TestCommand": {
      const inner = walkOf(walk.forms, walk.text, walk.level, true);
      doubleBracketForm(node, writer);
      expressionForms(node.expression, inner.writer);
      return visitChildren(node, inner);
    }
    case "Command":
      commandForms(node, writer);
      break;
    case "Redirect":
    case "HereString":
    case "HereDoc":
      redirectForms(node, writer);
      break;
    default:
      if (isConstruct(node)) constructForms(node, writer);
      else expansionForms(node, writer);
  }
  visitChildren(node, walk);
}

function visitChildren(node: SyntaxNode, walk: Walk): void {
  forEachChildNode(node, (child) => visit(child, walk, node));
}

function visitSubstitution(node: Substitution, walk: Walk): void {
  const script = walk.level < maxLevel ? scriptOfSubstitution(node) : undefined;
  if (script === undefined) return;
  const text = script.source === undefined ? walk.text : scriptOfBackticks(node, walk.text, script.source);
  if (text === undefined) return;
  const inner = walkOf(walk.forms, text, walk.level + 1, false);
  for (const statement of script.statements) visit(statement, inner);
}

type Construct = Exclude<CommandNode, { type: "Command" | "TestCommand" }> | Extract<SyntaxNode, { type: "Pipeline" }>;

const constructs: ReadonlySet<string> = new Set([
  "Select",
  "ArithmeticFor",
  "ArithmeticCommand",
  "Coproc",
  "Function",
  "Pipeline",
]);

function isConstruct(node: SyntaxNode): node is Construct {
  return constructs.has(node.type);
}

function constructForms(node: Construct, { text: { text }, add }: FormWriter): void {
  const { pos } = node;
  switch (node.type) {
    case "Select":
      return add("select", pos, pos + "select".length);
    case "ArithmeticFor":
      return add("arithmetic-for", pos, pos + "for".length, { written: "for ((" });
    case "ArithmeticCommand":
      return add("arithmetic-command", pos, pos + 2);
    case "Coproc":
      return add("coprocess", pos, pos + "coproc".length);
    case "Function": {
      const { name } = node;
      if (!/^[A-Za-z_]\w*$/.test(name.value)) add("function-name", name.pos, name.end);
      const keyword = /^function\b/.test(text.slice(pos, name.pos));
      const parentheses = /^\s*\(\s*\)/.test(text.slice(name.end, node.body.pos));
      if (!keyword) return;
      const posix = { start: pos, end: name.pos, text: "" };
      if (parentheses) return add("function-keyword", pos, pos + "function".length, { posix: [posix] });
      const brackets = { start: name.end, end: name.end, text: "()" };
      return add("function-keyword-only", pos, pos + "function".length, { posix: [posix, brackets] });
    }
    case "Pipeline":
      for (const [index, operator] of node.operators.entries()) {
        if (operator !== "|&") continue;
        const from = node.commands[index]?.end ?? pos;
        const at = text.indexOf("|&", from);
        if (at !== -1) add("both-to-pipe", at, at + 2, { posix: [{ start: at, end: at + 2, text: "2>&1 |" }] });
      }
      return;
    default:
      return;
  }
}

function writerFor(forms: BashForm[], text: ShellText, inDoubleBrackets: boolean): FormWriter {
  return {
    text,
    add(kind, start, end, { written, command, posix } = {}) {
      forms.push({
        kind,
        written: written ?? text.text.slice(start, end),
        command,
        inDoubleBrackets,
        span: spanIn(text, start, end),
        posix: posix?.map((edit): TextEdit => ({ span: spanIn(text, edit.start, edit.end), text: edit.text })),
      });
    },
  };
}
