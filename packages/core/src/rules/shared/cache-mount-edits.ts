import type { StageState } from "../../plan/stage-state.ts";
import { findFlag } from "../../shell/command-queries.ts";
import { isPosixLike } from "../../shell/dialect.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { Span } from "../../text/span.ts";
import type { FileText } from "./append-command.ts";
import type { BuildScript } from "./build-scripts.ts";
import type { CachedTool } from "./cached-tools.ts";
import { commandRemoval } from "./command-removal.ts";
import { optionRemoval } from "./option-removal.ts";
import { removedPaths, removes } from "./removed-paths.ts";
import { runEnvironment } from "./run-environment.ts";

/** The RUN instructions of a stage that download with one tool. */
export interface CacheUsers {
  readonly tool: CachedTool;
  readonly uses: [CacheUse, ...CacheUse[]];
}

interface CacheUse {
  readonly run: BuildScript;
  readonly span: Span;
  /** `pip install`. */
  readonly name: string;
}

interface WantedMount {
  /** `--mount=type=cache,target=/root/.cache/pip`, one for each directory. */
  readonly flags: readonly string[];
  /** Whether the place is known, so that the flags may be written. */
  readonly isSure: boolean;
}

/** The mounts that a tool wants in a stage; undefined when a variable puts the cache where it is not known. */
export function mountFor(graph: StageGraph, { tool, uses }: CacheUsers, state: StageState): WantedMount | undefined {
  const [first] = uses;
  const [command] = first.run.script.commands;
  if (command === undefined) return undefined;
  const environment = runEnvironment(graph, first.run);
  const value = (name: string): string | undefined => environment.valueFor(command, name) || undefined;
  const moved = tool.variables.find((name) => value(name) !== undefined);
  if (moved !== undefined) {
    const directory = value(moved) ?? "";
    const isWhole = /CACHE(?:_DIR|_FOLDER)?$|_cache$/.test(moved) && !moved.startsWith("XDG") && tool.targets.length === 1;
    return isWhole && directory.startsWith("/") && !directory.includes("$")
      ? { flags: [flagOf(tool, directory)], isSure: true }
      : undefined;
  }
  const user = state.user.kind === "known" ? state.user.value.replace(/:.*$/, "") : "";
  const isRoot = user === "" || user === "root" || user === "0";
  const named = /^[a-z_][\w-]*$/.test(user) ? `/home/${user}` : "/home/user";
  const home = value("HOME") ?? (isRoot ? "/root" : named);
  const usesHome = tool.targets.some((target) => target.startsWith("~"));
  const flags = tool.targets.map((target) => flagOf(tool, target.replace("~", home)));
  const isHome = isRoot && state.user.kind !== "unknown" && home === "/root" && !uses.some(({ run }) => changesUser(run));
  return { flags, isSure: tool.isStore !== true && (!usesHome || isHome) };
}

function changesUser({ script }: BuildScript): boolean {
  return script.commands.some(({ wrappers }) =>
    wrappers.some(({ name }) => /^(?:sudo|doas|gosu|su|su-exec|runuser|setpriv)/.test(name)),
  );
}

function flagOf({ sharing }: CachedTool, target: string): string {
  return `--mount=type=cache,target=${target}${sharing === undefined ? "" : `,sharing=${sharing}`}`;
}

/**
 * Adds the mounts to every RUN, and takes away what would leave them empty: options, clean-up commands, and the clean-up of
 * Debian's images. Undefined when that cannot be done for one of them.
 */
export function cacheMountEdits(
  { text, escape }: FileText,
  { tool, uses }: CacheUsers,
  flags: readonly string[],
): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  const lineBreak = `${escape}${text.includes("\r\n") ? "\r\n" : "\n"}    `;
  const written = flags.map((flag) => `${flag} ${flags.length > 1 ? lineBreak : ""}`).join("");
  for (const { run } of uses) {
    const { instruction, script } = run;
    if (!isPosixLike(script.dialect) || script.errors.length > 0) return undefined;
    const { start } = instruction.argumentsSpan;
    edits.push({ span: { start, end: start }, text: written });
    for (const [index, command] of script.commands.entries()) {
      const option = tool.downloads(command) === undefined ? undefined : findFlag(command, ...tool.offOptions);
      const cleaning = tool.empties(command);
      if (option !== undefined) {
        const removal = optionRemoval(text, option, option.text);
        if (removal === undefined) return undefined;
        edits.push(...removal);
      } else if (cleaning) {
        const removal = emptiesOnly(tool, removedPaths(command))
          ? commandRemoval(text, script.commands[index - 1], command)
          : undefined;
        if (removal === undefined) return undefined;
        edits.push(...removal);
      }
    }
  }
  if (tool.id !== "apt") return edits;
  const keeping = keepArchives(uses[0].run);
  return keeping && uses.every(({ run }) => usesAptGet(run)) ? joined(edits, keeping) : undefined;
}

/** Whether a `rm` removes nothing but the cache; other ways of emptying remove no paths. */
function emptiesOnly({ targets }: CachedTool, paths: readonly string[]): boolean {
  return paths.every((path) =>
    targets.some(
      (target) =>
        removes(path, target.replace("~", "/root")) ||
        removes(path.replace(/^(?:~|\$HOME)/, "/root"), target.replace("~", "/root")),
    ),
  );
}

/** `apt` and aptitude delete what they downloaded whatever is configured. */
function usesAptGet({ script }: BuildScript): boolean {
  return !script.commands.some(({ name }) => name === "apt" || name === "aptitude");
}

/** Debian's and Ubuntu's images delete what apt-get downloads unless this file is gone. */
function keepArchives({ script, instruction }: BuildScript): TextEdit | undefined {
  const [first] = script.commands;
  if (first === undefined || script.form === "exec" || first.inside.length > 0 || first.operator !== "start") return undefined;
  if (first.wrappers.length > 0 || instruction.json) return undefined;
  return { span: { start: first.span.start, end: first.span.start }, text: "rm -f /etc/apt/apt.conf.d/docker-clean && " };
}

/** Two insertions at one place are one. */
function joined(edits: readonly TextEdit[], added: TextEdit): readonly TextEdit[] {
  const at = edits.findIndex(({ span }) => span.start === added.span.start && span.end === span.start);
  if (at === -1) return [...edits, added];
  return edits.map((edit, index) => (index === at ? { span: edit.span, text: `${edit.text}${added.text}` } : edit));
}
