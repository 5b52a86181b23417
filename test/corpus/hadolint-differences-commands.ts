import type { Span } from "@plimsoll/core";
import type { HadolintDifference } from "./hadolint-difference.ts";
import { hasUnknownWord, isCalledInAnotherWay, isWindowsText, runs } from "./hadolint-place.ts";

/** RUN, whatever the program. */
export const commandDifferences: readonly HadolintDifference[] = [
  {
    codes: (
      "DL3003 DL3008 DL3009 DL3013 DL3015 DL3016 DL3018 DL3019 DL3027 DL3028 DL3032 DL3033 DL3038 DL3040 DL3041 DL3042 DL3047 " +
      "DL3060 DL3062 DL4006"
    ).split(" "),
    direction: "extra",
    reason: "The same program by its path, behind sudo, env or xargs, or in the text of a sh -c is the same command.",
    examples: {
      DL3003: "FROM debian:13\nRUN bash -c 'cd /src && make'\n",
      DL3008: "FROM debian:13\nRUN sudo apt-get install -y curl\n",
      DL3013: "FROM python:3\nRUN /venv/bin/pip install flask\n",
      DL3019: "FROM alpine:3\nRUN cat list | xargs apk add\n",
      DL3027: "FROM debian:13\nRUN sudo apt update\n",
      DL3040: "FROM fedora:42\nRUN /usr/bin/dnf install -y git\n",
      DL3042: "FROM python:3\nRUN /venv/bin/pip install flask\n",
      DL3062: "FROM golang:1\nRUN /usr/local/go/bin/go install example.com/x\n",
      DL4006: "FROM debian:13\nRUN sudo bash -c 'a | b'\n",
    },
    applies: ({ commands, finding }) =>
      commands.some((command) => finding !== undefined && holds(command.span, finding.span) && isCalledInAnotherWay(command)),
  },
  {
    codes: ["DL4001"],
    direction: "extra",
    reason: "So it is for either of the two programs, wherever in the stage it stands.",
    examples: { DL4001: "FROM debian:13\nRUN wget -q https://example.com/a\nRUN sh -c 'curl -O https://example.com/b'\n" },
    applies: ({ analysis, stage }) =>
      analysis.scripts.some(
        (run) => run.stage === stage?.index && run.script.commands.some((one) => isLoader(one.name) && isCalledInAnotherWay(one)),
      ),
  },
  {
    codes: ["DL3003", "DL3016", "DL3047", "DL3059", "DL4006"],
    direction: "missing",
    reason: "Text for cmd or PowerShell is not read as a POSIX shell would read it.",
    examples: {
      DL3016: "FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN npm install -g pnpm\n",
      DL4006: "FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN a | b\n",
    },
    applies: isWindowsText,
  },
  {
    codes: ["DL3003"],
    direction: "missing",
    reason: "In a subshell a cd changes nothing for what follows.",
    examples: { DL3003: "FROM debian:13\nRUN (cd /src && make)\n" },
    applies: ({ commands }) =>
      commands.every(({ name, inside }) => name !== "cd" || inside.includes("subshell") || inside.includes("substitution")),
  },
  {
    codes: ["DL4006"],
    direction: "missing",
    reason: "pipefail may be set in the RUN itself, or by the SHELL of the stage that this one is built on.",
    examples: {
      DL4006: 'FROM debian:13 AS base\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nFROM base\nRUN a | b\n',
    },
    applies: ({ script, text }) => text.includes("pipefail") || script?.options.includes("pipefail") === true,
  },
  {
    codes: ["DL4005"],
    direction: "extra",
    reason: "/usr/bin/sh is the same file.",
    examples: { DL4005: "FROM debian:13\nRUN ln -sf bash /usr/bin/sh\n" },
    applies: (place) => runs(place, /^ln$/),
  },
  {
    codes: ["DL3046"],
    direction: "missing",
    reason: "The length of a variable's name says nothing of the number.",
    examples: { DL3046: "FROM debian:13\nARG USER_ID=1000\nRUN useradd -u $USER_ID app\n" },
    applies: ({ text }) => /useradd[^;&]*\$/.test(text),
  },
  {
    codes: ["DL3008", "DL3013", "DL3016", "DL3018", "DL3033", "DL3037", "DL3041"],
    direction: "missing",
    reason: "What the variable or command gives is not known: it may hold versions.",
    examples: {
      DL3008: "FROM debian:13\nRUN apt-get install -y `cat packages.txt`\n",
      DL3013: 'FROM python:3\nRUN pip install "$PACKAGES"\n',
      DL3016: 'FROM node:24\nRUN npm install -g "$(cat name)"\n',
      DL3018: "FROM alpine:3\nRUN apk add --no-cache $PHPIZE_DEPS\n",
      DL3033: "FROM centos:7\nRUN yum install -y $(cat packages)\n",
    },
    applies: ({ commands }) => commands.some(hasUnknownWord),
  },
  {
    codes: ["DL3015", "DL3019"],
    direction: "missing",
    reason: "An option without a blank, a variable for options and a configuration file say it too.",
    examples: {
      DL3015: "FROM debian:13\nRUN apt-get install -y -oAPT::Install-Recommends=0 curl\n",
      DL3019: "FROM alpine:3\nRUN apk add $APK_FLAGS curl\n",
    },
    applies: ({ analysis, commands }) => commands.some(hasUnknownWord) || /Install-Recommends/i.test(analysis.syntax.source.text),
  },
];

function isLoader(name: string | undefined): boolean {
  return name === "curl" || name === "wget";
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
