import { analyze, defaultLintConfig } from "@plimsoll/core";
import { describe, expect, test } from "vitest";

/** What a rule finds in the script of a RUN, as it stands in the file. */
function found(rule: string, script: string, before = "", shell = "/bin/sh"): readonly string[] {
  const text = `FROM debian:13\n${before}SHELL ["${shell}", "-c"]\nRUN ${script}\n`;
  const { findings, crashes } = analyze({ text, config: { ...defaultLintConfig, profile: "strict", only: [rule] } });
  expect(crashes).toEqual([]);
  return findings.map(({ span }) => text.slice(span.start, span.end));
}

describe("what a variable may hold where it stands outside quotes", () => {
  // The expected values are those of ShellCheck 0.11 for SC2086.
  test.each<[string, string, readonly string[]]>([
    ["a word", "x=ab; echo $x", []],
    ["a word with a blank", "x='a b'; echo $x", ["$x"]],
    ["a pattern", "x=*.c; echo $x", ["$x"]],
    ["nothing", "x=; echo $x", ["$x"]],
    ["nothing beside a word", "x=; y=a$x; echo $y", []],
    ["a copy", 'x="a b"; y=$x; z=c; w=$z; echo $y $w', ["$y"]],
    ["a number", "x=$((y + 1)); z=$#; echo $x $z $?", []],
    ["output", "x=$(ls); echo $x", ["$x"]],
    ["input", "read -r x; echo $x", ["$x"]],
    ["unset", "x=a; unset x; echo $x", ["$x"]],
    ["changed afterwards", "x='a b'; x=c; echo $x", []],
    ["changed in one branch", "x=a; if b; then x='c d'; fi; echo $x", ["$x"]],
    ["changed in a branch that ends the script", "x=a; if b; then x='c d'; exit; fi; echo $x", []],
    ["changed in every branch", "if b; then x=c; else x=d; fi; echo $x", []],
    ["changed behind &&", "x='a b'; c && x=d; echo $x", ["$x"]],
    ["changed in a subshell", "x=a; (x='b c'; echo $x); echo $x", ["$x"]],
    ["changed in a part of a pipe", "x=a; b | while read -r c; do x='d e'; done; echo $x", []],
    ["changed in a substitution", "x=a; y=\"$(x='b c')\"; echo $x", []],
    ["changed in a case with all cases", "case $a in b) x=c;; *) x=d;; esac; echo $x", []],
    ["changed in a case", "case $a in b) x=c;; d) x=e;; esac; echo $x", ["$x"]],
    ["set by the round before", "while a; do echo $x; x='b c'; done", ["$x"]],
    ["a loop over words", "for x in 1 2 3; do echo $x; done", []],
    ["a loop over files", "for x in *.c; do echo $x; done", ["$x"]],
    ["behind a loop", "x='a b'; for x in 1 2; do :; done; echo $x", ["$x"]],
    ["set by a function", "x='a b'; f() { x=c; }; f; echo $x", []],
    ["set by a function that nobody calls", "x=a; f() { x='b c'; }; echo $x", []],
    ["read in a function", "f() { echo $x; }; x='a b'; f; x=c; f", ["$x"]],
    ["a function that calls itself", "f() { x='a b'; f; echo $x; }; f", ["$x"]],
    ["behind exit", "x=a; exit; echo $x", ["$x"]],
    ["for one command", "x=a; x='b c' d $x", []],
    ["exported", "export x=a; echo $x", []],
    ["a default", "x=a; echo ${x:-b c} ${y:-b}", ["${y:-b}"]],
    ["an alternative", "echo ${x:+-o} ${x+$x}", []],
  ])("%s", (_, script, expected) => {
    expect(found("unquoted-variable", script)).toEqual(expected);
  });

  test("ARG and ENV are taken to be one word", () => {
    expect(found("unquoted-variable", "echo $x $y $HTTP_PROXY $z", "ARG x\nENV y='a b'\n")).toEqual(["$z"]);
  });

  test("an ARG behind the RUN declares nothing for it", () => {
    const text = "FROM debian:13\nRUN echo $x\nARG x\nRUN echo $x\n";
    const { findings } = analyze({ text, config: { ...defaultLintConfig, only: ["unquoted-variable"] } });
    expect(findings.map(({ span }) => span.start)).toEqual([text.indexOf("$x")]);
  });
});

