import type { Concept } from "../concept.ts";

export const cacheMount: Concept = {
  id: "cache-mount",
  text: {
    en: {
      title: "Cache mount",
      names: ["mount=type=cache", "type=cache", "package cache"],
      gist: "A cache mount is a folder that stays between builds and never enters the image.",
      body: [
        "When an install step must run again, it normally downloads everything again. With `RUN " +
          "--mount=type=cache,target=/root/.npm npm ci` the downloads of the last build are still there.",
        "It is no layer, so it adds nothing to the image. It stays on the machine that builds; a fresh CI machine " +
          "begins with an empty one.",
      ],
      picture: [
        "build 1   npm ci         ⇄ cache mount (empty)  downloads all",
        "build 2   npm ci         ⇄ cache mount (full)   downloads what is new",
        "image     node_modules   the cache is not in it",
      ].join("\n"),
      tryIt: { text: "Read for which commands it pays.", command: "explain missing-cache-mount" },
    },
    ko: {
      title: "캐시 마운트",
      names: ["type=cache", "패키지 캐시"],
      gist: "캐시 마운트는 빌드가 끝나도 남아 있고 이미지에는 들어가지 않는 폴더입니다.",
      body: [
        "설치 단계를 다시 실행하면 보통 모든 파일을 다시 내려받습니다. `RUN --mount=type=cache,target=/root/.npm npm " +
          "ci`처럼 쓰면 지난 빌드에서 받은 파일이 남아 있습니다.",
        "레이어가 아니므로 이미지 크기가 늘지 않습니다. 빌드하는 컴퓨터에 남기 때문에, 새로 만든 CI 머신에서는 빈 " +
          "폴더로 시작합니다.",
      ],
      picture: [
        "빌드 1   npm ci         ⇄ 캐시 마운트 (비어 있음)  모두 내려받음",
        "빌드 2   npm ci         ⇄ 캐시 마운트 (차 있음)    새것만 내려받음",
        "이미지   node_modules   캐시는 들어가지 않음",
      ].join("\n"),
      tryIt: { text: "어떤 셸 명령에 쓰면 좋은지 읽어 보세요.", command: "explain missing-cache-mount" },
    },
  },
  see: ["build-cache", "bind-mount", "buildkit"],
};
