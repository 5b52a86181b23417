import type { ShellCommand } from "../../shell/shell-script.ts";
import type { Span } from "../../text/span.ts";
import type { FixProposal } from "../rule.ts";
import type { BuildScript } from "./build-scripts.ts";

/** A cache that a RUN leaves in its layer. */
export interface LeftCache {
  readonly run: BuildScript;
  /** The word that is to be marked. */
  readonly span: Span;
  /** The command that fills the cache: `dnf install`. */
  readonly command: string;
  /** The check of hadolint that this is. */
  readonly code: string;
  readonly fix: FixProposal | undefined;
}

/** What fills a cache and what empties it. */
export interface CacheUse<Filling> {
  /** Undefined for a command that leaves nothing. */
  readonly fills: (command: ShellCommand) => Filling | undefined;
  readonly empties: (command: ShellCommand) => boolean;
}

/**
 * The last command of a script that fills the cache, when nothing empties it afterwards. An earlier clean-up is none; one in
 * a function runs whenever the function is called.
 */
export function lastFilling<Filling>(commands: readonly ShellCommand[], use: CacheUse<Filling>): Filling | undefined {
  let last: Filling | undefined;
  for (const command of commands) {
    const filling = use.fills(command);
    if (filling !== undefined) last = filling;
    else if (last !== undefined && use.empties(command)) last = undefined;
  }
  if (last === undefined) return undefined;
  return commands.some((command) => command.inside.includes("function-body") && use.empties(command)) ? undefined : last;
}
