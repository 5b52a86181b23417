import type { Word } from "./parse-script.ts";

/** What a word says when nothing in it depends on anything: quotes removed. Undefined when a part is expanded. */
export function literalText(word: Word): string | undefined {
  const plain = word.parts?.every(
    (part) =>
      part.type === "Literal" ||
      part.type === "SingleQuoted" ||
      part.type === "Glob" ||
      (part.type === "DoubleQuoted" && part.parts.every(({ type }) => type === "Literal")),
  );
  return plain === false ? undefined : word.value;
}
