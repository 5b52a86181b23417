import { isConditional } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellRedirect, ShellScript, ShellWord } from "../../shell/shell-script.ts";
import type { LayerDraft, PrintedText, SizedCommand } from "./estimator.ts";

/** What a command is read with besides its words. */
export interface CommandInput {
  readonly conditional: boolean;
  /** What the command before it in a pipe prints; undefined when there is none. */
  readonly piped: PrintedText | undefined;
  /** A file that a construct around it sends its output to. */
  readonly outer: SizedCommand["output"];
  /** Text of the Dockerfile. */
  readonly file: string;
}

/**
 * A command with all that is known of its words filled in; undefined when nobody knows which program it is. A bare redirection
 * is `:`.
 */
export function readCommand(
  shell: ShellCommand,
  script: ShellScript,
  layer: LayerDraft,
  { conditional, piped, outer, file }: CommandInput,
): SizedCommand | undefined {
  const name = shell.name ?? (shell.program === undefined ? ":" : undefined);
  if (name === undefined) return undefined;
  const given = new Map(shell.assignments.map(({ name, value }) => [name, value?.value ?? ""]));
  const variable = (name: string): string | undefined => given.get(name) ?? layer.env.get(name);
  const expand = (word: ShellWord): string | undefined => word.value ?? expandPlain(word, variable, layer);
  const isLast = shell.pipelineIndex === shell.pipelineLength - 1;
  return {
    name,
    args: shell.args.map(expand),
    conditional: conditional || isConditional(shell),
    output: outputOf(shell.redirects, expand, layer) ?? (isLast ? outer : undefined),
    input: inputOf(shell.redirects, expand, layer, file) ?? (shell.pipelineIndex > 0 ? (piped ?? { kind: "some" }) : undefined),
    variable,
    shell,
    script,
  };
}

/** `$HOME/x` and `"${NAME}"`, where the environment has a value; undefined where anything else is in the word. */
function expandPlain(word: ShellWord, variable: (name: string) => string | undefined, layer: LayerDraft): string | undefined {
  return expandText(word.text, variable, layer);
}

function expandText(text: string, variable: (name: string) => string | undefined, layer: LayerDraft): string | undefined {
  let unknown = false;
  const expanded = text.replace(/\$(?:\{(\w+)\}|(\w+)|.)|`/g, (_, braced: string | undefined, plain: string | undefined) => {
    const name = braced ?? plain;
    const value =
      name === undefined ? undefined : name === "HOME" ? layer.home : name === "PWD" ? layer.workingDirectory : variable(name);
    unknown ||= value === undefined;
    return value ?? "";
  });
  return unknown ? undefined : expanded;
}

function outputOf(
  redirects: readonly ShellRedirect[],
  expand: (word: ShellWord) => string | undefined,
  layer: LayerDraft,
): SizedCommand["output"] {
  const to = redirects.findLast(
    ({ operator, fd }) => /^(?:>|>>|>\||&>|&>>|>&)$/.test(operator) && (fd === undefined || fd === 1),
  );
  if (to?.target === undefined) return undefined;
  const path = expand(to.target);
  // `>&2` leads away from any file, too.
  if (to.operator === ">&" && path !== undefined && /^(?:\d+|-)$/.test(path)) return { path: "/dev/stderr", append: true };
  return { path: path === undefined ? undefined : layer.resolve(path), append: to.operator.endsWith(">>") };
}

function inputOf(
  redirects: readonly ShellRedirect[],
  expand: (word: ShellWord) => string | undefined,
  layer: LayerDraft,
  file: string,
): PrintedText | undefined {
  const from = redirects.findLast(({ operator, fd }) => operator.startsWith("<") && (fd === undefined || fd === 0));
  if (from === undefined) return undefined;
  if (from.operator === "<<<") {
    const text = from.target === undefined ? undefined : expand(from.target);
    return text === undefined ? { kind: "some" } : { kind: "text", text: `${text}\n` };
  }
  if (from.operator === "<<" || from.operator === "<<-") return heredocInput(from, layer, file);
  const path = from.target === undefined ? undefined : expand(from.target);
  const entry = path === undefined ? undefined : layer.look(layer.contents.followed(layer.resolve(path)))[0]?.entry;
  if (entry?.type !== "file") return { kind: "some" };
  return { kind: "bytes", bytes: entry.bytes, content: entry.content };
}

function heredocInput({ operator, target, body }: ShellRedirect, layer: LayerDraft, file: string): PrintedText {
  if (body === undefined || target === undefined) return { kind: "some" };
  const written = file.slice(body.start, body.end).replace(/\r\n/g, "\n");
  const text = operator === "<<-" ? written.replace(/^\t+/gm, "") : written;
  if (target.quoted) return { kind: "text", text };
  const unescaped = text.replace(/\\\n/g, "");
  if (!/[$`\\]/.test(unescaped)) return { kind: "text", text: unescaped };
  // What is escaped is kept apart while variables are filled in.
  const parts = unescaped.split(/(\\[$`\\])/);
  const values = parts.map((part, index) => (index % 2 === 1 ? part[1] : expandText(part, (name) => layer.env.get(name), layer)));
  if (values.some((value) => value === undefined)) return { kind: "some", likely: unescaped.length };
  return { kind: "text", text: values.join("") };
}
