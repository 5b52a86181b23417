import type { InstructionLesson } from "./instruction-lesson.ts";

export const labelLesson: InstructionLesson = {
  id: "label",
  title: "LABEL",
  keyword: "LABEL",
  example: 'LABEL org.opencontainers.image.source="https://example.com/shop"',
  see: ["image"],
  text: {
    en: {
      when: "Say where the image comes from: its source, its licence, its version.",
      makes: "It is a setting: no layer, no bytes.",
      cache: "Changing it builds no layer again.",
      mistake: "The date of the build in a label makes every image differ, although nothing else changed.",
    },
    ko: {
      when: "소스, 라이선스, 버전처럼 이미지가 어디서 왔는지 적습니다.",
      makes: "설정일 뿐이며 레이어도 크기도 늘지 않습니다.",
      cache: "바꿔도 다시 빌드하는 레이어가 없습니다.",
      mistake: "레이블에 빌드 날짜를 적으면 다른 것이 그대로여도 매번 다른 이미지가 됩니다.",
    },
  },
};
