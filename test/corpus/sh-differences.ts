import type { HadolintDifference } from "./hadolint-difference.ts";
import { isWindowsText } from "./hadolint-place.ts";

/** Where hadolint 2.15.1 says that a `sh` does not know something, and we deliberately do not. */
export const shDifferences: readonly HadolintDifference[] = [
  {
    codes: ["SC3010", "SC3014", "SC3028", "SC3046", "SC3060"],
    direction: "missing",
    reason: "hadolint 2.15.1 forgets SHELL after the next ENV or ARG, and never looks at the `#!` line of a heredoc.",
    examples: {
      SC3010: 'FROM debian:13\nSHELL ["/bin/bash", "-c"]\nENV A=1\nRUN [[ -f /x ]] && make\n',
      SC3060: "FROM debian:13\nARG V\nRUN <<EOF\n#!/bin/bash\necho ${V/a/b}\nEOF\n",
    },
    applies: ({ script }) => script?.dialect === "bash" || script?.dialect === "zsh",
  },
  {
    codes: ["SC3028", "SC3057"],
    direction: "missing",
    reason: "Text for cmd or PowerShell is not read as a POSIX shell would read it.",
    examples: {
      SC3057: "FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN echo ${env:PATH}\n",
    },
    applies: isWindowsText,
  },
];
