import { describe, expect, test } from "vitest";
import { type LexerOptions, lexWord } from "../../../packages/core/src/syntax/word-lexer.ts";

// Expected values are those of BuildKit's shell.Lex (v0.34.2). Variables of all tables:
const env: Readonly<Record<string, string>> = {
  a: "abc",
  e: "",
  path: "/usr/local/bin/x",
  dots: "a.b.c.d",
  star: "x*y",
  back: "a\\bc",
  korean: "가나다",
  spaced: " b  c ",
  変数: "v",
  "1": "one",
  "0": "zero",
  money: "$0",
  lines: "one\ntwo",
};

function lex(text: string, options: Partial<LexerOptions> = {}): ReturnType<typeof lexWord> {
  return lexWord(text, (name) => (Object.hasOwn(env, name) ? env[name] : undefined), { escape: "\\", ...options });
}

function resultOf(text: string, options: Partial<LexerOptions> = {}): string {
  const { result, error } = lex(text, options);
  return error === undefined ? result : `error: ${error}`;
}

describe("quotes and escapes", () => {
  test.each([
    ["plain", "plain"],
    ["", ""],
    ["'single $a \\n \"'", 'single $a \\n "'],
    ['"double $a"', "double abc"],
    ['"it\'s"', "it's"],
    ['"a\\"b"', 'a"b'],
    ['"a\\$a"', "a$a"],
    ['"a\\\\b"', "a\\b"],
    // In double quotes the escape character only escapes `"`, `$` and itself.
    ['"a\\nb"', "a\\nb"],
    ["a\\nb", "anb"],
    ["a\\ b", "a b"],
    ["\\$a", "$a"],
    ["\\'a\\'", "'a'"],
    ["a\\", "a"],
    ["ab''cd\"\"", "abcd"],
    ["'a'\"b\"c", "abc"],
    ["'open", "error: unexpected end of statement while looking for matching single-quote"],
    ['"open', "error: unexpected end of statement while looking for matching double-quote"],
    ['"open\\', "error: unexpected end of statement while looking for matching double-quote"],
  ])("%s gives %s", (text, expected) => {
    expect(resultOf(text)).toBe(expected);
  });

  test.each([
    ["`$a", "$a"],
    ["c:\\new\\$a", "c:\\new\\abc"],
    ['"`"`$`x"', '"$`x'],
  ])("with the backtick as escape character, %s gives %s", (text, expected) => {
    expect(resultOf(text, { escape: "`" })).toBe(expected);
  });

  test.each<[string, Partial<LexerOptions>, string]>([
    ['\'a\' "b\\"" \\c', { rawQuotes: true }, '\'a\' "b"" c'],
    ['\'a\' "b\\"" \\c', { rawEscapes: true }, 'a b\\" \\c'],
    ['"a\\n"', { rawQuotes: true, rawEscapes: true }, '"a\\n"'],
    ['it\'s "$a"\\n', { skipQuotes: true }, 'it\'s "abc"n'],
    ["$x ${x} ${x:-$a} $a", { skipUnset: true }, "$x ${x} ${x:-abc} abc"],
    ["${x/b/c} ${x##*b}", { skipUnset: true }, "${x/b/c} ${x##*b}"],
  ])("%s with %j gives %s", (text, options, expected) => {
    expect(resultOf(text, options)).toBe(expected);
  });
});

describe("variables", () => {
  test.each([
    ["$a", "abc"],
    ["${a}", "abc"],
    ["$a$a", "abcabc"],
    ["${a}b", "abcb"],
    ["$ab", ""],
    ["$x", ""],
    ["$e", ""],
    ["[$]", "[$]"],
    ["$", "$"],
    ["$ a", "$ a"],
    ["$.", "$."],
    ["$変数", "v"],
    ["$korean.", "가나다."],
    ["$1x", "onex"],
    // A run of digits is one name; 0 alone is special, and so is each of these.
    ["$10", ""],
    ["$0x", "zerox"],
    ["$01", ""],
    ["<$@$*$#$?$-$!$$>", "<>"],
  ])("%s gives %s", (text, expected) => {
    expect(resultOf(text)).toBe(expected);
  });
});

