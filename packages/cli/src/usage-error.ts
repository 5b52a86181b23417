import type { Language } from "@plimsoll/core";
import type { CommanderError } from "commander";
import { cliText } from "./cli-text.ts";
import { lateNames } from "./help-text.ts";
import type { Note } from "./note.ts";

/** What the argument parser refuses, in the user's language. */
export function describeUsageError(error: CommanderError, args: readonly string[], language: Language): Note {
  const command = commandNames.find((name) => name === args[0]);
  const usage = cliText[language].usageHelp(command === undefined ? "" : `${command} `);
  const [first = "", ...rest] = error.message.replace(/^error: /, "").split("\n");
  const suggestion = /Did you mean (\S+?)\?/.exec(rest.join(" "))?.[1];
  const subject = /'([^']*)'/.exec(first)?.[1] ?? "";
  const texts = messages[language];
  const template = texts[error.code];
  const message = template === undefined ? first : template.replace("{}", subject);
  const hint = suggestion === undefined ? "" : `${texts["suggestion"]?.replace("{}", suggestion) ?? ""} `;
  return { path: undefined, line: undefined, message, help: `${hint}${usage}` };
}

const commandNames = ["lint", ...lateNames, "rules", "init", "syntax", "trust", "hadolint"];

/** By commander's code; `{}` is what it names. */
const messages: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    "commander.unknownOption": "there is no option `{}`",
    "commander.unknownCommand": "there is no command `{}`",
    "commander.missingArgument": "the argument `{}` is missing",
    "commander.optionMissingArgument": "`{}` needs a value",
    "commander.excessArguments": "there are more arguments than this command takes",
    suggestion: "Did you mean `{}`?",
  },
  ko: {
    "commander.unknownOption": "`{}` 옵션이 없습니다",
    "commander.unknownCommand": "`{}` 명령이 없습니다",
    "commander.missingArgument": "`{}` 인수가 없습니다",
    "commander.optionMissingArgument": "`{}` 옵션에는 값이 필요합니다",
    "commander.excessArguments": "인수가 이 명령이 받는 것보다 많습니다",
    suggestion: "혹시 `{}`인가요?",
  },
};
