import type { InstructionLesson } from "./instruction-lesson.ts";

export const onbuildLesson: InstructionLesson = {
  id: "onbuild",
  title: "ONBUILD",
  keyword: "ONBUILD",
  example: "ONBUILD COPY . /app",
  see: ["base-image", "image"],
  text: {
    en: {
      when: "Only for images that others build on, to prepare a step in their build.",
      makes: "It is a setting: nothing runs now. In the build that starts from this image, the step runs right behind `FROM`.",
      cache: "Here it builds nothing again; there it counts like any other step.",
      mistake: "Whoever uses the image does not see these steps in their file. A documented template is mostly kinder.",
    },
    ko: {
      when: "다른 사람이 베이스로 쓸 이미지에서, 그 빌드에 넣을 단계를 미리 정할 때만 씁니다.",
      makes: "설정일 뿐이며 지금은 아무것도 실행하지 않습니다. 이 이미지로 시작하는 빌드에서 `FROM` 바로 뒤에 실행됩니다.",
      cache: "이 빌드에는 영향이 없고, 그 빌드에서는 다른 단계와 똑같이 캐시를 사용합니다.",
      mistake: "이미지를 쓰는 사람의 파일에는 이 단계가 보이지 않습니다. 대개 설명이 달린 예제 파일을 주는 편이 친절합니다.",
    },
  },
};
