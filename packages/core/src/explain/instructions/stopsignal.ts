import type { InstructionLesson } from "./instruction-lesson.ts";

export const stopsignalLesson: InstructionLesson = {
  id: "stopsignal",
  title: "STOPSIGNAL",
  keyword: "STOPSIGNAL",
  example: "STOPSIGNAL SIGQUIT",
  see: ["container"],
  text: {
    en: {
      when: "Use it when the program ends cleanly by another signal than SIGTERM, as nginx does with SIGQUIT.",
      makes: "It is a setting: no layer, no bytes.",
      cache: "Changing it builds no layer again.",
      mistake: "It does not help when a shell is process 1 and keeps the signal to itself. Use exec form first.",
    },
    ko: {
      when: "nginx의 SIGQUIT처럼 SIGTERM이 아닌 시그널로 깔끔하게 끝나는 프로그램에 씁니다.",
      makes: "설정일 뿐이며 레이어도 크기도 늘지 않습니다.",
      cache: "바꿔도 다시 빌드하는 레이어가 없습니다.",
      mistake: "1번 프로세스인 셸이 시그널을 전달하지 않으면 소용이 없습니다. 먼저 exec 형식을 쓰세요.",
    },
  },
};
