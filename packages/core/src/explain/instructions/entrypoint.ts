import type { InstructionLesson } from "./instruction-lesson.ts";

export const entrypointLesson: InstructionLesson = {
  id: "entrypoint",
  title: "ENTRYPOINT",
  keyword: "ENTRYPOINT",
  example: 'ENTRYPOINT ["/usr/local/bin/backup"]\nCMD ["--help"]',
  see: ["exec-form", "container"],
  text: {
    en: {
      when: "Use it when the image is one program. What follows `docker run IMAGE` is then given to it.",
      makes: "It is a setting: no layer, no bytes.",
      cache: "Changing it builds no layer again.",
      mistake: 'An `ENTRYPOINT` in shell form ignores `CMD` and all arguments. Write it as `["program"]`.',
    },
    ko: {
      when: "이미지가 프로그램 하나일 때 씁니다. `docker run 이미지` 뒤에 적은 것은 그 프로그램의 인수가 됩니다.",
      makes: "설정일 뿐이며 레이어도 크기도 늘지 않습니다.",
      cache: "바꿔도 다시 빌드하는 레이어가 없습니다.",
      mistake: '셸 형식의 `ENTRYPOINT`는 `CMD`와 인수를 모두 무시합니다. `["프로그램"]` 형식으로 쓰세요.',
    },
  },
};
