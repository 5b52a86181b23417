import type { Concept } from "../concept.ts";

export const buildkit: Concept = {
  id: "buildkit",
  text: {
    en: {
      title: "BuildKit",
      names: ["buildx", "builder", "docker build"],
      gist: "BuildKit is the builder behind `docker build` today.",
      body: [
        "It reads the whole Dockerfile, finds out which stages the target needs, and leaves out the rest. Stages " +
          "that do not wait for each other are built at the same time.",
        'The older builder went line by line. If a guide shows "Step 3/9" and a container id behind each step, it ' +
          "is from that time. BuildKit is the default on Linux since Docker 23.",
        "Mounts, secrets, heredocs and `COPY --link` need BuildKit. The first line `# syntax=docker/dockerfile:1` " +
          "fetches the latest version of the language.",
      ],
      picture: [
        "FROM golang AS build  ─┐",
        "                      ├→  final   both run at once",
        "FROM node AS assets   ─┘",
        "FROM node AS test                 left out: nothing needs it",
      ].join("\n"),
      tryIt: { text: "See which stages of your file are needed and which can run at the same time.", command: "plan" },
    },
    ko: {
      title: "BuildKit",
      names: ["빌드킷", "buildx", "빌더"],
      gist: "BuildKit은 지금의 `docker build` 뒤에서 일하는 빌더입니다.",
      body: [
        "BuildKit은 Dockerfile 전체를 읽고, 필요한 스테이지를 골라 나머지는 건너뜁니다. 서로 기다리지 않아도 되는 " +
          "스테이지는 동시에 빌드합니다.",
        '예전 빌더는 한 줄씩 실행했습니다. "Step 3/9"와 컨테이너 ID가 나오는 글은 그때 쓴 것입니다. 리눅스에서는 ' +
          "Docker 23부터 BuildKit을 씁니다.",
        "마운트와 시크릿, heredoc, `COPY --link`에는 BuildKit이 필요합니다. 첫 줄에 `# syntax=docker/dockerfile:1`을 " +
          "쓰면 문법의 최신 버전을 가져옵니다.",
      ],
      picture: [
        "FROM golang AS build  ─┐",
        "                      ├→  최종   둘을 동시에 빌드",
        "FROM node AS assets   ─┘",
        "FROM node AS test                필요 없으므로 건너뜀",
      ].join("\n"),
      tryIt: { text: "내 파일에서 어떤 스테이지가 필요하고 무엇이 동시에 빌드되는지 보세요.", command: "plan" },
    },
  },
  see: ["build-cache", "multi-stage", "cache-mount", "platform"],
  shownBy: "plan examples/go-static",
};
