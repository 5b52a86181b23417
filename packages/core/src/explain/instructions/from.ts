import type { InstructionLesson } from "./instruction-lesson.ts";

export const fromLesson: InstructionLesson = {
  id: "from",
  title: "FROM",
  keyword: "FROM",
  example: "FROM node:22-slim AS build",
  see: ["base-image", "multi-stage", "tag", "digest"],
  text: {
    en: {
      when: "Every stage begins with it. Take a small image that is kept up to date, and name a version.",
      makes: "It makes no layer of its own. All layers of the base image come along, and they count in the size of yours.",
      cache: "When the image behind the name is another one, everything in the stage is built again.",
      mistake: "`FROM node` means `node:latest`, which is another image next month. Write `node:22-slim`, or pin a digest.",
    },
    ko: {
      when: "모든 스테이지는 이 명령어로 시작합니다. 꾸준히 갱신되는 작은 이미지를 고르고 버전을 적으세요.",
      makes: "스스로 레이어를 만들지는 않습니다. 베이스 이미지의 레이어를 모두 가져오고, 그 크기는 내 이미지에 포함됩니다.",
      cache: "같은 이름의 이미지가 바뀌면 그 스테이지를 처음부터 다시 빌드합니다.",
      mistake:
        "`FROM node`는 `node:latest`라는 뜻이고, 다음 달에는 다른 이미지일 수 있습니다. `node:22-slim`처럼 쓰거나 다이제스트로 고정하세요.",
    },
  },
};
