import { defineText } from "../../rules/rule.ts";

export const text = defineText({
  en: {
    title: "Build target that the Dockerfile does not have",
    why: "The build stops with `target stage could not be found`.",
    how: "Name a stage of the Dockerfile, or leave `target` out to build the last one.",
    messages: {
      unknown: "`{path}` has no stage `{target}`.",
      misspelt: "`{path}` has no stage `{target}`; did you mean `{suggestion}`?",
    },
  },
  ko: {
    title: "Dockerfile에 없는 빌드 타깃",
    why: "빌드가 `target stage could not be found` 오류로 멈춥니다.",
    how: "Dockerfile에 있는 스테이지 이름을 쓰거나, 마지막 스테이지를 빌드하려면 `target`을 지우세요.",
    messages: {
      unknown: "`{path}`에 없는 스테이지입니다: `{target}`.",
      misspelt: "`{path}`에 없는 스테이지입니다: `{target}`. 혹시 `{suggestion}`인가요?",
    },
  },
});
