import type { InstructionLesson } from "./instruction-lesson.ts";

export const maintainerLesson: InstructionLesson = {
  id: "maintainer",
  title: "MAINTAINER",
  keyword: "MAINTAINER",
  example: 'LABEL org.opencontainers.image.authors="team@example.com"',
  see: ["image"],
  text: {
    en: {
      when: "Nowhere any more: a label says the same, and more.",
      makes: "It is a setting: no layer, no bytes.",
      cache: "Changing it builds no layer again.",
      mistake: "Old examples still have it. Replace it by the label in the example.",
    },
    ko: {
      when: "이제는 쓰지 않습니다. 레이블로 같은 내용을 더 자세히 적을 수 있습니다.",
      makes: "설정일 뿐이며 레이어도 크기도 늘지 않습니다.",
      cache: "바꿔도 다시 빌드하는 레이어가 없습니다.",
      mistake: "오래된 예제에 아직 남아 있습니다. 아래 예제의 레이블로 바꾸세요.",
    },
  },
};
