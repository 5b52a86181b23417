import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changedLines } from "../../../packages/core/src/text/changed-lines.ts";
import { LineSearch, WordSearch } from "../../../packages/core/src/text/line-search.ts";

const lines = fc.array(fc.stringMatching(/^[ab ]{0,6}$/), { maxLength: 8 });
const texts = fc.array(
  // Longer than what is compared at once, now and then.
  fc.tuple(lines, fc.nat(2_500)).map(([all, padding]) => `${all.join("\n")}\n${"c".repeat(padding)}\n${all.join("\n")}`),
  { minLength: 2, maxLength: 6 },
);

describe("a search in one version of a text after the other", () => {
  test("finds what a search from the beginning finds", () => {
    fc.assert(
      fc.property(texts, (versions) => {
        const search = new LineSearch((text) => /ab a/.test(text));
        const words = new WordSearch();
        for (const text of versions) {
          expect(search.in(text)).toBe(/ab a/.test(text));
          for (const word of ["aab", "b b", "ca"]) expect(words.in(text, word)).toBe(text.includes(word));
        }
      }),
    );
  });

  test("looks at the lines that changed", () => {
    expect(changedLines("one\ntwo\nthree\n", "one\ntwice\nthree\n")).toBe("twice");
    expect(changedLines("one\ntwo\nthree\n", "one\nthree\n")).toBe("three");
    expect(changedLines("one\ntwo", "onetwo")).toBe("onetwo");
    const looked: string[] = [];
    const search = new LineSearch((text) => {
      looked.push(text);
      return false;
    });
    const long = "RUN true\n".repeat(5_000);
    search.in(long);
    search.in(`${long.slice(0, 9_000)}# a comment\n${long.slice(9_000)}`);
    expect(looked[1]).toBe("# a comment\nRUN true");
  });
});
