import type { Span } from "../text/span.ts";
import { assignedNames, exporters, noNames } from "./assigned-names.ts";
import {
  buildCommand,
  type CommandPlace,
  type CommandSurroundings,
  nestedSurroundings,
  type PlacedInvocation,
} from "./command-builder.ts";
import {
  type Assignment,
  type Command,
  type CommandNode,
  forEachSubstitution,
  type ParsedScript,
  parsedText,
  type PipelineNode,
  type Redirection,
  scriptOfSubstitution,
  type Statement,
  type Substitution,
  type SyntaxNode,
  type Word,
} from "./parse-script.ts";
import { nestedText } from "./nested-text.ts";
import { assignmentWord, readAssignment, readRedirect } from "./read-parts.ts";
import { type ExpansionBudget, readPlainWord, readSingleWord, readWords, type WordSurroundings } from "./read-word.ts";
import { type LookupVariable, ScriptVariables } from "./script-variables.ts";
import type {
  ShellAssignment,
  ShellCommand,
  ShellConstruct,
  ShellDialect,
  ShellError,
  ShellRedirect,
  ShellWord,
} from "./shell-script.ts";
import { type ShellText, spanIn } from "./shell-text.ts";
import { scriptOfBackticks } from "./word-script.ts";

/** Text given to a shell inside text given to a shell is followed this deep, so that the cost stays linear. */
const maxNesting = 8;
/** The same for substitutions, each of which the parser reads again when it is looked into. */
const maxLevel = 24;

interface ScriptSurroundings extends CommandSurroundings {
  readonly text: ShellText;
  /** The place runs later than it stands. */
  readonly inFunction: boolean;
  /** How many shells are given text around it. */
  readonly depth: number;
  /** How many substitutions stand around it in the same text. */
  readonly level: number;
}

/** What the reader knows at one place of the tree. */
interface Context extends ScriptSurroundings {
  readonly variables: ScriptVariables;
  readonly words: WordSurroundings;
}

/** Reads the commands of one script into a list. State with identity: the list and its numbers. */
export class CommandReader {
  readonly commands: ShellCommand[] = [];
  readonly errors: ShellError[] = [];
  private reported: Set<string> | undefined;
  private readonly budget: ExpansionBudget;
  private chains = 0;
  private pipelines = 0;

  /** `size`: length of the script, which bounds how much its variables may add to it. */
  constructor(size: number) {
    this.budget = { left: 4 * size + 65_536 };
  }

  script(text: ShellText, around: CommandSurroundings, lookup: LookupVariable, depth: number): void {
    const parsed = parsedText(text);
    // Without a reference there is no variable whose value anybody asks for.
    const names = text.text.includes("$") ? assignedNames(parsed.statements) : noNames;
    const { dialect, inside: constructs, wrappers, assignments } = around;
    // Listed one by one, since node 20 is slow where something is added to a spread; so below.
    const place = { dialect, inside: constructs, wrappers, assignments, text, inFunction: false, depth, level: 0 };
    this.parsed(parsed, place, new ScriptVariables(names, lookup));
  }

  exec(words: readonly ShellWord[], scriptOf: (index: number) => ShellText, dialect: ShellDialect, lookup: LookupVariable): void {
    const span = { start: words[0]!.span.start, end: words.at(-1)!.span.end };
    const around: CommandSurroundings = { dialect, inside: [], wrappers: [], assignments: [] };
    const place = this.place("start", this.chains++, 0, 1);
    const { command, invocation } = buildCommand({ words, assignments: [], redirects: [], span }, place, around);
    this.commands.push(command);
    if (invocation?.from !== "word") return;
    this.script(scriptOf(invocation.index), nestedSurroundings(command, around, invocation), lookup, 1);
  }

  private parsed(parsed: ParsedScript, around: ScriptSurroundings, variables: ScriptVariables): void {
    const { text } = around;
    for (const { message, at } of parsed.errors) this.error(message, spanIn(text, at, Math.min(at + 1, text.text.length)));
    try {
      const { dialect, inside: constructs, wrappers, assignments, inFunction, depth, level } = around;
      const words = this.words(around, variables);
      const place = { dialect, inside: constructs, wrappers, assignments, text, inFunction, depth, level, variables, words };
      this.statements(parsed.statements, place);
    } catch (error) {
      // Substitutions are parsed when they are looked at: a bug of the parser may show here too.
      this.error(`shell parser failed: ${String(error)}`, spanIn(text, 0, 0));
    }
  }

