import { type Language, languages } from "@plimsoll/core";

/** The language of the environment, as other programs of a Unix read it: the first of these that is set counts. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return /^ko(?:[-_.@]|$)/i.test(locale) ? "ko" : "en";
}

/**
 * The language asked for by `--lang`. Found before the arguments are read, since what is wrong with them is said in it too.
 * Undefined when it is not given or is none of ours.
 */
export function languageArgument(args: readonly string[]): Language | undefined {
  const end = args.indexOf("--");
  const options = end === -1 ? args : args.slice(0, end);
  const at = options.findLastIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const value = options[at]?.startsWith("--lang=") === true ? options[at].slice("--lang=".length) : options[at + 1];
  return at === -1 ? undefined : languages.find((language) => language === value);
}
