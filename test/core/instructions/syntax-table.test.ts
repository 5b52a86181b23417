import { syntaxTable } from "@plimsoll/core";
import { describe, expect, test } from "vitest";
import { keywords, toKeyword } from "../../../packages/core/src/syntax/keywords.ts";
import { instructionOf, refusalOf } from "../syntax/outline.ts";

describe("the syntax table", () => {
  test("has every keyword, and none twice", () => {
    expect(Object.keys(syntaxTable)).toEqual([...keywords]);
    expect(new Set(keywords).size).toBe(18);
  });

  test.each(keywords)("%s is spelt in any case", (keyword) => {
    expect([keyword, keyword.toLowerCase(), `${keyword[0]}${keyword.slice(1).toLowerCase()}`].map(toKeyword)).toEqual([
      keyword,
      keyword,
      keyword,
    ]);
  });

  test.each(
    keywords.flatMap((keyword) =>
      Object.entries(syntaxTable[keyword].flags).map(([flag, syntax]) => [keyword, flag, syntax] as const),
    ),
  )("%s --%s has a text in both languages and a version", (_, __, syntax) => {
    expect(syntax.text.en).toMatch(/\.$/);
    expect(syntax.text.ko).toMatch(/\p{Script=Hangul}.*[.다요]/u);
    expect(syntax.since).toMatch(/^(0|1\.\d+(-labs)?)$/);
  });

  test.each(keywords)("%s has a text in both languages", (keyword) => {
    expect(syntaxTable[keyword].text.en).toMatch(/\.$/);
    expect(syntaxTable[keyword].text.ko).toMatch(/\p{Script=Hangul}/u);
  });

  // The parser asks the keyword, not the table; so that the two cannot drift apart:
  test.each(keywords.filter((keyword) => keyword !== "FROM" && keyword !== "ONBUILD" && keyword !== "MAINTAINER"))(
    "heredocs of %s",
    (keyword) => {
      const opens = refusalOf(`${keyword} <<E`) === "unterminated heredoc";
      expect(opens).toBe(syntaxTable[keyword].heredocs);
    },
  );

  test.each([
    ["words", "EXPOSE a  b", "2 EXPOSE ‹a› ‹b›"],
    ["json-or-words", 'VOLUME ["a"]', "2 VOLUME json ‹a›"],
    ["json-or-shell", "CMD a  b", "2 CMD ‹a  b›"],
    ["pairs", "LABEL a=b", "2 LABEL ‹a› ‹b› ‹=›"],
    ["definitions", "ARG a b", "2 ARG ‹a› ‹b›"],
    ["text", "USER a  b", "2 USER ‹a  b›"],
  ])("form %s", (form, text, expected) => {
    const keyword = toKeyword(text.split(" ")[0]!)!;
    expect(syntaxTable[keyword].arguments).toBe(form);
    expect(instructionOf(text)).toBe(expected);
  });
});
