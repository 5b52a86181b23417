import { type Language, languages } from "@plimsoll/core";

/** The language of the environment, as other programs of a Unix read it: the first of these that is set counts. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return /^ko(?:[-_.@]|$)/i.test(locale) ? "ko" : "en";
}

/**
 * What stands behind `--lang`, be it a language of ours or not. Found before the arguments are read, since what is wrong with
 * them is said in that language too.
 */
export function languageArgument(args: readonly string[]): string | undefined {
  const end = args.indexOf("--");
  const options = end === -1 ? args : args.slice(0, end);
  const at = options.findLastIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const option = options[at];
  return option === "--lang" ? options[at + 1] : option?.slice("--lang=".length);
}

export function languageNamed(name: string | undefined): Language | undefined {
  return languages.find((language) => language === name);
}
