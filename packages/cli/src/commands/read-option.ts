import { type Language, suggest } from "@plimsoll/core";
import type { ConfigProblem } from "@plimsoll/core/config";
import type { Note } from "../note.ts";

/** The value of an option that takes one of a few words, or what is wrong with it. */
export async function readWord<Word extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly [Word, ...Word[]],
  language: Language,
): Promise<Word | Note> {
  if (value === undefined) return allowed[0];
  const word = allowed.find((candidate) => candidate === value);
  if (word !== undefined) return word;
  return badWord(option, value, allowed, language);
}

/** Says that an option does not take a word. */
export function badWord(option: string, value: string, allowed: readonly string[], language: Language): Promise<Note> {
  return configNote(
    option,
    { code: "not-one-of", params: { key: option, value, suggestion: suggest(value, allowed), allowed } },
    language,
  );
}

/** A problem with what was typed, in the words that a config file's problems have. They are loaded only now. */
export async function configNote(option: string, problem: ConfigProblem, language: Language): Promise<Note> {
  const { describeConfigProblem } = await import("@plimsoll/core/config");
  const { message, help } = describeConfigProblem(problem, language);
  return { path: undefined, line: undefined, message: message.includes(option) ? message : `${option}: ${message}`, help };
}

/** `NAME=value`, or `NAME` for the value that the environment has: what `docker build` takes. Undefined for what is neither. */
export function readBuildArg(
  argument: string,
  environment: Readonly<Record<string, string | undefined>>,
): readonly [string, string | undefined] | undefined {
  const equals = argument.indexOf("=");
  const name = equals === -1 ? argument : argument.slice(0, equals);
  if (name === "") return undefined;
  return [name, equals === -1 ? environment[name] : argument.slice(equals + 1)];
}
