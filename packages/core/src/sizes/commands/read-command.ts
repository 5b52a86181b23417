import { isConditional } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellRedirect, ShellScript, ShellWord } from "../../shell/shell-script.ts";
import type { LayerDraft, SizedCommand } from "./estimator.ts";

/** A command with all that is known of its words filled in; undefined when nobody knows which program it is. A bare redirection is `:`. */
export function readCommand(shell: ShellCommand, script: ShellScript, layer: LayerDraft): SizedCommand | undefined {
  const name = shell.name ?? (shell.program === undefined ? ":" : undefined);
  if (name === undefined) return undefined;
  const given = new Map(shell.assignments.map(({ name, value }) => [name, value?.value ?? ""]));
  const variable = (name: string): string | undefined => given.get(name) ?? layer.env.get(name);
  const expand = (word: ShellWord): string | undefined => word.value ?? expandPlain(word, variable, layer);
  return {
    name,
    args: shell.args.map(expand),
    conditional: isConditional(shell),
    output: outputOf(shell.redirects, expand, layer),
    variable,
    shell,
    script,
  };
}

/** `$HOME/x` and `"${NAME}"`, where the environment has a value; undefined where anything else is in the word. */
function expandPlain(word: ShellWord, variable: (name: string) => string | undefined, layer: LayerDraft): string | undefined {
  let unknown = false;
  const text = word.text.replace(/\$(?:\{(\w+)\}|(\w+)|.)|`/g, (_, braced: string | undefined, plain: string | undefined) => {
    const name = braced ?? plain;
    const value = name === undefined ? undefined : name === "HOME" ? layer.home : variable(name);
    unknown ||= value === undefined;
    return value ?? "";
  });
  return unknown ? undefined : text;
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
  if (to.operator === ">&" && path !== undefined && /^(?:\d+|-)$/.test(path)) return undefined;
  return { path: path === undefined ? undefined : layer.resolve(path), append: to.operator.endsWith(">>") };
}
