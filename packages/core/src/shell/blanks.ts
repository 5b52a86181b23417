/**
 * Whether a value can be cut or globbed by the shell when it stands outside quotes: "clean" holds neither blanks nor the
 * characters of patterns, "empty" is nothing at all, "dirty" holds such characters or is not known.
 */
export type Blanks = "empty" | "clean" | "dirty";

export function blanksOfText(text: string): Blanks {
  if (text === "") return "empty";
  return /[ \t\n*?[]/.test(text) ? "dirty" : "clean";
}

/** For a value that is one or the other, and for two values written side by side. */
export function joinBlanks(first: Blanks, second: Blanks): Blanks {
  if (first === "empty") return second;
  if (second === "empty") return first;
  return first === "clean" && second === "clean" ? "clean" : "dirty";
}
