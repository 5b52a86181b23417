import type { InstructionLesson } from "./instruction-lesson.ts";

export const exposeLesson: InstructionLesson = {
  id: "expose",
  title: "EXPOSE",
  keyword: "EXPOSE",
  example: "EXPOSE 8080",
  see: ["container"],
  text: {
    en: {
      when: "Note the port on which the program listens, for people and tools.",
      makes: "It is a setting: no layer, no bytes.",
      cache: "Changing it builds no layer again.",
      mistake: "It opens nothing. To reach the container, publish the port: `docker run -p 8080:8080`.",
    },
    ko: {
      when: "프로그램이 연결을 받는 포트를 사람과 도구가 알 수 있게 적어 둡니다.",
      makes: "설정일 뿐이며 레이어도 크기도 늘지 않습니다.",
      cache: "바꿔도 다시 빌드하는 레이어가 없습니다.",
      mistake: "이 명령어는 포트를 열지 않습니다. 접속하려면 `docker run -p 8080:8080`처럼 포트를 여세요.",
    },
  },
};
