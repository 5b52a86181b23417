import {
  analyze,
  type Analysis,
  applyEdits,
  createRuleIndex,
  defaultLintConfig,
  type LintConfig,
  readCommandLineSettings,
  resolveLintConfig,
  rules,
  type ShellCheckComment,
} from "@plimsoll/core";
import { describe, expect, test } from "vitest";

const config: LintConfig = { ...defaultLintConfig, profile: "hadolint" };

function wantedBy(text: string, profile: LintConfig["profile"] = "hadolint"): readonly string[] {
  const { wanted } = analyze({ text, config: { ...config, profile }, facts: { shellcheck: new Map() } });
  return wanted.flatMap((request) => (request.kind === "shellcheck" ? request.texts : []));
}

/** A comment on the first place of `marked` in the text that ShellCheck is given. */
function commentOn(given: string, marked: string, more: Partial<ShellCheckComment> = {}): ShellCheckComment {
  const at = given.indexOf(marked);
  const place = (offset: number) => {
    const lines = given.slice(0, offset).split("\n");
    return { line: lines.length, column: [...lines.at(-1)!].length + 1 };
  };
  const [start, end] = [place(at), place(at + marked.length)];
  const range = { ...start, endLine: end.line, endColumn: end.column };
  return { ...range, level: "info", code: 2999, message: `about ${marked}`, fix: null, ...more };
}

/** The analysis with one comment on each of the marked places. */
function answered(text: string, marked: readonly string[], more: Partial<ShellCheckComment> = {}, use = config): Analysis {
  const shellcheck = new Map(
    wantedBy(text, use.profile).map((given) => [
      given,
      marked.filter((one) => given.includes(one)).map((one) => commentOn(given, one, more)),
    ]),
  );
  return analyze({ text, config: use, facts: { shellcheck } });
}

function placesIn(text: string, { findings }: Analysis): readonly string[] {
  return findings.filter(({ rule }) => rule === "shellcheck").map(({ span }) => text.slice(span.start, span.end));
}

describe("what ShellCheck is asked", () => {
  test("nothing unless somebody can answer", () => {
    const { wanted } = analyze({ text: "FROM debian:12\nRUN true\n", config });
    expect(wanted).toEqual([]);
  });

  test("each text once, and only until it is answered", () => {
    const text = "FROM debian:12\nRUN make\nRUN make\nRUN make all\n";
    expect(wantedBy(text)).toEqual(["# shellcheck shell=sh\nmake", "# shellcheck shell=sh\nmake all"]);
    const known = new Map(wantedBy(text).map((given) => [given, []]));
    expect(analyze({ text, config, facts: { shellcheck: known } }).wanted).toEqual([]);
  });

  test("with continuations joined and the variables that the script names", () => {
    const text = "FROM debian:12\nARG A=1 B\nENV C=x D=y\nRUN make $A \\\n  # comment\n  $B ${D} $http_proxy\n";
    expect(wantedBy(text)).toEqual(["# shellcheck shell=sh\nexport A=1 B=1 D=1 http_proxy=1\nmake $A   $B ${D} $http_proxy"]);
  });

  test.each([
    ["FROM debian:12\nRUN true\n", "dash"],
    ["FROM alpine:3.22\nRUN true\n", "busybox"],
    ["FROM fedora:42\nRUN true\n", "bash"],
    ["FROM registry.example.com/x\nRUN true\n", "sh"],
    ['FROM debian:12\nSHELL ["/bin/bash", "-c"]\nENV A=1\nRUN true\n', "bash"],
    ["FROM debian:12\nRUN <<EOF\n#!/bin/ksh\ntrue\nEOF\n", "ksh"],
    ["FROM debian:12\nONBUILD RUN true\n", "sh"],
  ])("in the shell of the stage: %j", (text, shell) => {
    expect(wantedBy(text, "recommended").map((given) => /shell=(\w+)/.exec(given)?.[1])).toEqual([shell]);
  });

  test("as hadolint would, in its profile", () => {
    expect(wantedBy("FROM fedora:42\nRUN true\n")).toEqual(["# shellcheck shell=sh\ntrue"]);
    expect(wantedBy('FROM alpine\nSHELL ["/bin/ash", "-c"]\nRUN true\n')).toEqual(["# shellcheck shell=dash\ntrue"]);
  });

  test("nothing of other languages, of exec form, and of what only runs later", () => {
    const text =
      'FROM debian:12\nRUN ["sh", "-c", "true"]\nRUN <<EOF\n#!/usr/bin/python3\nprint(1)\nEOF\n' +
      'SHELL ["pwsh", "-c"]\nRUN Get-Item\nCMD echo $x\n';
    expect(wantedBy(text)).toEqual([]);
    expect(wantedBy("FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN dir\n")).toEqual([]);
  });

  test("about a heredoc behind its own #! line and directives, in front of the variables", () => {
    const text = "FROM debian:12\nARG a\nRUN <<EOF\n#!/bin/bash -e\n# shellcheck disable=SC2086\n\necho $a\nEOF\n";
    const given = "#!/bin/bash -e\n# shellcheck shell=bash\n# shellcheck disable=SC2086\n\nexport a=1\necho $a\n";
    expect(wantedBy(text)).toEqual([given]);
  });

  test("about a heredoc that one shell is given as it is", () => {
    const text = "FROM debian:12\nRUN bash -ex <<'EOF'\ncd $x\nEOF\nRUN bash <<EOF\ncd $x\nEOF\nRUN cat <<'EOF'\ncd $x\nEOF\n";
    expect(wantedBy(text).filter((given) => !given.includes("<<"))).toEqual(["# shellcheck shell=bash\ncd $x\n"]);
  });
});

