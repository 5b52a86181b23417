import { type ExitCode, exitCodes } from "../exit-code.ts";
import { isTerminal, writeOutput } from "../output.ts";
import type { CommandContext } from "../program.ts";
import { loadStyle, wantsColor } from "../style.ts";
import { terminalColumns } from "../terminal-columns.ts";
import { conceptList } from "./concept-page.ts";

/** `plimsoll explain --list`. */
export async function listConcepts({ language, environment }: CommandContext): Promise<ExitCode> {
  const style = await loadStyle(wantsColor(environment, isTerminal(1)));
  writeOutput(`${[...conceptList({ language, style, columns: terminalColumns(environment) })].join("\n")}\n`);
  return exitCodes.clean;
}
