import type { InstructionLesson } from "./instruction-lesson.ts";

export const shellLesson: InstructionLesson = {
  id: "shell",
  title: "SHELL",
  keyword: "SHELL",
  example: 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]',
  see: ["exec-form"],
  text: {
    en: {
      when: "Choose the shell for commands in shell form, for example to notice errors inside a pipe. On Windows it switches to PowerShell.",
      makes: "It is a setting: no layer, no bytes.",
      cache: "A new shell builds the `RUN` steps in shell form below it again.",
      mistake: "The shell must be in the image. Alpine, for one, has no `bash` of its own.",
    },
    ko: {
      when: "셸 형식의 명령을 실행할 셸을 고릅니다. 파이프 안의 오류를 잡거나, Windows에서 PowerShell로 바꿀 때 씁니다.",
      makes: "설정일 뿐이며 레이어도 크기도 늘지 않습니다.",
      cache: "셸이 바뀌면 아래에 있는 셸 형식의 `RUN` 단계를 다시 빌드합니다.",
      mistake: "그 셸이 이미지에 있어야 합니다. 예를 들어 Alpine에는 `bash`가 들어 있지 않습니다.",
    },
  },
};