describe("where its comments stand in the file", () => {
  test.each([
    ["RUN a && \\\n  b $x \\\n  $y\n", ["$x", "$y"]],
    ["RUN a && \\\n  # comment\n\n  b $x\n", ["$x"]],
    ["RUN <<EOF\ntrue\n\techo 😀 $x\nEOF\n", ["$x"]],
    ["RUN <<-EOF\n\ttrue\n\techo $x\nEOF\n", ["$x"]],
    ["RUN bash <<'EOF'\necho $x\nEOF\n", ["$x"]],
    ["ONBUILD RUN a $x\n", ["$x"]],
    ["ARG long\nENV more=1\nRUN a $long; b $more\n", ["$long", "$more"]],
    ["RUN --mount=type=cache,target=/x a $x\n", ["$x"]],
    ["RUN <<EOF\n#!/bin/bash\n# first\nfor f in $(ls); do :; done\nEOF\n", ["#!/bin/bash", "# first", "$(ls)"]],
  ])("%j", (run, marked) => {
    const text = `FROM debian:12\n${run}`;
    expect(placesIn(text, answered(text, marked))).toEqual(marked);
  });

  test("a place without a length is the character there", () => {
    const text = "FROM debian:12\nRUN make x\n";
    const [given = ""] = wantedBy(text);
    const comment = commentOn(given, "x");
    const at = (column: number): string => {
      const shellcheck = new Map([[given, [{ ...comment, column, endColumn: column }]]]);
      return placesIn(text, analyze({ text, config, facts: { shellcheck } })).join();
    };
    expect([at(comment.column), at(comment.column + 1), at(comment.column + 50)]).toEqual(["x", "x", "x"]);
  });

  test("what is said of the text that we put in front is left out", () => {
    const text = "FROM debian:12\nARG a\nRUN echo $a\n";
    expect(placesIn(text, answered(text, ["shell=sh", "export a", "$a"]))).toEqual(["$a"]);
  });

  test("a replacement behind a word stays in front of the continuation", () => {
    const text = "FROM debian:12\nRUN a $x\\\n  && b\n";
    const [given = ""] = wantedBy(text);
    const { line, column, endColumn } = commentOn(given, "$x");
    const around = { line, endLine: line, replacement: '"' } as const;
    const fix = {
      replacements: [
        { ...around, column, endColumn: column, insertionPoint: "beforeStart" },
        { ...around, column: endColumn, endColumn, insertionPoint: "afterEnd" },
      ],
    } as const;
    const { findings } = answered(text, ["$x"], { fix });
    const found = findings.find(({ rule }) => rule === "shellcheck")?.fix;
    expect(found?.safety).toBe("unsafe");
    expect(applyEdits(text, found?.edits ?? [])).toBe('FROM debian:12\nRUN a "$x"\\\n  && b\n');
  });

  test("a fix that reaches out of the script is none; one of blanks alone is safe", () => {
    const text = "FROM debian:12\nARG a\nRUN <<EOF\necho   $a\nEOF\n";
    const fixOf = (marked: string, replacement: string) => {
      const [given = ""] = wantedBy(text);
      const { line, column, endLine, endColumn } = commentOn(given, marked);
      const one = { line, column, endLine, endColumn, replacement, insertionPoint: "afterEnd" } as const;
      return answered(text, ["$a"], { fix: { replacements: [one] } }).findings.find(({ rule }) => rule === "shellcheck")?.fix;
    };
    expect(fixOf("export a", "x")).toBeUndefined();
    expect(fixOf("echo", "a\nb")).toBeUndefined();
    expect(fixOf("echo", "printf")).toMatchObject({ safety: "unsafe" });
    expect(fixOf("   ", " ")).toMatchObject({ safety: "safe" });
  });
});

