import { defineText } from "../../rules/rule.ts";

export const text = defineText({
  en: {
    title: "Build whose Dockerfile does not exist",
    why: "The build stops before it begins: `failed to read dockerfile`.",
    how: "Correct the path. It starts from the build context, not from this file.",
    messages: {
      missing: "There is no Dockerfile at `{path}`.",
    },
  },
  ko: {
    title: "Dockerfile이 없는 빌드",
    why: "빌드가 시작하기도 전에 `failed to read dockerfile` 오류로 멈춥니다.",
    how: "경로를 고치세요. 경로는 이 파일이 아니라 빌드 컨텍스트에서 시작합니다.",
    messages: {
      missing: "여기에 Dockerfile이 없습니다: `{path}`.",
    },
  },
});
