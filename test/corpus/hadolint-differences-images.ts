import type { HadolintDifference } from "./hadolint-difference.ts";
import { isUsed, type HadolintPlace } from "./hadolint-place.ts";

/** FROM, USER, COPY and ADD. */
export const imageDifferences: readonly HadolintDifference[] = [
  {
    codes: ["DL3006"],
    direction: "missing",
    reason: "With its variables filled in the name is that of a stage, or has a tag; without a value nobody can tell.",
    examples: {
      DL3006: "ARG KIND=slim\nFROM debian:13 AS base-slim\nFROM base-$KIND\n",
    },
    applies: ({ stage }) => stage !== undefined && (stage.base.kind !== "image" || /\$/.test(stage.from.image.value)),
  },
  {
    codes: ["DL3006", "DL3007"],
    direction: "extra",
    reason: "What an ARG holds by default is what a plain build uses; quotes are no part of the name.",
    examples: {
      DL3006: "ARG BASE=debian\nFROM $BASE\n",
      DL3007: "ARG TAG=latest\nFROM debian:$TAG\n",
    },
    applies: ({ stage }) => /["$]/.test(stage?.from.image.value ?? ""),
  },
  {
    codes: ["DL3002"],
    direction: "missing",
    reason: "A stage that only others use is not what runs, so that it may well end as root.",
    examples: {
      DL3002: "FROM golang:1 AS build\nUSER root\nFROM alpine:3\nCOPY --from=build /a /a\n",
    },
    applies: (place) => isUsed(place) && place.stage?.index !== place.analysis.stages.stages.length - 1,
  },
  {
    codes: ["DL3066"],
    direction: "missing",
    reason: "Only the user that the container starts with matters, and a variable may hold its number.",
    examples: { DL3066: "FROM debian:13\nUSER root\nENV UID=65532\nUSER $UID\n" },
    applies: (place) => !isLastUser(place) || place.text.includes("$"),
  },
  {
    codes: ["DL3066"],
    direction: "extra",
    reason: "An ARG whose default is a name gives a name, and not a number.",
    examples: { DL3066: "FROM debian:13\nARG WHO=app\nUSER $WHO\n" },
    applies: ({ text }) => text.includes("$"),
  },
  {
    codes: ["DL3020"],
    direction: "missing",
    reason: "A variable may hold a URL or an archive, and a list with a URL in it needs ADD.",
    examples: { DL3020: "FROM debian:13\nARG URL=https://example.com/tool\nADD $URL /usr/local/bin/tool\n" },
    applies: ({ text }) => /\$|:\/\//.test(text),
  },
  {
    codes: ["DL3021"],
    direction: "missing",
    reason: "A dot is a directory in any case, and a variable may end in a slash.",
    examples: { DL3021: "FROM debian:13\nWORKDIR /src\nCOPY a b .\n" },
    applies: ({ instruction }) => instruction.kind === "copy" && /^\.$|\$/.test(instruction.destination.value),
  },
  {
    codes: ["DL3067"],
    direction: "missing",
    reason: "On an empty stage it makes one layer of many, which is what it is there for.",
    examples: { DL3067: "FROM debian:13 AS all\nFROM scratch\nCOPY --from=all / /\n" },
    applies: ({ stage }) => stage?.base.kind === "scratch",
  },
  {
    codes: ["DL3010"],
    direction: "extra",
    reason: "The options of tar need no dash, and the same variable may be written in two ways.",
    examples: { DL3010: "FROM debian:13\nCOPY a.tgz /tmp/\nRUN tar xzf /tmp/a.tgz\n" },
    applies: ({ instruction }) => instruction.kind === "copy",
  },
];

function isLastUser({ analysis, instruction }: HadolintPlace): boolean {
  return analysis.stages.stages.at(-1)?.instructions.findLast(({ kind }) => kind === "user") === instruction;
}