  private words(around: ScriptSurroundings, variables: ScriptVariables): WordSurroundings {
    const { text, dialect, inFunction } = around;
    return { text, dialect, lookup: (name) => variables.lookup(name, inFunction), budget: this.budget };
  }

  /** The parser reports some errors of a substitution with the enclosing script too. */
  private error(message: string, span: Span): void {
    const key = `${span.start} ${message}`;
    this.reported ??= new Set();
    if (this.reported.has(key)) return;
    this.reported.add(key);
    this.errors.push({ message, span });
  }

  private statements(statements: readonly Statement[], context: Context): void {
    for (let index = 0; index < statements.length; index++) {
      const { command, background } = statements[index]!;
      const before = index === 0 ? "start" : statements[index - 1]!.background === true ? "&" : ";";
      const around = background === true ? inside(context, "background") : context;
      const chain = this.chains++;
      if (command.type !== "AndOr") this.pipeline(command, before, chain, around);
      else {
        for (let position = 0; position < command.commands.length; position++) {
          const operator = position === 0 ? before : command.operators[position - 1]!;
          this.pipeline(command.commands[position]!, operator, chain, around);
        }
      }
    }
  }

  private pipeline(node: PipelineNode, operator: ShellCommand["operator"], chain: number, context: Context): void {
    if (node.type !== "Pipeline") return this.command(node, this.place(operator, chain, 0, 1), context);
    const times = node.prefixes.filter(({ type }) => type === "Time");
    const timed = times.map(({ pos, end }) => ({ name: "time", span: spanIn(context.text, pos, end) }));
    const negated = times.length < node.prefixes.length ? inside(context, "negation") : context;
    const around = timed.length === 0 ? negated : { ...negated, wrappers: [...context.wrappers, ...timed] };
    const first = this.place(operator, chain, 0, node.commands.length);
    for (const [index, part] of node.commands.entries()) {
      const before = index === 0 ? operator : node.operators[index - 1]!;
      this.command(part, { ...first, operator: before, pipelineIndex: index }, around);
    }
  }

  private place(operator: ShellCommand["operator"], chain: number, pipelineIndex: number, pipelineLength: number): CommandPlace {
    return { operator, chain, pipeline: this.pipelines++, pipelineIndex, pipelineLength };
  }

  private command(node: CommandNode, place: CommandPlace, context: Context): void {
    switch (node.type) {
      case "Command":
        return this.simple(node, place, context);
      case "Redirected":
        this.command(node.command, place, context);
        for (const redirect of node.redirects) this.substitutions(redirect, context);
        return;
      case "Subshell":
        return this.statements(node.body.commands, inside(context, "subshell"));
      case "BraceGroup":
        return this.statements(node.body.commands, inside(context, "group"));
      case "If":
        this.statements(node.clause.commands, inside(context, "if-condition"));
        this.statements(node.then.commands, inside(context, "if-body"));
        for (const branch of node.elif) {
          this.statements(branch.clause.commands, inside(context, "if-condition"));
          this.statements(branch.then.commands, inside(context, "if-body"));
        }
        return this.statements(node.else?.commands ?? [], inside(context, "if-body"));
      case "For":
      case "Select":
        for (const word of node.wordlist ?? []) this.substitutions(word, context);
        return this.statements(node.body.commands, inside(context, "loop-body"));
      case "ArithmeticFor":
        for (const part of [node.initialize, node.test, node.update]) if (part !== undefined) this.substitutions(part, context);
        return this.statements(node.body.commands, inside(context, "loop-body"));
      case "While":
        this.statements(node.clause.commands, inside(context, "loop-condition"));
        return this.statements(node.body.commands, inside(context, "loop-body"));
      case "Case":
        this.substitutions(node.word, context);
        for (const item of node.items) {
          for (const pattern of item.pattern) this.substitutions(pattern, context);
          this.statements(item.body.commands, inside(context, "case-body"));
        }
        return;
      case "Function":
        return this.body(node.body, place, this.functionContext(context));
      case "Coproc":
        return this.body(node.body, place, inside(context, "background"));
      case "TestCommand":
      case "ArithmeticCommand":
        return this.substitutions(node, context);
    }
  }