describe("where the shell splits", () => {
  test.each<[string, string, readonly string[], string?]>([
    ["words and redirections", 'a $x "$y" > $z 2>>"$w"', ["$x", "$z"]],
    ["a part of a word", "a --x=$x/b'c'$y", ["$x", "$y"]],
    ["assignments", "x=$y z+=$w; a=$b c", []],
    ["export in sh", "export x=$y", ["$y"]],
    ["export in bash", "export x=$y", [], "/bin/bash"],
    ["the name of a command", "$x a; exec $y; sudo $z", ["$z"]],
    ["tests", "[ $x = a ]; [[ $y = b ]]", ["$x"], "/bin/bash"],
    ["the word and patterns of a case", "case $x in $y) a $z;; esac", ["$z"]],
    ["arithmetic", "a $(( $x + y ))", []],
    ["the list of a loop", "for a in $x; do :; done", []],
    ["inside substitutions", 'a "$(b $x)" `c $y`', ["$x", "$y"]],
    ["operands", "a ${x:-$y}", ["${x:-$y}"]],
    ["lists", "a $@ ${x[@]} $*", ["$*"], "/bin/bash"],
    ["lengths", "a ${#x} $#", []],
  ])("%s", (_, script, expected, shell) => {
    expect(found("unquoted-variable", script, "", shell)).toEqual(expected);
  });
});

describe("which scripts are read", () => {
  test.each<[string, string]>([
    ["exec form", 'FROM debian:13\nRUN ["sh", "-c", "echo $x"]\n'],
    ["a Windows image", "FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nRUN echo $x\n"],
    ["another language", "FROM debian:13\nRUN <<EOF\n#!/usr/bin/env python3\nprint($x)\nEOF\n"],
    ["a script that cannot be read to its end", "FROM debian:13\nRUN if a; then echo $x\n"],
    ["CMD", "FROM debian:13\nCMD echo $x\n"],
  ])("not %s", (_, text) => {
    const { findings } = analyze({ text, config: { ...defaultLintConfig, only: ["unquoted-variable"] } });
    expect(findings).toEqual([]);
  });
});

describe("the work that values take", () => {
  const times = (count: number, part: (index: number) => string): string =>
    Array.from({ length: count }, (_, i) => part(i)).join("");

  test.each<[string, (count: number) => string]>([
    ["assignments", (count) => `${times(count, (i) => `x${i}=$y; `)}echo $x1`],
    ["a chain", (count) => `${times(count, (i) => `x${i}=a && `)}echo $x1`],
    ["parts of a word", (count) => `echo ${times(count, (i) => `$x${i}/`)}`],
    [
      "loops in loops",
      (count) => `${times(30, (i) => `for a${i} in 1 2; do `)}${times(count, () => "b=$b$c; ")}${times(30, () => "done; ")}`,
    ],
    ["functions that call each other twice", (count) => times(count, (i) => `f${i}() { f${i - 1}; f${i - 1}; x=$x; }; `) + "f9"],
    ["substitutions in substitutions", (count) => `echo ${"$(echo ".repeat(count)}$x${")".repeat(count)}`],
    ["tests", (count) => `[ ${times(count, (i) => `-n $x${i} -a `)}-n y ]`],
    ["braces of rm", (count) => `rm -rf ${times(count, () => "{a,b}/")}`],
    ["conditions", (count) => `if a; then x=1; ${times(count, (i) => `elif b${i}; then x=$x; `)}fi; echo $x`],
  ])("grows with the text for %s", (_, script) => {
    const cost = (count: number): number => {
      const text = `FROM debian:13\nRUN ${script(count)}\n`;
      const before = performance.now();
      analyze({ text, config: { ...defaultLintConfig, profile: "hadolint" } });
      return performance.now() - before;
    };
    cost(100);
    const small = Math.max(cost(500), 20);
    // Eight times the text; what grows with its square would take 64 times as long.
    expect(Math.min(cost(4000), cost(4000)) / small).toBeLessThan(32);
  });
});