describe("what becomes of its comments", () => {
  const text = "FROM debian:12\nRUN make $x\n";
  const comment = { code: 2999, level: "style" } as const;

  test("a finding with ShellCheck's code, level and words", () => {
    const { findings } = answered(text, ["$x"], comment);
    expect(findings.find(({ rule }) => rule === "shellcheck")).toMatchObject({
      codes: ["SC2999"],
      severity: "style",
      params: { text: "about $x", code: "SC2999" },
    });
  });

  test("ShellCheck's level goes before what is usual for the code", () => {
    const { findings } = answered(text, ["$x"], { code: 2045, level: "style" });
    expect(findings.find(({ rule }) => rule === "shellcheck")?.severity).toBe("style");
  });

  test.each([
    ["# plimsoll ignore=SC2999"],
    ["# hadolint ignore=SC2999"],
    ["# plimsoll ignore=shellcheck"],
    ["# hadolint ignore=DL3006,SC2999"],
  ])("%s leaves it out", (line) => {
    const ignoring = text.replace("RUN", `${line}\nRUN`);
    expect(placesIn(ignoring, answered(ignoring, ["$x"], comment))).toEqual([]);
  });

  test("`--ignore`, `--severity` and `--select` mean it by its code", () => {
    const index = createRuleIndex(rules);
    const severitiesWith = (given: Parameters<typeof readCommandLineSettings>[0]): readonly string[] => {
      const { settings, problems } = readCommandLineSettings({ ...given, profile: "hadolint" }, index);
      expect(problems).toEqual([]);
      const { findings } = answered(text, ["$x"], comment, resolveLintConfig({ commandLine: settings }));
      return findings.filter(({ rule }) => rule === "shellcheck").map(({ severity }) => severity);
    };
    expect(severitiesWith({ ignore: ["SC2999"] })).toEqual([]);
    expect(severitiesWith({ ignore: ["SC2998"] })).toEqual(["style"]);
    expect(severitiesWith({ severity: ["SC2999=error"] })).toEqual(["error"]);
    expect(severitiesWith({ select: ["shellcheck/SC2999"] })).toEqual(["style"]);
    expect(severitiesWith({ select: ["SC2998"] })).toEqual([]);
  });

  test("1090, 1091 and 2187 mean nothing in a Dockerfile", () => {
    for (const code of [1090, 1091, 2187]) expect(placesIn(text, answered(text, ["$x"], { code }))).toEqual([]);
  });

  test("what a rule of ours says under the same code is not said twice", () => {
    const both = "FROM debian:12\nRUN mkdir a{b,c} && make $x a{d,e}\n";
    const { findings } = answered(both, ["{b,c}", "$x"], { code: 3009 });
    const shown = findings.filter(({ codes }) => codes.includes("SC3009"));
    expect(shown.map(({ rule, span }) => `${rule} ${both.slice(span.start, span.end)}`)).toEqual([
      "brace-expansion-in-sh {b,c}",
      "shellcheck $x",
      "brace-expansion-in-sh {d,e}",
    ]);
  });

  test("a comment that ignores a code may be there for ShellCheck, unless that was asked", () => {
    const ignoring = "FROM debian:12\n# plimsoll ignore=SC2999\nRUN make\n";
    const strict = { ...config, profile: "strict" } as const;
    const unused = ({ findings }: Analysis) => findings.filter(({ rule }) => rule === "unused-suppression").length;
    expect(unused(analyze({ text: ignoring, config: strict }))).toBe(0);
    expect(unused(answered(ignoring, [], {}, strict))).toBe(1);
  });
});
