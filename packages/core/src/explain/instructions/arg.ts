import type { InstructionLesson } from "./instruction-lesson.ts";

export const argLesson: InstructionLesson = {
  id: "arg",
  title: "ARG",
  keyword: "ARG",
  example: "ARG NODE_VERSION=22",
  see: ["build-arg-and-env", "secret-mount"],
  text: {
    en: {
      when: "Let whoever builds choose a value, such as a version.",
      makes: "It makes no layer, and the container does not see it.",
      cache: "A new value builds the `RUN` steps behind it again. Put it right before the first step that needs it.",
      mistake: "An `ARG` before the first `FROM` is known to `FROM` lines only. Repeat `ARG NAME` in the stage that needs it.",
    },
    ko: {
      when: "버전처럼 빌드하는 사람이 고를 값을 받을 때 씁니다.",
      makes: "레이어를 만들지 않고, 컨테이너에서도 보이지 않습니다.",
      cache: "값이 바뀌면 그 뒤의 `RUN` 단계를 다시 빌드합니다. 처음 쓰는 단계 바로 앞에 두세요.",
      mistake: "첫 `FROM` 앞의 `ARG`는 `FROM` 줄에서만 쓸 수 있습니다. 필요한 스테이지에서 `ARG 이름`을 다시 적으세요.",
    },
  },
};
