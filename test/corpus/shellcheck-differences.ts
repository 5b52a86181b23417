import type { HadolintDifference } from "./hadolint-difference.ts";
import { type HadolintPlace, isWindowsText } from "./hadolint-place.ts";

/**
 * Where our rules say something else of a RUN than hadolint 2.15.1, which gives its script to ShellCheck behind `export NAME=1`
 * for each variable that it knows, and keeps one of ShellCheck's findings per RUN.
 */
export const shellCheckDifferences: readonly HadolintDifference[] = [
  {
    codes: [
      "SC1001",
      "SC1012",
      "SC1083",
      "SC2016",
      "SC2034",
      "SC2035",
      "SC2046",
      "SC2061",
      "SC2086",
      "SC2102",
      "SC2154",
      "SC2162",
      "SC2164",
    ],
    direction: "missing",
    reason: "Text for cmd or PowerShell is not read as a POSIX shell would read it.",
    examples: {
      SC1001: "FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN setup.exe .\\dir\\file\n",
      SC2086: 'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell"]\nRUN Write-Host $name\n',
    },
    applies: isWindowsText,
  },
  {
    codes: ["SC2086"],
    direction: "missing",
    reason: "One ARG may declare several variables, of which hadolint sees the first.",
    examples: { SC2086: "FROM debian:13\nARG FIRST SECOND\nRUN make $SECOND\n" },
    applies: ({ stage }) => stage?.instructions.some((one) => one.kind === "arg" && one.definitions.length > 1) === true,
  },
  {
    codes: ["SC2086"],
    direction: "missing",
    reason: "An ENV whose name holds a variable makes a shell line that ShellCheck complains of; the line is hadolint's own.",
    examples: { SC2086: 'FROM debian:13\nARG ARCH\nENV LIB_${ARCH}_DIR="/lib"\nRUN make "$ARCH"\n' },
    applies: ({ stage }) =>
      stage?.instructions.some((one) => one.kind === "env" && one.pairs.some(({ key }) => key.value.includes("$"))) === true,
  },
  {
    codes: ["SC2086"],
    direction: "missing",
    reason: "A stage has the variables of the stage that it is built on also where FROM names that one by a variable.",
    examples: { SC2086: "ARG KIND=a\nFROM debian:13 AS base-a\nENV NAME=x\nFROM base-${KIND}\nRUN make $NAME\n" },
    applies: ({ stage }) => stage?.base.kind === "stage" && stage.from.image.value.includes("$"),
  },
  {
    codes: ["SC2086"],
    direction: "missing",
    reason: "What ONBUILD ARG and ONBUILD ENV declare is there for the ONBUILD RUN behind them.",
    examples: { SC2086: "FROM debian:13\nONBUILD ARG VERSION\nONBUILD RUN make $VERSION\n" },
    applies: ({ instruction }) => instruction.kind === "onbuild",
  },
  {
    codes: ["SC2045", "SC2068", "SC2129", "SC2164"],
    direction: "missing",
    reason: "A heredoc for another shell (`RUN <<EOF bash -e`) has options that hadolint does not see; it is not read here.",
    examples: {
      SC2045: 'FROM debian:13\nRUN <<EOF bash -e\nfor f in $(ls /x); do echo "$f"; done\nEOF\n',
      SC2164: "FROM debian:13\nRUN <<EOF bash -ex\ncd /src\nmake\nEOF\n",
    },
    applies: ({ script }) =>
      script?.form === "shell" && script.commands.some(({ redirects }) => redirects.some(({ body }) => body)),
  },
  {
    codes: ["SC2164"],
    direction: "missing",
    reason: "A SHELL with `-e` stops at a cd that fails.",
    examples: { SC2164: 'FROM debian:13\nSHELL ["/bin/bash", "-ec"]\nRUN cd /src; make\n' },
    applies: ({ script }) => script?.options.some((option) => /^-[a-z]*e/.test(option)) === true,
  },
  {
    codes: ["SC2154"],
    direction: "missing",
    reason: "A sourced file, an evaluated text or an `export $(…)` may set any variable.",
    examples: { SC2154: 'FROM debian:13\nRUN . /etc/settings && echo "$name"\n' },
    applies: ({ commands }) => commands.some(({ name }) => name !== undefined && /^(\.|source|eval|export)$/.test(name)),
  },
  {
    codes: ["SC2013", "SC2086", "SC2102"],
    direction: "extra",
    reason:
      "hadolint keeps one of ShellCheck's findings per RUN; when a comment ignores that one, it says nothing of the others.",
    examples: { SC2013: "FROM debian:13\n# hadolint ignore=SC2086\nRUN for line in $(cat list); do echo $line; done\n" },
    applies: ignoresAnother,
  },
];

function ignoresAnother({ instruction, finding }: HadolintPlace): boolean {
  const comments = instruction.commentsAbove.map(({ text }) => text).join("\n");
  return /hadolint\s+ignore\s*=.*SC\d{4}/.test(comments) && finding?.codes.every((code) => !comments.includes(code)) === true;
}
