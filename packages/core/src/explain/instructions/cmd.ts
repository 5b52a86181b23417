import type { InstructionLesson } from "./instruction-lesson.ts";

export const cmdLesson: InstructionLesson = {
  id: "cmd",
  title: "CMD",
  keyword: "CMD",
  example: 'CMD ["node", "server.js"]',
  see: ["exec-form", "container"],
  text: {
    en: {
      when: "Say what a container runs when nobody says anything else.",
      makes: "It is a setting: no layer, no bytes.",
      cache: "Changing it builds no layer again.",
      mistake:
        '`CMD npm start` puts a shell around the program, and the signal to stop may never reach it. Write `["node", "server.js"]`.',
    },
    ko: {
      when: "따로 명령을 주지 않았을 때 컨테이너가 실행할 프로그램을 정합니다.",
      makes: "설정일 뿐이며 레이어도 크기도 늘지 않습니다.",
      cache: "바꿔도 다시 빌드하는 레이어가 없습니다.",
      mistake:
        '`CMD npm start`처럼 쓰면 셸이 프로그램을 감싸서 종료 시그널이 닿지 않을 수 있습니다. `["node", "server.js"]`처럼 쓰세요.',
    },
  },
};
