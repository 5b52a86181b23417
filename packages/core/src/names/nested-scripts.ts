import type { ScriptInstruction } from "../shell/run-scripts.ts";
import { buildCommand } from "../shell/command-builder.ts";
import { isPosixLike } from "../shell/dialect.ts";
import { jsonText } from "../shell/instruction-text.ts";
import { nestedText } from "../shell/nested-text.ts";
import type { Assignment, Command, Word } from "../shell/parse-script.ts";
import type { TreePlace } from "../shell/script-tree.ts";
import type { ShellDialect, ShellScript, ShellWord } from "../shell/shell-script.ts";
import { type ShellText, spanIn } from "../shell/shell-text.ts";
import { literalValue } from "../shell/word-value.ts";

export interface NestedScript {
  readonly script: ShellScript;
  /** Variables that are set for it alone: `X=1 sh -c '…'`. */
  readonly assigned: readonly string[];
}

/** Text given to a shell inside text given to a shell is followed this deep, so that the cost stays linear. */
const maxDepth = 8;
const start = { operator: ";", pipeline: 0, pipelineLength: 1, pipelineIndex: 0, chain: 0 } as const;

/** The text that a command gives to another shell (`sh -c '…'`, `eval`, `bash <<EOF`), where it speaks of variables at all. */
export function nestedScripts({ node, text }: TreePlace<Command>, dialect: ShellDialect, depth: number): readonly NestedScript[] {
  if (depth >= maxDepth || node.name === undefined) return [];
  const bodies = node.redirects.some(({ type }) => type === "HereDoc");
  if (!bodies && !/[$]/.test(text.text.slice(node.pos, node.end))) return [];
  const sources: (Word | Assignment)[] = [node.name, ...node.args];
  const words = sources.map((item) => wordOf(item, text));
  const around = { dialect, inside: [], wrappers: [], assignments: [] };
  const { command, invocation } = buildCommand(
    { words, assignments: [], redirects: [], span: spanIn(text, node.pos, node.end) },
    start,
    around,
  );
  const given = invocation === undefined ? undefined : nestedText(node, sources, invocation, text);
  if (invocation === undefined || given === undefined || !isPosixLike(invocation.dialect)) return [];
  const prefix = node.prefix.flatMap((item) => (item.type === "Assignment" ? [item.name] : []));
  const assigned = [...prefix, ...command.assignments.map(({ name }) => name)];
  return [{ script: scriptOf(given.script, invocation.dialect), assigned }];
}

/** The script in a JSON array that starts a shell behind wrappers: `["tini", "--", "sh", "-c", "…"]`. */
export function scriptInWords(instruction: ScriptInstruction, dialect: ShellDialect): ShellScript | undefined {
  const { command, line } = instruction;
  if (command.form !== "exec" || command.words.length === 0) return undefined;
  const words = command.words.map((word): ShellWord => {
    const raw = line.text.slice(word.at, word.end);
    return { raw, value: word.value, text: word.value, span: word.span, quoted: true, glob: false };
  });
  const around = { dialect, inside: [], wrappers: [], assignments: [] };
  const { invocation } = buildCommand({ words, assignments: [], redirects: [], span: instruction.span }, start, around);
  const word = invocation?.from === "word" ? command.words[invocation.index] : undefined;
  if (invocation === undefined || word === undefined || !isPosixLike(invocation.dialect)) return undefined;
  return scriptOf(jsonText(instruction, word), invocation.dialect);
}

function wordOf(item: Word | Assignment, text: ShellText): ShellWord {
  const value = item.type === "Word" ? literalValue(item) : undefined;
  const span = spanIn(text, item.pos, item.end);
  return { raw: item.text, value, text: value ?? item.text, span, quoted: false, glob: false };
}

function scriptOf(text: ShellText, dialect: ShellDialect): ShellScript {
  return { form: "shell", dialect, interpreter: "sh", options: [], text, commands: [], errors: [] };
}
