import { editDistance, suggest } from "../text/suggest.ts";

/** Words that other tools use for what plimsoll calls otherwise. */
const otherWords: Readonly<Record<string, string>> = {
  ignore: "off",
  ignored: "off",
  disable: "off",
  disabled: "off",
  none: "never",
  note: "info",
  hint: "info",
  fatal: "error",
  default: "recommended",
};

/** The allowed word that was probably meant: a near one, one that begins so (`warn`), or another tool's word for it. */
export function suggestSetting(typed: string, allowed: readonly string[]): string | undefined {
  const lower = typed.toLowerCase();
  const near = suggest(lower, allowed, false)?.toLowerCase();
  // Two changes to a word of three letters make any other word: `on` is not `off`.
  const isNear = near !== undefined && (lower.length > 3 || editDistance(lower, near, 2) === 1);
  if (isNear) return allowed.find((word) => word.toLowerCase() === near);
  const other = Object.hasOwn(otherWords, lower) ? otherWords[lower] : undefined;
  if (other !== undefined && allowed.includes(other)) return other;
  return allowed.find((word) => word.toLowerCase() === lower || (lower.length >= 3 && word.toLowerCase().startsWith(lower)));
}
