import { describe, expect, test } from "vitest";
import { isIgnored, readIgnoreFile } from "../../../packages/core/src/context/ignore-file.ts";
import { index, seen } from "./listing.ts";

/** Which of the paths an ignore file leaves out. */
function ignored(text: string, ...paths: readonly string[]): string[] {
  const rules = readIgnoreFile(text);
  return paths.filter((path) => isIgnored(rules, path));
}

function problems(text: string): string[] {
  return readIgnoreFile(text).problems.map(
    ({ line, span, buildkit }) => `${line}: ${text.slice(span.start, span.end)}: ${buildkit}`,
  );
}

describe("lines of an ignore file", () => {
  test("a comment has its # in the first column; blanks around a pattern and blank lines do not count", () => {
    expect(ignored("#a\n  # b\n\n \t\n  c  \n", "#a", "# b", "b", "c")).toEqual(["# b", "c"]);
  });

  test("there are no comments at the end of a line", () => {
    expect(ignored("a # b\n", "a", "a # b")).toEqual(["a # b"]);
  });

  test("a byte order mark and CRLF are fine", () => {
    expect(ignored("\ufeffa\r\nb\r\n", "a", "b")).toEqual(["a", "b"]);
    expect(ignored("\ufeff# comment\nb", "b")).toEqual(["b"]);
  });

  test("blanks of Unicode are trimmed, a byte order mark elsewhere is not", () => {
    expect(ignored("\u00a0a\u2003\n\ufeffb", "a", "b", "\ufeffb")).toEqual(["a", "\ufeffb"]);
  });

  test("paths are cleaned, and one leading slash is dropped", () => {
    const paths = ["a", "b", "c", "d", "e"];
    expect(ignored("./a\nb/\nsub/../c\n/d\n//e\n", ...paths)).toEqual(paths);
  });

  test("a backslash makes # and ! literal", () => {
    expect(ignored("\\#a\n\\!b\n", "#a", "!b", "b")).toEqual(["#a", "!b"]);
  });

  test("blanks behind the ! do not count", () => {
    expect(ignored("*.md\n! README.md\n", "a.md", "README.md")).toEqual(["a.md"]);
  });
});

describe("patterns of an ignore file", () => {
  test("are anchored at the root of the context", () => {
    expect(ignored("node_modules\na.txt", "node_modules", "sub/node_modules", "a.txt", "sub/a.txt")).toEqual([
      "node_modules",
      "a.txt",
    ]);
  });

  test("take along what lies below a directory that matches", () => {
    expect(ignored("sub\nother/", "sub", "sub/a/b", "other/x", "subway")).toEqual(["sub", "sub/a/b", "other/x"]);
  });

  test.each(["dir/*", "dir/**"])("%s leaves the empty directory", (pattern) => {
    expect(ignored(pattern, "dir", "dir/a", "dir/a/b")).toEqual(["dir/a", "dir/a/b"]);
    expect(seen(index("dir/a\nb", pattern))).toEqual(["b", "dir"]);
  });

  test("* and ? do not cross a slash and do match a leading dot", () => {
    expect(ignored("*.js\n?x", "a.js", ".js", "d/a.js", ".x", "/x")).toEqual(["a.js", ".js", ".x"]);
  });

  test("** stands for any number of directories, none included", () => {
    expect(ignored("**/x\na/**/z", "x", "a/x", "a/b/x", "ax", "a/z", "a/b/c/z", "z")).toEqual([
      "x",
      "a/x",
      "a/b/x",
      "a/z",
      "a/b/c/z",
    ]);
    expect(ignored("**", "a", "a/b")).toEqual(["a", "a/b"]);
  });

  test("classes in brackets", () => {
    expect(ignored("[a-c]x\n[^a-c]y", "ax", "dx", "ay", "dy")).toEqual(["ax", "dy"]);
  });

  test("braces are not alternatives, and capitals are told apart", () => {
    expect(ignored("*.{js,ts}\nREADME.md", "a.js", "a.ts", "a.{js,ts}", "readme.md", "README.md")).toEqual([
      "a.{js,ts}",
      "README.md",
    ]);
  });

  test.each([".", "../x", "/"])("%s matches nothing", (pattern) => {
    expect(ignored(pattern, "x", "a/x")).toEqual([]);
  });

  // Each taken from github.com/moby/patternmatcher itself: it builds a regular expression and forgets to escape these.
  test.each([
    ["*a|b", "xa-and-more", true],
    ["*a|b", "c/d/b", true],
    ["a{2}*", "aax", true],
    ["a{2}*", "a{2}x", false],
    ["\\d*", "7x", true],
    ["\\d*", "dx", false],
    ["x[*]", "x*", false],
    ["**b", "a/ab", true],
    ["a**", "ab/c", true],
  ])("what goes wrong in BuildKit goes wrong here: %s on %s", (pattern, path, expected) => {
    expect(ignored(pattern, path)).toEqual(expected ? [path] : []);
  });
});

describe("exceptions", () => {
  test("the last line that matches wins", () => {
    expect(ignored("*.md\n!README.md", "a.md", "README.md")).toEqual(["a.md"]);
    expect(ignored("!README.md\n*.md", "a.md", "README.md")).toEqual(["a.md", "README.md"]);
    expect(ignored("*.md\n!*.md\nREADME.md", "a.md", "README.md")).toEqual(["README.md"]);
  });

  test("take in again what lies below a directory that is left out, with the directories on the way", () => {
    expect(seen(index("sub/deep/y\nsub/deep/z\nsub/x\na", "sub\n!sub/deep/y"))).toEqual(["a", "sub", "sub/deep", "sub/deep/y"]);
  });

  test("a directory that is taken in again brings its contents, but for what later lines leave out", () => {
    expect(seen(index("keep/a.txt\nkeep/d/y.tmp\ndrop", "*\n!keep\nkeep/**/*.tmp"))).toEqual(["keep", "keep/a.txt", "keep/d"]);
  });

  test("with wildcards in the last two parts is not looked for in a directory that is left out", () => {
    // fsutil passes over `a/b`, as the exception seems to lie in `a` alone.
    expect(seen(index("a/b/c", "a\n!a/*/**"))).toEqual([]);
    expect(seen(index("a/b/c", "a\n!a/**"))).toEqual(["a", "a/b", "a/b/c"]);
  });
});

describe("what BuildKit refuses", () => {
  test("is data with its line and its words, and the sound lines still count", () => {
    const text = "a[\nb\n!\n";
    expect(problems(text)).toEqual(["0: a[: syntax error in pattern", '2: !: illegal exclusion pattern: "!"']);
    expect(ignored(text, "a[", "b")).toEqual(["b"]);
  });

  test.each(["! ", "!/", "!//"])("%j is an exception for nothing", (text) => {
    expect(problems(text)).toEqual([`0: ${text.trim()}: illegal exclusion pattern: "!"`]);
  });

  test("a pattern that only breaks once it is compared stands behind those that break at once", () => {
    expect(problems("bin\\obj\nx[")).toEqual(["1: x[: syntax error in pattern", "0: bin\\obj: syntax error in pattern"]);
  });

  test("a line of more than 64 KiB", () => {
    expect(problems(`# ${"x".repeat(65_534)}\n`)).toHaveLength(1);
    expect(problems(`# ${"x".repeat(65_533)}\n`)).toEqual([]);
    expect(problems(`${"한".repeat(21_846)}\n`)).toHaveLength(1);
    expect(readIgnoreFile("x".repeat(65_536)).problems[0]?.buildkit).toBe("bufio.Scanner: token too long");
  });
});
