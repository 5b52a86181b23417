import { describe, expect, test } from "vitest";
import { commandsOf, line, lines, sliceOf, withRun } from "./read-file.ts";

const placed = (text: string) => commandsOf(withRun(text)).map((command) => ({ line: line(command), ...command }));

describe("lists, chains and pipes", () => {
  test("operators say what stands before a command", () => {
    const commands = placed("a; b && c || d | e |& f & g");
    expect(commands.map(({ name, operator }) => `${operator} ${name}`)).toEqual([
      "start a",
      "; b",
      "&& c",
      "|| d",
      "| e",
      "|& f",
      "& g",
    ]);
    expect(commands.map(({ chain }) => chain)).toEqual([0, 1, 1, 1, 1, 1, 2]);
    expect(new Set(commands.slice(3, 6).map(({ pipeline }) => pipeline)).size).toBe(1);
    expect(commands.map(({ pipelineIndex, pipelineLength }) => `${pipelineIndex}/${pipelineLength}`)).toEqual([
      "0/1",
      "0/1",
      "0/1",
      "0/3",
      "1/3",
      "2/3",
      "0/1",
    ]);
    expect(commands.filter(({ inside }) => inside.includes("background")).map(({ name }) => name)).toEqual([
      "b",
      "c",
      "d",
      "e",
      "f",
    ]);
  });

  test("line breaks of a heredoc separate commands as ; does", () => {
    expect(commandsOf("FROM a\nRUN <<E\na\n\nb &\nc\nE\n").map(({ operator }) => operator)).toEqual(["start", ";", "&"]);
  });

  test("a pipe into a loop counts the loop", () => {
    const [cat, read, rm] = placed("cat x | while read f; do rm $f; done");
    expect([cat!.pipelineLength, cat!.pipelineIndex]).toEqual([2, 0]);
    expect(read!.inside).toEqual(["loop-condition"]);
    expect([rm!.inside, rm!.pipelineLength, rm!.operator]).toEqual([["loop-body"], 1, "start"]);
  });

  test("a command behind a group continues the chain of the group", () => {
    const [a, b, c, d] = placed("a && { b && c; } && d");
    expect(b!.chain).toBe(c!.chain);
    expect(a!.chain).toBe(d!.chain);
    expect(b!.chain).not.toBe(a!.chain);
    expect([b!.operator, d!.operator]).toEqual(["start", "&&"]);
  });
});

describe("constructs", () => {
  test.each([
    ["if a; then b; elif c; then d; else e; fi", ["if-condition", "if-body", "if-condition", "if-body", "if-body"]],
    ["for x in 1 2; do a; b; done", ["loop-body", "loop-body"]],
    ["while a; do b; done", ["loop-condition", "loop-body"]],
    ["until a; do b; done", ["loop-condition", "loop-body"]],
    ["for ((i=0;i<2;i++)); do a; done", ["loop-body"]],
    ["case $X in a|b) c;; *) d;; esac", ["case-body", "case-body"]],
    ["( a; b )", ["subshell", "subshell"]],
    ["{ a; b; }", ["group", "group"]],
    ["f() { a; }; f", ["function-body", ""]],
    ["function f { a; }; f", ["function-body", ""]],
    ["f() ( a )", ["function-body subshell"]],
    ["! a", ["negation"]],
    ["a &", ["background"]],
    [
      "if ! ( a | b ); then { c & } ; fi",
      ["if-condition negation subshell", "if-condition negation subshell", "if-body group background"],
    ],
  ])("%s", (text, expected) => {
    expect(placed(text).map(({ inside }) => inside.join(" "))).toEqual(expected);
  });

  test.each([
    ['X="$(a)" b', ["b", "a"]],
    ["b `a` c", ["b `a` c", "a"]],
    ['b "x `a \\"y z\\"`"', ['b x `a \\"y z\\"`', "a y z"]],
    ["b `a \\`c\\``", ["b `a \\`c\\``", "a `c`", "c"]],
    ["diff <(a) <(b c)", ["diff <(a) <(b c)", "a", "b c"]],
    ["echo $((1 + $(a)))", ["echo $((1 + $(a)))", "a"]],
    ["echo ${X:-$(a)}", ["echo ${X:-$(a)}", "a"]],
    ["[[ -n $(a) ]] && b", ["a", "b"]],
    ["for x in $(a); do b; done", ["a", "b"]],
    ["case $(a) in $(b)) c;; esac", ["a", "b", "c"]],
    ["X=($(a) b)", ["?", "a"]],
    ["{ a; } > $(b)", ["a", "b"]],
    ["a > $(b)", ["a", "b"]],
    ["$(a) b", ["? b", "a"]],
    ["export X=$(a)", ["export X=$(a)", "a"]],
  ])("substitutions are found: %s", (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  test("spans inside substitutions and escaped backticks", () => {
    const file = withRun("x \"$(a 'b c')\" `d \\`e f\\``");
    const commands = commandsOf(file);
    expect(commands.map(({ span }) => sliceOf(file, span))).toEqual([
      "x \"$(a 'b c')\" `d \\`e f\\``",
      "a 'b c'",
      "d \\`e f\\`",
      "e f",
    ]);
    expect(commands[3]!.inside).toEqual(["substitution", "substitution"]);
    expect(sliceOf(file, commands[3]!.args[0]!.span)).toBe("f");
  });

  test("redirections with descriptors", () => {
    const file = withRun("a >/dev/null 2>&1 <in &>>log");
    const [command] = commandsOf(file);
    expect(
      command!.redirects.map(({ operator, fd, target, span }) => [operator, fd, target?.value, sliceOf(file, span)]),
    ).toEqual([
      [">", undefined, "/dev/null", ">/dev/null"],
      [">&", 2, "1", "2>&1"],
      ["<", undefined, "in", "<in"],
      ["&>>", undefined, "log", "&>>log"],
    ]);
    expect(sliceOf(file, command!.span)).toBe("a >/dev/null 2>&1 <in &>>log");
  });
});