  /** Braces around a function's body are part of its syntax, no group of their own. */
  private body(
    node: CommandNode | { readonly type: "CompoundList"; readonly commands: readonly Statement[] },
    place: CommandPlace,
    context: Context,
  ): void {
    if (node.type === "CompoundList") this.statements(node.commands, context);
    else if (node.type === "BraceGroup") this.statements(node.body.commands, context);
    else this.command(node, place, context);
  }

  private functionContext(context: Context): Context {
    const around = { ...inside(context, "function-body"), inFunction: true };
    return { ...around, words: this.words(around, context.variables) };
  }

  private simple(node: Command, place: CommandPlace, context: Context): void {
    const { prefix, name, suffix } = node;
    const assignments: ShellAssignment[] = [];
    const redirects: ShellRedirect[] = [];
    const words: ShellWord[] = [];
    /** What each word was written as. */
    const sources: (Word | Assignment)[] = [];
    /** Nodes that may hold substitutions. */
    const rest: SyntaxNode[] = [];
    const read = (item: Word | Assignment | Redirection, isPrefix: boolean): void => {
      const plain = item.type === "Word" ? readPlainWord(item, context.text) : undefined;
      if (plain === undefined) rest.push(item);
      if (plain !== undefined) words.push(plain);
      else if (item.type === "Word") for (const word of readWords(item, context.words)) words.push(word);
      else if (item.type !== "Assignment") redirects.push(readRedirect(item, context.words));
      else if (isPrefix) assignments.push(readAssignment(item, context.words));
      else words.push(assignmentWord(item, context.words));
      if (item.type === "Word" || item.type === "Assignment") while (sources.length < words.length) sources.push(item);
    };
    for (const item of prefix) read(item, true);
    if (name !== undefined) read(name, false);
    for (const item of suffix) read(item, false);
    const span = spanIn(context.text, node.pos, node.end);
    const { command, invocation } = buildCommand({ words, assignments, redirects, span }, place, context);
    this.commands.push(command);
    const own = invocation === undefined ? undefined : this.nested(node, sources, command, invocation, context);
    for (const item of rest) {
      // What the nested script holds has been read there.
      if (own?.has(item) !== true) this.substitutions(item, context);
    }
    this.assign(node, command, context);
  }

  /** Reads the text that a command gives to another shell; gives the nodes that hold it. */
  private nested(
    node: Command,
    words: readonly (Word | Assignment)[],
    command: ShellCommand,
    invocation: PlacedInvocation,
    context: Context,
  ): ReadonlySet<SyntaxNode> | undefined {
    const text = context.depth < maxNesting ? nestedText(node, words, invocation, context.text) : undefined;
    if (text === undefined) return undefined;
    const assigned = command.assignments.map((assignment) => assignment.name);
    // What eval is given is read by the same shell, with all its variables.
    const lookup = invocation.label === "eval" ? context.words.lookup : context.variables.environment(assigned);
    this.script(text.script, nestedSurroundings(command, context, invocation), lookup, context.depth + 1);
    return text.nodes;
  }

  private substitutions(node: SyntaxNode, context: Context): void {
    if ((node.type === "Word" || node.type === "Assignment") && !/\$\(|`|[<>]\(|\$\{ /.test(node.text)) return;
    forEachSubstitution(node, (part) => this.substitution(part, context));
  }

  private substitution(part: Substitution, context: Context): void {
    const script = context.level < maxLevel ? scriptOfSubstitution(part) : undefined;
    if (script === undefined) return;
    const text = script.source === undefined ? context.text : scriptOfBackticks(part, context.text, script.source);
    if (text === undefined) return;
    // It has a copy of the variables: what it sets is seen by nobody else.
    const variables = new ScriptVariables(assignedNames(script.statements), context.words.lookup);
    this.parsed(script, { ...inside(context, "substitution"), text, level: context.level + 1 }, variables);
  }

  /** Notes what a bare assignment or `export` leaves behind. */
  private assign(node: Command, command: ShellCommand, context: Context): void {
    const lasting = command.program === undefined ? node.prefix : exporters.has(command.name ?? "") ? node.args : [];
    for (const item of lasting) {
      if (item.type !== "Assignment") continue;
      const { value } = item;
      const plain = value.type === "Word" && item.append !== true && item.index === undefined;
      context.variables.assign(item.name, plain ? readSingleWord(value, context.words).value : undefined);
    }
  }
}

function inside(context: Context, construct: ShellConstruct): Context {
  return { ...context, inside: [...context.inside, construct] };
}
