import type { InstructionLesson } from "./instruction-lesson.ts";

export const envLesson: InstructionLesson = {
  id: "env",
  title: "ENV",
  keyword: "ENV",
  example: "ENV NODE_ENV=production",
  see: ["build-arg-and-env", "container"],
  text: {
    en: {
      when: "Set what the program needs to know in every container, such as `NODE_ENV`.",
      makes: "It is a setting: no layer, no bytes.",
      cache: "A new value builds the `RUN` steps below it again, even those that do not use it.",
      mistake:
        "A password in `ENV` is in the image for everybody who has it. Use a secret mount, or give it when the container starts.",
    },
    ko: {
      when: "`NODE_ENV`처럼 모든 컨테이너에서 프로그램이 알아야 할 값을 정할 때 씁니다.",
      makes: "설정일 뿐이며 레이어도 크기도 늘지 않습니다.",
      cache: "값이 바뀌면 그 값을 쓰지 않더라도 아래의 `RUN` 단계를 다시 빌드합니다.",
      mistake:
        "`ENV`에 비밀번호를 적으면 이미지를 가진 사람은 누구나 볼 수 있습니다. 시크릿 마운트를 쓰거나 컨테이너를 시작할 때 주세요.",
    },
  },
};
