import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Labels in several LABEL instructions",
    why: "The labels are found more easily in one place, and the history of the image gets one line for them, not one for each.",
    how: "Put them into one `LABEL`, a pair on each line.",
    messages: { ungrouped: "{count} `LABEL` instructions follow each other." },
    fixes: { default: "Join them" },
  },
  ko: {
    title: "여러 LABEL 명령어로 나눈 레이블",
    why: "레이블이 한곳에 모여 있으면 찾기 쉽고, 이미지 히스토리에도 레이블마다가 아니라 한 줄만 남습니다.",
    how: "한 줄에 하나씩 적어 `LABEL` 하나로 합치세요.",
    messages: { ungrouped: "`LABEL` 명령어 {count}개가 이어집니다." },
    fixes: { default: "하나로 합치기" },
  },
});
