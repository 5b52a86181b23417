import type { InstructionLesson } from "./instruction-lesson.ts";

export const healthcheckLesson: InstructionLesson = {
  id: "healthcheck",
  title: "HEALTHCHECK",
  keyword: "HEALTHCHECK",
  example: 'HEALTHCHECK --interval=30s CMD ["/app/healthy"]',
  see: ["health-check", "container"],
  text: {
    en: {
      when: "Let Docker and Swarm ask whether the program still answers.",
      makes: "It is a setting: no layer, no bytes.",
      cache: "Changing it builds no layer again.",
      mistake: "A check with `curl` fails forever where the image has no `curl`. Use a program that is in the image.",
    },
    ko: {
      when: "프로그램이 아직 응답하는지 Docker와 Swarm이 확인할 수 있게 합니다.",
      makes: "설정일 뿐이며 레이어도 크기도 늘지 않습니다.",
      cache: "바꿔도 다시 빌드하는 레이어가 없습니다.",
      mistake: "이미지에 `curl`이 없으면 `curl`로 하는 확인은 늘 실패합니다. 이미지에 있는 프로그램을 쓰세요.",
    },
  },
};
