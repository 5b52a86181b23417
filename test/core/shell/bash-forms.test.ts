import { analyze, defaultLintConfig } from "@plimsoll/core";
import { describe, expect, test } from "vitest";
import { bashForms } from "../../../packages/core/src/shell/bash-forms.ts";
import { shellOfImage } from "../../../packages/core/src/shell/image-shells.ts";
import { systemShells } from "../../../packages/core/src/shell/system-shell.ts";
import { parseImageReference } from "../../../packages/core/src/stages/image-reference.ts";

/** `kind text` for each form of a RUN, the text being what its span marks. */
function formsOf(run: string): readonly string[] {
  const text = `FROM base\nRUN ${run}\n`;
  const { scripts } = analyze({ text, config: { ...defaultLintConfig, only: [] } });
  return scripts
    .flatMap(({ script }) => bashForms(script))
    .map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`);
}

describe("what bash reads and POSIX does not have", () => {
  test.each([
    ['[[ "$a" == b && $c =~ d ]]', ["double-brackets [[", "test-equals ==", "test-match =~"]],
    ['[ "$a" == b ] || test x == y', ["test-equals ==", "test-equals =="]],
    ["[ -f a -a ! -v b -o -a c ]", ["test-variable-set -v", "test-file-exists -a"]],
    ["[ a -a b ] && [ \\( a = b \\) -o c = d ]", []],
    ["mkdir -p a/{b,c}/d x{1..3} ${a,b}", ["braces {b,c}", "braces {1..3}", "changed-case ${a,b}"]],
    ["echo '{a,b}' \"{c,d}\" \\{e,f} {} {g}", []],
    ["source ./x; . ./y; ./source", ["source source"]],
    ['echo -e "a\\nb"; echo "-e"; echo -x; echo - -e', ["echo-option -e", 'echo-option "-e"']],
    [
      "echo ${a/b/c} ${a:1} ${a^^} ${!a} ${a[0]} ${a#b} ${a:-b} ${#a}",
      ["replacement", "slice", "changed-case", "indirect", "array-element"],
    ],
    [
      'echo $(<f) `<f` $(cat <f) <(ls) $"a"',
      ["file-in-substitution", "file-in-backticks", "process-substitution <(ls)", 'translated-quotes $"a"'],
    ],
    ["a=(1 2); a+=3; declare b", ["array (1 2)", "append +=", "builtin declare"]],
    [
      "((a++)); echo $((2**3)) $((16#f)) $[1+1]",
      ["arithmetic-command ((", "increment ++", "power **", "number-base 16#f", "arithmetic-brackets $[1+1]"],
    ],
    [
      "a &> b; a >& b; a >&2; a 2>&1; a |& b; a <<< b; a 12> b",
      ["both-to-file &>", "both-to-file-old >&", "both-to-pipe |&", "here-string <<<", "large-descriptor 12"],
    ],
    ["set -eo pipefail; set -E; set +o nounset; set -- -o x; set --x", ["set-option pipefail", "set-letter -E", "set-word --x"]],
    [
      "pushd a; let b=1; local c; read -p d e; read -r f; export -f g; cd -P h",
      ["builtin pushd", "let let", "local local", "builtin-option -p", "builtin-option -f"],
    ],
    [
      "function f { :; }; function g() { :; }; h-i() { :; }",
      ["function-keyword-only function", "function-keyword function", "function-name h-i"],
    ],
    ["trap x ERR SIGTERM int EXIT", ["trap-event ERR", "trap-prefix SIGTERM", "trap-case int"]],
    ["echo $RANDOM $UID; HOSTNAME=x; echo $HOSTNAME", ["shell-variable $RANDOM", "shell-variable $UID"]],
    ["rm !(a) *[^b]; select i in a; do :; done", ["extended-glob !(a)", "caret-in-glob [^", "select select"]],
    ["for ((i=0;i<2;i++)); do :; done", ["arithmetic-for for", "increment ++"]],
    ["sh -c '[[ -f x ]]' && sudo echo -e x && /bin/echo -e y", []],
    ["echo $(if [[ -f a ]]; then source b; fi)", ["double-brackets [[", "source source"]],
    ["cat <<EOF > f\n[[ a == b ]] ${a/b/c}\nEOF", ["replacement ${a/b/c}"]],
  ])("%s", (run, expected) => {
    const found = formsOf(run);
    expect(found.map((form, index) => (expected[index]?.includes(" ") === false ? form.split(" ")[0] : form))).toEqual(expected);
  });

  test("marks the form in the file, behind continuations too", () => {
    expect(formsOf("true && \\\n  # a comment\n  mkdir a{b,\\\nc}")).toEqual(["braces {b,\\\nc}"]);
  });

  test("many substitutions in each other end", () => {
    expect(formsOf(`echo ${"$(".repeat(60)}true${")".repeat(60)} {a,b}`)).toEqual(["braces {a,b}"]);
  });
});

describe("the sh of an image", () => {
  test.each([
    ["debian:12-slim", "dash"],
    ["debian:trixie", "new-dash"],
    ["debian", "some-dash"],
    ["ubuntu:24.04", "dash"],
    ["ubuntu:25.04", "new-dash"],
    ["ubuntu:noble-20250101", "dash"],
    ["node:22", "some-dash"],
    ["node:22-bookworm-slim", "dash"],
    ["docker.io/library/python:3.13-alpine3.22", "busybox"],
    ["public.ecr.aws/docker/library/ruby:3.3-bullseye", "dash"],
    ["alpine:3.22", "busybox"],
    ["fedora:42", "bash"],
    ["registry.access.redhat.com/ubi9/ubi-minimal:9.5", "bash"],
    ["amazonlinux:2023", "bash"],
    ["amazoncorretto:21-alpine", "busybox"],
    ["nvidia/cuda:12.4.1-runtime-ubuntu22.04", "dash"],
    ["nvidia/cuda:12.4.1-runtime-rockylinux9", "bash"],
    ["mcr.microsoft.com/dotnet/sdk:9.0-alpine", "busybox"],
    ["mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled", "unknown"],
    ["mcr.microsoft.com/dotnet/sdk:8.0-nanoserver-ltsc2022", "unknown"],
    ["openjdk:17", "unknown"],
    ["openjdk:8-jdk", "some-dash"],
    ["registry.example.com/debian:12", "unknown"],
    ["someone/debian:12", "unknown"],
  ])("%s: %s", (image, shell) => {
    expect(shellOfImage(parseImageReference(image)!)).toBe(shell);
  });

  test.each([
    ["FROM debian:12\nRUN true\n", ["dash"]],
    ["FROM debian:12\nRUN true\nRUN ln -sf /bin/bash /bin/sh\nRUN true\n", ["dash", "bash", "bash"]],
    ["FROM debian:12 AS a\nRUN ln -sf bash /bin/sh\nFROM a\nRUN true\n", ["bash", "bash"]],
    ['FROM fedora:42\nSHELL ["/bin/dash", "-c"]\nRUN true\n', ["some-dash"]],
    ['FROM debian:12\nSHELL ["/bin/bash", "-c"]\nRUN true\n', ["bash"]],
    ["FROM debian:12\nONBUILD RUN true\n", ["unknown"]],
    ["ARG TAG\nFROM node:${TAG}-alpine\nRUN true\n", ["busybox"]],
  ])("of the scripts of %j", (text, expected) => {
    const { stages, scripts } = analyze({ text, config: { ...defaultLintConfig, only: [] } });
    expect(scripts.map((script) => systemShells(stages, scripts).of(script))).toEqual(expected);
  });
});
