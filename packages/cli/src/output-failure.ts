import { describeReason } from "@plimsoll/host";
import { cliText } from "./cli-text.ts";
import { languageArgument, languageNamed, languageOf } from "./language.ts";
import type { Note } from "./note.ts";

/** What is said when standard output takes no more, in the language that the arguments or the environment ask for. */
export function describeOutputFailure(reason: string, args: readonly string[]): Note {
  const language = languageNamed(languageArgument(args)) ?? languageOf(process.env);
  return { path: undefined, line: undefined, ...cliText[language].outputFailed(describeReason(reason, language)) };
}
