import { describe, expect, test } from "vitest";
import { TextMemo } from "../../../packages/core/src/text/text-memo.ts";

describe("TextMemo", () => {
  test("makes what follows from a text once", () => {
    const made: string[] = [];
    const memo = new TextMemo<object>(100);
    const make = (text: string): object => {
      made.push(text);
      return { text };
    };
    const first = memo.get("a", make);
    expect(memo.get("b", make)).toEqual({ text: "b" });
    expect(memo.get("a", make)).toBe(first);
    expect(made).toEqual(["a", "b"]);
  });

  test("forgets what nobody asks for, and keeps what somebody does", () => {
    const made = new Map<string, number>();
    const memo = new TextMemo<string>(50);
    const make = (text: string): string => {
      made.set(text, (made.get(text) ?? 0) + 1);
      return text.toUpperCase();
    };
    const once = "asked for once";
    memo.get(once, make);
    for (let index = 0; index < 100; index++) {
      memo.get(`another text ${index}`, make);
      expect(memo.get("again", make)).toBe("AGAIN");
    }
    expect(made.get("again")).toBe(1);
    memo.get(once, make);
    expect(made.get(once)).toBe(2);
  });
});
