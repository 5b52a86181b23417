import type { HadolintDifference } from "./hadolint-difference.ts";
import { isShipped, runs } from "./hadolint-place.ts";

/** What package managers do. */
export const packageDifferences: readonly HadolintDifference[] = [
  {
    codes: ["DL3008", "DL3014", "DL3015"],
    direction: "extra",
    reason: "apt and aptitude install as apt-get does; that apt is the wrong program (DL3027) says nothing of the rest.",
    examples: {
      DL3008: "FROM debian:13\nRUN apt install -y curl\n",
      DL3014: "FROM debian:13\nRUN apt install curl\n",
      DL3015: "FROM debian:13\nRUN apt install -y curl\n",
    },
    applies: (place) => runs(place, /^apt(?:itude)?$/),
  },
  {
    codes: ["DL3009", "DL3032", "DL3040"],
    direction: "extra",
    reason: "Only what removes the cache itself, and behind the download, keeps it out of the layer.",
    examples: {
      DL3009: "FROM debian:13\nRUN rm -rf /var/lib/apt/lists/* && apt-get update && apt-get install -y curl && rm -rf /tmp/x\n",
      DL3032: "FROM centos:7\nRUN yum install -y git && rm -rf /tmp/x\n",
    },
    applies: ({ commands }) =>
      commands.some(({ name, args }) => name === "rm" || args.some(({ text }) => /^(?:clean|all)$/.test(text))),
  },
  {
    codes: ["DL3009", "DL3042"],
    direction: "missing",
    reason: "The cache can be removed by other commands too, such as find, rm without -r, or pip cache.",
    examples: {
      DL3009: "FROM debian:13\nRUN apt-get update && find /var/lib/apt/lists -type f -delete\n",
      DL3042: "FROM python:3\nRUN pip install flask && rm -rf ~/.cache\n",
    },
    applies: ({ commands }) =>
      commands.some(({ name, args }) => name === "find" || name === "rm" || args.some(({ text }) => text === "purge")),
  },
  {
    codes: ["DL3009", "DL3060"],
    direction: "missing",
    reason: "The stage is no part of the image, so that nothing of it is shipped.",
    examples: {
      DL3009: "FROM debian:13 AS base\nRUN apt-get update\nFROM base AS build\nFROM alpine:3\nCOPY --from=build /app /app\n",
    },
    applies: (place) => !isShipped(place),
  },
  {
    codes: ["DL3009", "DL3019", "DL3032", "DL3040", "DL3042", "DL3060"],
    direction: "missing",
    reason: "A mount on the directory that holds the cache keeps it out of the layer, whatever its path.",
    examples: {
      DL3009: "FROM debian:13\nRUN --mount=type=cache,target=/var/lib/apt apt-get update\n",
      DL3019: "FROM alpine:3\nRUN --mount=type=cache,target=/etc/apk/cache apk add curl\n",
      DL3032: "FROM centos:7\nRUN --mount=type=cache,target=/var/cache/yum yum install -y git\n",
      DL3040: "FROM fedora:42\nRUN --mount=type=cache,target=/var/cache/dnf dnf install -y git\n",
      DL3060: "FROM node:24\nRUN --mount=type=cache,target=/src/.yarn/cache yarn install\n",
    },
    applies: ({ text }) => text.includes("--mount"),
  },
  {
    codes: ["DL3019", "DL3042"],
    direction: "missing",
    reason: "A step that does without the network downloads nothing.",
    examples: {
      DL3019: "FROM alpine:3\nRUN apk add --no-network --virtual .run-deps so:libc.so\n",
      DL3042: "FROM python:3\nRUN pip install --no-index --find-links /wheels app\n",
    },
    applies: ({ text }) => /--no-network|--no-index|--network=none/.test(text),
  },
  {
    codes: ["DL3009"],
    direction: "extra",
    reason: "A stage that another names by a variable is a base like any other.",
    examples: { DL3009: "ARG KIND=slim\nFROM debian:13 AS base-slim\nRUN apt-get update\nFROM base-$KIND\n" },
    applies: ({ analysis, stage }) =>
      analysis.stages.stages.some(
        ({ base, from }) => base.kind === "stage" && base.index === stage?.index && from.image.value.includes("$"),
      ),
  },
  {
    codes: ["DL3032"],
    direction: "missing",
    reason: "The finding for the dnf (DL3040) behind it in the same RUN speaks for both: they share their metadata.",
    examples: { DL3032: "FROM centos:7\nRUN yum install -y dnf && dnf install -y git\n" },
    applies: (place) => runs(place, /^(?:micro)?dnf$/),
  },
  {
    codes: ["DL3042"],
    direction: "missing",
    reason: "Any value of PIP_NO_CACHE_DIR switches the cache off, as do pip's configuration and options that are cut short.",
    examples: { DL3042: "FROM python:3\nENV PIP_NO_CACHE_DIR=off\nRUN pip install flask\n" },
    applies: ({ analysis }) => /no[-_]ca/i.test(analysis.syntax.source.text),
  },
  {
    codes: ["DL3040"],
    direction: "missing",
    reason: "Only the last download needs a clean-up behind it: an earlier one does not count against it.",
    examples: { DL3040: "FROM fedora:42\nRUN rm -rf /tmp/x && dnf install -y git && dnf clean all\n" },
    applies: ({ text }) => /clean all|clean metadata|\/var\/cache/.test(text),
  },
  {
    codes: ["DL3032", "DL3040"],
    direction: "extra",
    reason: "An upgrade or a group downloads the same metadata, and tdnf is the dnf of Azure Linux and Photon.",
    examples: {
      DL3032: "FROM centos:7\nRUN yum update -y\n",
      DL3040: "FROM azurelinux:3\nRUN tdnf install -y git\n",
    },
    applies: ({ text }) => /\b(?:update|upgrade|group\w*|makecache|builddep|tdnf|distro-sync|reinstall|swap)\b/.test(text),
  },
  {
    codes: ["DL3013"],
    direction: "extra",
    reason: "A requirements file says nothing of what stands beside it, and options may stand between pip and install.",
    examples: { DL3013: "FROM python:3\nRUN pip install -r requirements.txt flask && python -m pip -q install flask\n" },
    applies: ({ text }) => /-r\b|--requirement|\bpip[\d.]*\s+-|--constraint|-c\b/.test(text),
  },
  {
    codes: ["DL3008", "DL3013", "DL3016", "DL3028", "DL3033", "DL3041", "DL3062"],
    direction: "missing",
    reason: "A file, a directory, a group, what comes with the language and what is removed (nano-) have no version to name.",
    examples: {
      DL3008: "FROM debian:13\nRUN apt-get install -y nano-\n",
      DL3013: "FROM python:3\nRUN pip install .[dev]\n",
      DL3016: "FROM node:24\nRUN npm install .\n",
      DL3028: "FROM ruby:3\nRUN gem install tool.gem\n",
      DL3033: "FROM centos:7\nRUN yum install -y @dev\n",
      DL3041: "FROM fedora:42\nRUN dnf install -y *.rpm\n",
      DL3062: "FROM golang:1\nRUN go run main.go\n",
    },
    applies: ({ commands }) =>
      commands.some(({ args }) => args.some(({ text }) => /^\.|^@|\/|\*|\w-$|\.(?:gem|rpm|whl|tgz|go)$/.test(text))),
  },
  {
    codes: ["DL3014", "DL3030", "DL3034", "DL3038"],
    direction: "extra",
    reason: "Removing and upgrading asks for confirmation too.",
    examples: {
      DL3014: "FROM debian:13\nRUN apt-get purge curl\n",
      DL3030: "FROM centos:7\nRUN yum update\n",
      DL3034: "FROM opensuse/leap:15.6\nRUN zypper update\n",
      DL3038: "FROM fedora:42\nRUN microdnf update\n",
    },
    applies: ({ text }) => /remove|purge|erase|upgrade|update|\bup\b|builddep|build-dep|reinstall/.test(text),
  },
  {
    codes: ["DL3014"],
    direction: "missing",
    reason: "The question is answered by the pipe, or by a setting.",
    examples: { DL3014: "FROM debian:13\nRUN yes | apt-get install curl\n" },
    applies: ({ analysis, commands }) =>
      commands.some(({ pipelineIndex }) => pipelineIndex > 0) || /Assume-Yes/i.test(analysis.syntax.source.text),
  },
  {
    codes: ["DL3016"],
    direction: "extra",
    reason: "npm has more names for install, and yarn, pnpm and bun install from the same registry.",
    examples: { DL3016: "FROM node:24\nRUN npm i -g pnpm\n" },
    applies: (place) => runs(place, /^(?:c?npm|yarn|pnpm|bun)$/),
  },
  {
    codes: ["DL3028"],
    direction: "extra",
    reason: "Not every option of gem takes the next word.",
    examples: { DL3028: "FROM ruby:3\nRUN gem install --no-document bundler\n" },
    applies: ({ text }) => /gem\s[^;&|]*\s-/.test(text),
  },
  {
    codes: ["DL3033", "DL3041"],
    direction: "extra",
    reason: "Digits in the name (java-1.8.0-openjdk) are no version: that stands at the end.",
    examples: { DL3033: "FROM centos:7\nRUN yum install -y java-1.8.0-openjdk\n" },
    applies: ({ text }) => /-\d/.test(text),
  },
  {
    codes: ["DL3036"],
    direction: "extra",
    reason: "A plain clean removes packages only; the metadata stay.",
    examples: { DL3036: "FROM opensuse/leap:15.6\nRUN zypper -n install git && zypper clean\n" },
    applies: ({ text }) => /zypper\s[^;&|]*\b(?:clean|cc)\b/.test(text),
  },
  {
    codes: ["DL3060"],
    direction: "extra",
    reason: "yarn alone, yarn add and yarn global add fill the cache too.",
    examples: { DL3060: "FROM node:24\nRUN yarn global add serve\n" },
    applies: (place) => runs(place, /^yarn$/),
  },
];
