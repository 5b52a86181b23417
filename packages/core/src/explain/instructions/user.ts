import type { InstructionLesson } from "./instruction-lesson.ts";

export const userLesson: InstructionLesson = {
  id: "user",
  title: "USER",
  keyword: "USER",
  example: "USER 10001:10001",
  see: ["container"],
  text: {
    en: {
      when: "Write it behind the last step that needs root, so that the container runs with few rights.",
      makes: "It is a setting: no layer, no bytes.",
      cache: "A new value builds the `RUN` steps below it again.",
      mistake: "Files copied before belong to root all the same. Where the program must write, use `COPY --chown`.",
    },
    ko: {
      when: "root가 필요한 마지막 단계 뒤에 적어서, 컨테이너가 적은 권한으로 실행되게 하세요.",
      makes: "설정일 뿐이며 레이어도 크기도 늘지 않습니다.",
      cache: "값이 바뀌면 아래의 `RUN` 단계를 다시 빌드합니다.",
      mistake: "그 앞에서 복사한 파일은 여전히 root의 것입니다. 프로그램이 써야 하는 파일은 `COPY --chown`으로 복사하세요.",
    },
  },
};