describe("modifiers", () => {
  test.each([
    // value, set and empty, not set
    ["-", "${a-w} ${e-w} ${x-w}", "abc  w"],
    [":-", "${a:-w} ${e:-w} ${x:-w}", "abc w w"],
    ["+", "${a+w} ${e+w} ${x+w}", "w w "],
    [":+", "${a:+w} ${e:+w} ${x:+w}", "w  "],
    ["?", "${a?w} ${e?w}", "abc "],
    [":?", "${a:?w}", "abc"],
  ])("%s", (_, text, expected) => {
    expect(resultOf(text)).toBe(expected);
  });

  test.each([
    ["${x?w}", "x: w"],
    ["${x:?w}", "x: w"],
    ["${e:?w}", "e: w"],
    ["${x?}", "x: is not allowed to be unset"],
    ["${x:?}", "x: is not allowed to be unset"],
    ["${e:?}", "e: is not allowed to be empty"],
    ["${x?$a ${b:-c}}", "x: abc c"],
  ])("%s: error %s", (text, error) => {
    expect(resultOf(text)).toBe(`error: ${error}`);
  });

  test.each([
    ["shortest prefix", "${path#*/}", "usr/local/bin/x"],
    ["longest prefix", "${path##*/}", "x"],
    ["shortest suffix", "${dots%.*}", "a.b.c"],
    ["longest suffix", "${dots%%.*}", "a"],
    ["no match", "${a#x} ${a%x}", "abc abc"],
    ["one character", "${a#?} ${a%??}", "bc a"],
    ["everything", "<${a##*}> <${a%%*}> <${a#*}>", "<> <> <abc>"],
    ["a literal pattern", "${a#ab}", "c"],
    ["characters that a regular expression would read", "${dots#a.b} ${a#...} ${a#[a]}", ".c.d abc abc"],
    ["an escaped star", "${star#x\\*} ${star#x\\?}", "y x*y"],
    ["an escaped brace", "${a#\\}}", "abc"],
    ["an escaped backslash", "${back#a\\\\}", "bc"],
    ["a backslash in quotes", "${back#'a\\b'} ${back#\"a\\b\"}", "c c"],
    ["a variable as the pattern", "${path#$e/usr}", "/local/bin/x"],
    ["whole characters", "${korean#?} ${korean%?}", "나다 가나"],
    ["of an empty or unset value", "<${e#a}${x%%a}>", "<>"],
    ["a star stops at a line break", "${lines##*o} ${lines%%o*}", "ne\ntwo one\ntw"],
  ])("removal of the %s: %s gives %s", (_, text, expected) => {
    expect(resultOf(text)).toBe(expected);
  });

  test.each([
    ["the first", "${path/\\//-}", "-usr/local/bin/x"],
    ["all", "${path//\\//-}", "-usr-local-bin-x"],
    ["the longest", "${path/l*l/L}", "/usr/L/bin/x"],
    ["nothing that matches", "${a/x/y}", "abc"],
    ["by nothing", "${a/b/}", "ac"],
    ["an empty pattern", "${a//-/} ${a///-}", "abc -a-b-c-"],
    ["# and % are no anchors", "${a/#a/x} ${a/%c/x}", "abc abc"],
    ["by a variable", "${a/b/$korean}", "a가나다c"],
    // Go's template in the replacement, when all are replaced.
    ["$0 when all are replaced", "${a//b/<$money>}", "a<b>c"],
    ["$0 when the first is replaced", "${a/b/<$money>}", "a<$0>c"],
    ["of an unset value", "<${x/a/b}>", "<>"],
    ["every empty match", "${a//*/x}", "x"],
  ])("replacement of %s: %s gives %s", (_, text, expected) => {
    expect(resultOf(text)).toBe(expected);
  });

  test.each([
    ["nested", "${x:-${y:-$a}}", "abc"],
    ["with quotes", "${x:-\"b c\"'$a'}", "b c$a"],
    ["with blanks", "${x:-b c}", "b c"],
    ["with an escaped brace", "${x:-\\}}", "}"],
    ["in double quotes", '"${x:-"b"}"', "b"],
    ["with a heredoc's angles", "${x:-<<b}", "<<b"],
  ])("word %s: %s gives %s", (_, text, expected) => {
    expect(resultOf(text)).toBe(expected);
  });

  test.each([
    ["${a:=w}", "unsupported modifier (:=) in substitution"],
    ["${a=w}", "unsupported modifier (=) in substitution"],
    ["${a:1:2}", "unsupported modifier (:1) in substitution"],
    ["${a^^}", "unsupported modifier (^) in substitution"],
    ["${a,,}", "unsupported modifier (,) in substitution"],
    ["${a@Q}", "unsupported modifier (@) in substitution"],
    ["${#a}", "unsupported modifier (a) in substitution"],
    ["${!a}", "unsupported modifier (a) in substitution"],
    ["${a:#b}", "unsupported modifier (:#) in substitution"],
    ["${a:%b}", "unsupported modifier (:%) in substitution"],
    ["${a[0]}", "unsupported modifier ([) in substitution"],
    ["${a", "unsupported modifier (\ufffd) in substitution"],
    ["${}", "syntax error: bad substitution"],
    ["${:}", "syntax error: bad substitution"],
    ["${{a}}", "syntax error: bad substitution"],
    ["${", "syntax error: missing '}'"],
    ["${a:-b", "syntax error: missing '}'"],
    ["${a:", "syntax error: missing '}'"],
    ["${a/b", "syntax error: missing '/' in ${}"],
    ["${a/b/c", "syntax error: missing '}'"],
    ["${a#b\\c}", "invalid pattern (b\\c) in substitution: invalid escape '\\c'"],
    // A suffix is matched backwards, and so the message shows it.
    ["${a%b\\c}", "invalid pattern (\\cb) in substitution: invalid escape '\\c'"],
    ["${x:-'open}", "syntax error: missing '}'"],
    // An error in a nested variable is its own.
    ["${x:-${y?no}} z", "y: no"],
    ["${a#${}} z", "syntax error: bad substitution"],
  ])("%s: error %s", (text, error) => {
    expect(resultOf(text)).toBe(`error: ${error}`);
  });
});

