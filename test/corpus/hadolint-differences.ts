/**
 * Where plimsoll deliberately says something else than hadolint 2.15.1. `reportedBy`: who reports the code for the example;
 * the other one does not.
 */
export interface HadolintDifference {
  readonly code: string;
  readonly reportedBy: "plimsoll" | "hadolint";
  readonly reason: string;
  readonly example: string;
}

const unknownPackages = "What the variable or command gives is not known: it may hold versions.";
const otherNames = "The same program by its path, behind sudo, env, xargs or sh -c is the same command.";
const aptIsAptGet = "apt and aptitude install as apt-get does; that apt is the wrong program (DL3027) says nothing of the rest.";
const notShipped = "The stage is no part of the image, so that nothing of it is shipped.";
const otherRemoval = "Removing other files leaves the cache where it is.";
const orderMatters = "What is removed before it is downloaded comes back.";
const removedBefore = "Only the last download needs a clean-up behind it: an earlier one does not count against it.";

export const hadolintDifferences: readonly HadolintDifference[] = [
  {
    code: "DL3008",
    reportedBy: "hadolint",
    reason: unknownPackages,
    example: "FROM debian:13\nRUN apt-get install -y `cat packages.txt`\n",
  },
  { code: "DL3008", reportedBy: "plimsoll", reason: otherNames, example: "FROM debian:13\nRUN sudo apt-get install -y curl\n" },
  { code: "DL3008", reportedBy: "plimsoll", reason: aptIsAptGet, example: "FROM debian:13\nRUN apt install -y curl\n" },
  {
    code: "DL3008",
    reportedBy: "hadolint",
    reason: "A minus behind the name removes the package.",
    example: "FROM debian:13\nRUN apt-get install -y nano-\n",
  },
  {
    code: "DL3009",
    reportedBy: "plimsoll",
    reason: otherRemoval,
    example: "FROM debian:13\nRUN apt-get update && apt-get install -y curl && rm -rf /tmp/x\n",
  },
  {
    code: "DL3009",
    reportedBy: "plimsoll",
    reason: orderMatters,
    example: "FROM debian:13\nRUN rm -rf /var/lib/apt/lists/* && apt-get update\n",
  },
  {
    code: "DL3009",
    reportedBy: "plimsoll",
    reason: "The shell of Debian's images, dash, leaves braces as they are, so that nothing is removed.",
    example: "FROM debian:13\nRUN apt-get update && rm -rf /var/lib/{apt,dpkg}/\n",
  },
  {
    code: "DL3009",
    reportedBy: "hadolint",
    reason: "find can remove the lists too, and rm without -r is enough for files.",
    example: "FROM debian:13\nRUN apt-get update && find /var/lib/apt/lists -type f -delete\n",
  },
  {
    code: "DL3009",
    reportedBy: "hadolint",
    reason: notShipped,
    example: "FROM debian:13 AS base\nRUN apt-get update\nFROM base AS build\nFROM alpine:3.22\nCOPY --from=build /app /app\n",
  },
  {
    code: "DL3009",
    reportedBy: "hadolint",
    reason: "A cache mount on the directory above holds the lists as well.",
    example: "FROM debian:13\nRUN --mount=type=cache,target=/var/lib/apt apt-get update\n",
  },
  { code: "DL3013", reportedBy: "hadolint", reason: unknownPackages, example: 'FROM python:3\nRUN pip install "$PACKAGES"\n' },
  { code: "DL3013", reportedBy: "plimsoll", reason: otherNames, example: "FROM python:3\nRUN /venv/bin/pip install flask\n" },
  {
    code: "DL3013",
    reportedBy: "plimsoll",
    reason: "A requirements file says nothing of what stands beside it.",
    example: "FROM python:3\nRUN pip install -r requirements.txt flask\n",
  },
  {
    code: "DL3013",
    reportedBy: "hadolint",
    reason: "The directory of the project, with extras, is no package of an index.",
    example: "FROM python:3\nRUN pip install .[dev]\n",
  },
  {
    code: "DL3013",
    reportedBy: "plimsoll",
    reason: "Options may stand between pip and install.",
    example: "FROM python:3\nRUN python -m pip --no-cache-dir install flask\n",
  },
  { code: "DL3014", reportedBy: "plimsoll", reason: aptIsAptGet, example: "FROM debian:13\nRUN apt install curl\n" },
  {
    code: "DL3014",
    reportedBy: "plimsoll",
    reason: "Removing and upgrading asks for confirmation too.",
    example: "FROM debian:13\nRUN apt-get purge curl\n",
  },
  {
    code: "DL3014",
    reportedBy: "hadolint",
    reason: "The question is answered by the pipe, or by a setting.",
    example: "FROM debian:13\nRUN yes | apt-get install curl\n",
  },
  { code: "DL3015", reportedBy: "plimsoll", reason: aptIsAptGet, example: "FROM debian:13\nRUN apt install -y curl\n" },
  {
    code: "DL3015",
    reportedBy: "hadolint",
    reason: "An option behind -o without a blank, a configuration file, and a variable for options may say it too.",
    example: "FROM debian:13\nRUN apt-get install -y -oAPT::Install-Recommends=0 curl\n",
  },
  {
    code: "DL3016",
    reportedBy: "plimsoll",
    reason: "npm has more names for install, and yarn, pnpm and bun install from the same registry.",
    example: "FROM node:24\nRUN npm i -g pnpm\n",
  },
  {
    code: "DL3016",
    reportedBy: "hadolint",
    reason: unknownPackages,
    example: 'FROM node:24\nRUN npm install -g "$(cat name)"\n',
  },
  {
    code: "DL3016",
    reportedBy: "hadolint",
    reason: "Text for cmd or PowerShell is not read as a POSIX shell would read it.",
    example: "FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN npm install -g pnpm\n",
  },
  {
    code: "DL3016",
    reportedBy: "hadolint",
    reason: "The directory of the project is no package of a registry.",
    example: "FROM node:24\nRUN npm install .\n",
  },
  {
    code: "DL3018",
    reportedBy: "hadolint",
    reason: unknownPackages,
    example: "FROM alpine:3.22\nRUN apk add --no-cache $PHPIZE_DEPS\n",
  },
  {
    code: "DL3019",
    reportedBy: "hadolint",
    reason: "A variable for options may hold --no-cache.",
    example: "FROM alpine:3.22\nRUN apk add $APK_FLAGS curl\n",
  },
  {
    code: "DL3019",
    reportedBy: "hadolint",
    reason: "A cache mount on apk's cache directory keeps the index out of the layer.",
    example: "FROM alpine:3.22\nRUN --mount=type=cache,target=/etc/apk/cache apk add curl\n",
  },
  { code: "DL3019", reportedBy: "plimsoll", reason: otherNames, example: "FROM alpine:3.22\nRUN cat list | xargs apk add\n" },
  { code: "DL3027", reportedBy: "plimsoll", reason: otherNames, example: "FROM debian:13\nRUN sudo apt update\n" },
  {
    code: "DL3028",
    reportedBy: "plimsoll",
    reason: "Not every option takes the next word.",
    example: "FROM ruby:3\nRUN gem install --no-document bundler\n",
  },
  {
    code: "DL3028",
    reportedBy: "hadolint",
    reason: "A file is no package of an index.",
    example: "FROM ruby:3\nRUN gem install tool.gem\n",
  },
  {
    code: "DL3030",
    reportedBy: "plimsoll",
    reason: "Removing and upgrading asks for confirmation too.",
    example: "FROM centos:7\nRUN yum update\n",
  },
  {
    code: "DL3032",
    reportedBy: "plimsoll",
    reason: otherRemoval,
    example: "FROM centos:7\nRUN yum install -y git && rm -rf /tmp/x\n",
  },
  {
    code: "DL3032",
    reportedBy: "plimsoll",
    reason: "An upgrade or a group downloads the same metadata.",
    example: "FROM centos:7\nRUN yum update -y\n",
  },
  {
    code: "DL3032",
    reportedBy: "hadolint",
    reason: "A cache mount keeps the metadata out of the layer.",
    example: "FROM centos:7\nRUN --mount=type=cache,target=/var/cache/yum yum install -y git\n",
  },
  {
    code: "DL3033",
    reportedBy: "hadolint",
    reason: unknownPackages,
    example: "FROM centos:7\nRUN yum install -y $(cat packages)\n",
  },
  {
    code: "DL3033",
    reportedBy: "plimsoll",
    reason: "Digits in the name (java-1.8.0-openjdk) are no version: that stands at the end.",
    example: "FROM centos:7\nRUN yum install -y java-1.8.0-openjdk\n",
  },
  {
    code: "DL3033",
    reportedBy: "hadolint",
    reason: "A group or a file has no version.",
    example: "FROM centos:7\nRUN yum install -y @dev\n",
  },
  {
    code: "DL3034",
    reportedBy: "plimsoll",
    reason: "Upgrading asks for confirmation too.",
    example: "FROM opensuse/leap:15.6\nRUN zypper update\n",
  },
  {
    code: "DL3036",
    reportedBy: "plimsoll",
    reason: "A plain clean removes packages only; the metadata stay.",
    example: "FROM opensuse/leap:15.6\nRUN zypper -n install git && zypper clean\n",
  },
  {
    code: "DL3038",
    reportedBy: "plimsoll",
    reason: "Removing and upgrading asks for confirmation too.",
    example: "FROM fedora:42\nRUN microdnf update\n",
  },
  {
    code: "DL3040",
    reportedBy: "hadolint",
    reason: removedBefore,
    example: "FROM fedora:42\nRUN rm -rf /tmp/x && dnf install -y git && dnf clean all\n",
  },
  { code: "DL3040", reportedBy: "plimsoll", reason: otherNames, example: "FROM fedora:42\nRUN /usr/bin/dnf install -y git\n" },
  {
    code: "DL3040",
    reportedBy: "plimsoll",
    reason: "tdnf is the dnf of Azure Linux and Photon.",
    example: "FROM azurelinux:3\nRUN tdnf install -y git\n",
  },
  {
    code: "DL3040",
    reportedBy: "hadolint",
    reason: "dnf 4 keeps its cache in /var/cache/dnf.",
    example: "FROM fedora:42\nRUN --mount=type=cache,target=/var/cache/dnf dnf install -y git\n",
  },
  {
    code: "DL3041",
    reportedBy: "hadolint",
    reason: "A group or a file has no version.",
    example: "FROM fedora:42\nRUN dnf install -y *.rpm\n",
  },
  {
    code: "DL3042",
    reportedBy: "hadolint",
    reason: "Any value of PIP_NO_CACHE_DIR switches the cache off, and long options may be cut short.",
    example: "FROM python:3\nENV PIP_NO_CACHE_DIR=off\nRUN pip install flask\n",
  },
  {
    code: "DL3042",
    reportedBy: "hadolint",
    reason: "The cache is removed in the same RUN.",
    example: "FROM python:3\nRUN pip install flask && rm -rf ~/.cache\n",
  },
  { code: "DL3042", reportedBy: "plimsoll", reason: otherNames, example: "FROM python:3\nRUN /venv/bin/pip install flask\n" },
  {
    code: "DL3060",
    reportedBy: "plimsoll",
    reason: "yarn alone, yarn add and yarn global add fill the cache too.",
    example: "FROM node:24\nRUN yarn global add serve\n",
  },
  {
    code: "DL3060",
    reportedBy: "hadolint",
    reason: "Newer versions of Yarn keep their cache in .yarn/cache.",
    example: "FROM node:24\nRUN --mount=type=cache,target=/src/.yarn/cache yarn install\n",
  },
  {
    code: "DL3062",
    reportedBy: "hadolint",
    reason: "A file or a package of the standard library is not downloaded.",
    example: "FROM golang:1.25\nRUN go run main.go\n",
  },
  {
    code: "DL3062",
    reportedBy: "plimsoll",
    reason: otherNames,
    example: "FROM golang:1.25\nRUN /usr/local/go/bin/go install example.com/x\n",
  },
];
