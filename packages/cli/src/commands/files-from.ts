import { readFileSync } from "node:fs";
import { describeReason, errorCode } from "@plimsoll/host";
import { cliText } from "../cli-text.ts";
import type { Note } from "../note.ts";
import type { CommandContext } from "../program.ts";

/**
 * The paths that a file lists, `-` being standard input: with NUL bytes between them where there is one, else a line each. Gives what is to be told
 * when the list cannot be read.
 */
export function readFilesFrom(list: string, { language }: Pick<CommandContext, "language">): readonly string[] | Note {
  try {
    return pathsIn(readFileSync(list === "-" ? 0 : list, "utf8"));
  } catch (error) {
    const reason = describeReason(errorCode(error), language);
    return { path: list, line: undefined, ...cliText[language].listUnreadable(reason) };
  }
}

function pathsIn(text: string): readonly string[] {
  const paths = text.includes("\0") ? text.split("\0") : text.split(/\r?\n/);
  return paths.filter((path) => path !== "");
}
