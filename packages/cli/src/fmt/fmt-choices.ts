import type { Language } from "@plimsoll/core";
import {
  blankLineStyles,
  type FormatChoices,
  indentNamed,
  indentStyles,
  keywordCases,
  operatorPositions,
} from "@plimsoll/core/format";
import { badWord } from "../commands/read-option.ts";
import type { Note } from "../note.ts";
import type { FmtOptions } from "./fmt-command.ts";

/** What the command line says of style, or what is wrong with it. */
export async function readFmtChoices(options: FmtOptions, language: Language): Promise<FormatChoices | readonly Note[]> {
  const notes: Note[] = [];
  const read = async <Word extends string>(
    option: string,
    value: string | undefined,
    allowed: readonly Word[],
  ): Promise<Word | undefined> => {
    const word = allowed.find((candidate) => candidate === value);
    if (value !== undefined && word === undefined) notes.push(await badWord(option, value, allowed, language));
    return word;
  };
  const indent = await read("--indent", options.indent, indentStyles);
  const choices: FormatChoices = {
    indent: indent === undefined ? undefined : indentNamed(indent),
    operatorPosition: await read("--operator-position", options.operatorPosition, operatorPositions),
    keywordCase: await read("--keyword-case", options.keywordCase, keywordCases),
    blankLines: await read("--blank-lines", options.blankLines, blankLineStyles),
  };
  return notes.length > 0 ? notes : choices;
}
