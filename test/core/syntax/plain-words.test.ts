import { describe, expect, test } from "vitest";
import { lexWord } from "../../../packages/core/src/syntax/word-lexer.ts";

const noValue = (): undefined => undefined;

/** What the lexer says of a text that it reads character by character, since a variable without a value stands behind it. */
function slowly(text: string, escape: string): object {
  const { result, words } = lexWord(`${text} $x`, noValue, { escape });
  return { result: result.slice(0, -1), words };
}

// Nothing in these means more than itself; the lexer has a short way for them.
const texts = [
  "",
  " ",
  "a",
  " a  b\tc ",
  "apt-get install -y curl && rm -rf /x # {}()[]*?!=;|%+~^",
  "한국어 이름😀 \u00a0x\u2003y",
  "half\ud800 \udc00pair",
  "a\ufeffb",
  "\ufeffa b",
  "a`b c",
  "line\nbreak\r\n",
];

describe("a text without variables, quotes and escapes", () => {
  test.each(texts)("%j", (text) => {
    for (const escape of ["\\", "`"]) {
      const { result, words, references, unset, error } = lexWord(text, noValue, { escape });
      expect({ result, words }).toEqual(slowly(text, escape));
      expect([references, unset, error]).toEqual([[], [], undefined]);
    }
  });
});
