import { type HadolintPlace, isWindowsText } from "./hadolint-place.ts";

/** A class of ShellCheck's findings that hadolint 2.15.1 has and plimsoll, which asks the same ShellCheck, does not. */
export interface BridgeDifference {
  /** Why we are right. */
  readonly reason: string;
  /** A Dockerfile with such a place. */
  readonly example: string;
  /** The code that hadolint reports there. */
  readonly code: string;
  readonly applies: (place: HadolintPlace, code: string) => boolean;
}

/** Every class of differences. What fits none of them is a bug of ours. */
export const bridgeDifferences: readonly BridgeDifference[] = [
  {
    reason: "Text for cmd or PowerShell is no shell script: what ShellCheck says of it means nothing.",
    example: "FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN dir C:\\temp & (del C:\\temp\\x)\n",
    code: "SC1088",
    applies: isWindowsText,
  },
  {
    reason: "hadolint 2.15.1 forgets SHELL after the next ENV or ARG, and never looks at the `#!` line of a heredoc.",
    example: 'FROM debian:13\nSHELL ["/bin/bash", "-c"]\nENV A=1\nRUN pushd /x && make\n',
    code: "SC3044",
    applies: ({ script }, code) => code.startsWith("SC3") && script?.dialect !== "sh",
  },
  {
    reason: "One ARG may declare several variables, of which hadolint sees the first.",
    example: "FROM debian:13\nARG FIRST SECOND\nRUN make $SECOND\n",
    code: "SC2086",
    applies: ({ stage }) => stage?.instructions.some((one) => one.kind === "arg" && one.definitions.length > 1) === true,
  },
  {
    reason:
      "An ENV whose name holds a variable makes no line that ShellCheck can read; its complaint is about hadolint's own text.",
    example: 'FROM debian:13\nARG ARCH\nENV LIB_${ARCH}_DIR="/lib"\nRUN make "$ARCH"\n',
    code: "SC2086",
    applies: ({ stage }) =>
      stage?.instructions.some((one) => one.kind === "env" && one.pairs.some(({ key }) => key.value.includes("$"))) === true,
  },
  {
    reason: "A stage has the variables of the stage that it is built on also where FROM names that one by a variable.",
    example: "ARG KIND=a\nFROM debian:13 AS base-a\nENV NAME=x\nFROM base-${KIND}\nRUN make $NAME\n",
    code: "SC2086",
    applies: ({ stage }) => stage?.base.kind === "stage" && stage.from.image.value.includes("$"),
  },
  {
    reason: "In `RUN <<EOF bash -e` the shell outside expands the text first: what the inner one reads is not what stands there.",
    example: 'FROM debian:13\nRUN <<EOF bash -e\nfor f in $(ls /x); do echo "$f"; done\nEOF\n',
    code: "SC2045",
    applies: ({ script }) =>
      script?.form === "shell" && script.commands.some(({ redirects }) => redirects.some(({ body }) => body)),
  },
  {
    reason: "BuildKit joins lines across blanks behind the backslash; hadolint does not.",
    example: "FROM debian:13\nRUN set -e \\ \n  && if true; then \\ \n  make; fi\n",
    code: "SC1072",
    applies: ({ text }) => /\\[ \t]+\r?\n/.test(text),
  },
];
