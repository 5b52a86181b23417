import type { TextEdit } from "../text/edit.ts";
import { indentationAt, readBetween } from "./between.ts";
import { type CommandList, continuesInQuotes, type ListItem, meansOther, noticesErrexit, statementsOf } from "./command-list.ts";
import type { Chosen, RefactorInput, Refactoring } from "./refactoring.ts";

/**
 * A heredoc as one command line: a chain of `&&` where it is a plain list of commands under `set -e`, else the same statements with `;`
 * between them.
 */
export function* heredocToRun(input: RefactorInput, { instructions }: Chosen): Generator<Refactoring> {
  const { escape } = input.stages;
  if (instructions.length > 1) return;
  const list = statementsOf(input, instructions[0], "heredoc");
  if (list === undefined || input.syntax.source.text.includes("\r") || list.run.script.text.text.startsWith("#!")) return;
  if (continuesInQuotes(input, list.run) || list.run.instruction.heredocs.length > 1) return;
  const { text } = input.syntax.source;
  if (escape !== "\\" && list.items.some(({ span }) => meansOther(text.slice(span.start, span.end)))) return;
  const edits = chainEdits(text, list, escape) ?? lineEdits(text, list, { kept: list.items, operator: "; ", escape });
  if (edits !== undefined) yield { kind: "heredoc-to-run", mayChange: false, params: {}, edits };
}

function chainEdits(file: string, list: CommandList, escape: string): readonly TextEdit[] | undefined {
  const { run, items } = list;
  const set = settingOf(items[0], file);
  const stops = set !== undefined || run.script.options.some((option) => /^-[a-z]*e/.test(option));
  const kept = set?.text === "" ? items.slice(1) : items;
  if ((!stops && kept.length > 1) || kept.some(noticesErrexit)) return undefined;
  const edits = lineEdits(file, list, { kept, operator: "&& ", escape });
  return edits && (set === undefined || set.text === "" ? edits : [...edits, { span: items[0].span, text: set.text }]);
}

interface ChainParts {
  /** The items, or all but the first. */
  readonly kept: readonly ListItem[];
  readonly operator: "&& " | "; ";
  /** What a line goes on behind. */
  readonly escape: string;
}

function lineEdits(
  file: string,
  { run: { instruction }, items }: CommandList,
  { kept, operator, escape }: ChainParts,
): readonly TextEdit[] | undefined {
  const [heredoc] = instruction.heredocs;
  const [first] = kept;
  if (heredoc === undefined || first === undefined) return undefined;
  if (!kept.every(({ span }) => fitsInstruction(file.slice(span.start, span.end)))) return undefined;
  const indentation = `${indentationAt(file, instruction.span.start)}    `;
  const front = readBetween(`\n${file.slice(heredoc.contentSpan.start, first.span.start)}`);
  const isBare = kept.length === items.length ? front.rest === "" : front.rest.replace(/[;\s]/g, "") === setWords(items[0], file);
  if (!isBare) return undefined;
  const head = front.comments.length === 0 ? "" : joint(escape, front.comments, indentation, "");
  const edits: TextEdit[] = [{ span: { start: heredoc.markerSpan.start, end: first.span.start }, text: head }];
  for (const [index, { span: own }] of kept.slice(1).entries()) {
    const span = { start: kept[index]!.span.end, end: own.start };
    const { comments, rest } = readBetween(file.slice(span.start, span.end));
    if (!/^[;\s]*$/.test(rest)) return undefined;
    const isList = operator === "; ";
    edits.push({ span, text: joint(isList ? `; ${escape}` : ` ${escape}`, comments, indentation, isList ? "" : operator) });
  }
  const { end } = kept.at(-1)!.span;
  if (!/^[;\s]*$/.test(file.slice(end, heredoc.terminatorSpan.start))) return undefined;
  return [...edits, { span: { start: end, end: heredoc.terminatorSpan.end }, text: "" }];
}

function joint(end: string, comments: readonly string[], indentation: string, operator: string): string {
  return [end, ...comments.map((comment) => `${indentation}${comment}`), `${indentation}${operator}`].join("\n");
}

/** What is left of a `set -e`: "" when nothing, `set -x` of a `set -ex`. Undefined when it is none. */
function settingOf({ span, commands: [command], isSimple }: ListItem, file: string): { readonly text: string } | undefined {
  const [option, ...others] = command?.args ?? [];
  if (!isSimple || command?.name !== "set" || option === undefined || command.wrappers.length > 0) return undefined;
  if (!/^-[a-z]*e[a-z]*$/.test(option.raw) || file.slice(span.start, span.end).includes("\n")) return undefined;
  const letters = option.raw.replace("e", "");
  const words = [...(letters === "-" ? [] : [letters]), ...others.map(({ raw }) => raw)];
  return { text: words.length === 0 ? "" : ["set", ...words].join(" ") };
}

function setWords({ span }: ListItem, file: string): string {
  return file.slice(span.start, span.end).replace(/\s/g, "");
}

/** Whether BuildKit hands a text on to the shell as it stands: a line break only behind a backslash, no heredoc, no JSON. */
function fitsInstruction(text: string): boolean {
  return !/(?:^|[^\\])\n|\n[ \t]*(?:#|\n)|<<|^\[/.test(text);
}
