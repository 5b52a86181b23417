import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Stage referred to by its number",
    why: "When a stage is added or moved, the number means another stage, and the build takes files from the wrong place or fails.",
    how: "Give the stage a name (`FROM golang:1.25 AS build`) and use it: `COPY --from=build`.",
    messages: {
      number: "Stage {number} is meant by its place in the file.",
      named: "Stage {number} has a name, `{name}`, which stays right when stages move.",
    },
    fixes: { default: "Use the name" },
  },
  ko: {
    title: "번호로 가리키는 스테이지",
    why: "스테이지를 추가하거나 옮기면 번호가 다른 스테이지를 가리킵니다. 엉뚱한 곳에서 파일을 가져오거나 빌드가 실패합니다.",
    how: "스테이지에 이름을 붙이고(`FROM golang:1.25 AS build`) 그 이름을 쓰세요. 예: `COPY --from=build`.",
    messages: {
      number: "{number}번 스테이지를 파일에서의 순서로 가리킵니다.",
      named: "{number}번 스테이지에는 이름이 있습니다(`{name}`). 이름은 스테이지를 옮겨도 그대로입니다.",
    },
    fixes: { default: "이름 쓰기" },
  },
});