describe("words", () => {
  test.each([
    ["a b", ["a", "b"]],
    ["  a\t b\u00a0c ", ["a", "b", "c"]],
    ["'a b' \"c d\"e", ["a b", "c de"]],
    ["a\\ b", ["a b"]],
    // A variable's value is split, unless it stands in quotes.
    ["x${spaced}y", ["x", "b", "c", "y"]],
    ['x"${spaced}"y', ["x b  c y"]],
    ["<< EOF", ["<< EOF"]],
    ["< EOF", ["<", "EOF"]],
    ["''", []],
    // An oddity of BuildKit: a nested word drops what stood before it.
    ["x${y:-$a}z", ["abcz"]],
  ])("%s gives %j", (text, words) => {
    expect(lex(text).words.map((word) => word.text)).toEqual(words);
  });

  test("have their places in the text", () => {
    const text = "one 'two three' x\\ y";
    expect(lex(text).words.map((word) => text.slice(word.start, word.end))).toEqual(["one", "'two three'", "x\\ y"]);
  });
});

describe("references", () => {
  test("have their places, names and modifiers; nested ones follow", () => {
    const text = "$a ${x:-${y}} '$no' \"${path##*/}\" ${a/b/c}";
    const found = lex(text).references.map(({ name, start, end, nameStart, nameEnd, modifier }) => {
      expect(text.slice(nameStart, nameEnd)).toBe(name);
      return [text.slice(start, end), modifier];
    });
    expect(found).toEqual([
      ["$a", ""],
      ["${x:-${y}}", ":-"],
      ["${y}", ""],
      ["${path##*/}", "#"],
      ["${a/b/c}", "/"],
    ]);
  });

  test("that are not set are named once each", () => {
    expect(lex("$x $y ${x:-z} $a").unset).toEqual(["x", "y"]);
  });
});

describe("hostile words end soon", () => {
  test("nesting", () => {
    expect(resultOf("${x:-".repeat(100) + "z" + "}".repeat(100))).toBe("z");
    expect(resultOf("${x:-".repeat(50_000) + "}".repeat(50_000))).toMatch(/^error: /);
  });

  test("values that grow without end", () => {
    const long = "x".repeat(100_000);
    const expand = (text: string): string | undefined => lexWord(text, () => long, { escape: "\\" }).error;
    expect(expand("$a")).toBeUndefined();
    expect(expand("$a$a")).toMatch(/^expands to more than \d+ characters$/);
    expect(expand("${a//x/${a}}")).toMatch(/^expands to more than \d+ characters$/);
  });

  test("patterns with many stars", () => {
    const text = `\${a##${"*a".repeat(60)}b}`;
    expect(lexWord(text, () => "a".repeat(5_000), { escape: "\\" }).result).toHaveLength(5_000);
  });
});
