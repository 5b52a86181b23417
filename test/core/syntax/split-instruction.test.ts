import { describe, expect, test } from "vitest";
import { splitInstruction } from "../../../packages/core/src/syntax/split-instruction.ts";

/** `KEYWORD | flag | flag | arguments`. */
function split(line: string, escape = "\\"): string {
  const { keyword, flags, args } = splitInstruction(line, escape);
  return [keyword.value, ...flags.map((flag) => flag.value), args.value].join(" | ");
}

describe("keyword, flags and arguments", () => {
  test.each([
    ["RUN a b", "RUN | a b"],
    [" \tRUN\t a  b ", "RUN | a  b"],
    ["RUN", "RUN | "],
    ["", " | "],
    ["RUN --a", "RUN | --a | "],
    ["RUN --a --b=c d", "RUN | --a | --b=c | d"],
    ["RUN a --b", "RUN | a --b"],
    ["RUN -a b", "RUN | -a b"],
    ["RUN --a -b", "RUN | --a | -b"],
    ["RUN -- --a b", "RUN | --a b"],
    ["RUN --a -- --b c", "RUN | --a | --b c"],
    ["RUN --", "RUN | "],
    ["FOO --a b", "FOO | --a | b"],
    ["RUN\u00a0--a", "RUN\u00a0--a | "],
    ["RUN \u00a0--a b", "RUN | --a b"],
    ["RUN --a\u3000b c", "RUN | --aã\u0080\u0080b | c"],
  ])("%j: %s", (line, expected) => {
    expect(split(line)).toBe(expected);
  });

  test.each([
    ['RUN --a="b c" d', "RUN | --a=b c | d"],
    ["RUN --a='b c' d", "RUN | --a=b c | d"],
    ['RUN "--a=b" c', 'RUN | "--a=b" c'],
    ["RUN --'a=b c' d", "RUN | --a=b c | d"],
    ["RUN --a=b\\ c d", "RUN | --a=b c | d"],
    ['RUN --a="b\\"c" d', 'RUN | --a=b"c | d'],
    // Unlike in a shell, the escape character works in single quotes too.
    ["RUN --a='b\\'c' d", "RUN | --a=b'c | d"],
    ["RUN --a=\\n d", "RUN | --a=n | d"],
    ['RUN --a="b c', "RUN | --a=b c | "],
    ["RUN --a=b\\", "RUN | --a=b | "],
    ["RUN --a=''", "RUN | --a= | "],
  ])("quotes in flags are taken off: %s", (line, expected) => {
    expect(split(line)).toBe(expected);
  });

  test("the escape directive counts", () => {
    expect(split("RUN --a=b` c\\ d", "`")).toBe("RUN | --a=b c\\ | d");
  });

  // An oddity that BuildKit has kept: it takes each byte of a flag for a character.
  test.each([
    ["RUN --a=é b", "RUN | --a=Ã© | b"],
    ["RUN --a=한 b", "RUN | --a=í\u0095\u009c | b"],
    // C3 A0: the second byte alone is a no-break space.
    ["RUN --a=à b", "RUN | --a=Ã | b"],
    ["RUN --a=àb --c", "RUN | --a=Ã | b --c"],
    ["RUN --a=à --c d", "RUN | --a=Ã | --c | d"],
    ['RUN --a="à" b', "RUN | --a=Ã\u00a0 | b"],
    ["RUN --a=\\é b", "RUN | --a=Ã© | b"],
    // EA 85 81: what is left of the letter is the first argument.
    ["RUN --a=ꅁ --c", "RUN | --a=ê | ꅁ --c"],
    ["RUN --a=😀 b", "RUN | --a=ð\u009f\u0098\u0080 | b"],
  ])("letters beyond ASCII in flags: %s", (line, expected) => {
    expect(split(line)).toBe(expected);
  });
});

test("offsets lead back into the line", () => {
  const line = "  COPY  --from='a b'  --link  x y  ";
  const { keyword, flags, args } = splitInstruction(line, "\\");
  expect([keyword, ...flags, args].map(({ start, end }) => line.slice(start, end))).toEqual([
    "COPY",
    "--from='a b'",
    "--link",
    "x y",
  ]);
});

test("a part of a line is split on its own", () => {
  const line = "ONBUILD RUN --a b # c";
  const { keyword, flags, args } = splitInstruction(line, "\\", 8, 17);
  expect([keyword, ...flags, args].map(({ value, start, end }) => [value, line.slice(start, end)])).toEqual([
    ["RUN", "RUN"],
    ["--a", "--a"],
    ["b", "b"],
  ]);
});
