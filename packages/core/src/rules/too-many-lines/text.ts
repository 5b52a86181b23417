import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Dockerfile with too many lines",
    why: "A long Dockerfile is hard to read and to review, and a change at its top rebuilds much below.",
    how: "Move scripts into files of their own, or parts into stages and base images of their own.",
    messages: { many: "The file has {count} lines; {max} are allowed." },
  },
  ko: {
    title: "줄이 너무 많은 Dockerfile",
    why: "긴 Dockerfile은 읽고 검토하기 어렵고, 위쪽을 고치면 그 아래를 많이 다시 빌드합니다.",
    how: "스크립트를 별도 파일로 옮기거나, 일부를 별도 스테이지나 베이스 이미지로 나누세요.",
    messages: { many: "파일이 {count}줄입니다. 최대 {max}줄까지 허용합니다." },
  },
});
