import type { InstructionLesson } from "./instruction-lesson.ts";

export const workdirLesson: InstructionLesson = {
  id: "workdir",
  title: "WORKDIR",
  keyword: "WORKDIR",
  example: "WORKDIR /app",
  see: ["layer", "container"],
  text: {
    en: {
      when: "Write it once near the top, with an absolute path. Relative paths below start there.",
      makes: "It makes a small layer that holds the folder, even if the folder is there already. For `/` it is a setting alone.",
      cache: "It stays cached as long as its path and the steps above it stay the same.",
      mistake: "`RUN cd /app` changes the folder for that one command only. The next step is back where it was.",
    },
    ko: {
      when: "위쪽에 절대 경로로 한 번 적으세요. 아래의 상대 경로는 여기서 시작합니다.",
      makes: "폴더가 이미 있어도 그 폴더를 담은 작은 레이어를 만듭니다. `/`일 때는 설정만 바뀝니다.",
      cache: "경로와 위의 단계가 그대로면 캐시를 사용합니다.",
      mistake: "`RUN cd /app`은 그 명령 하나에서만 폴더를 옮깁니다. 다음 단계는 원래 폴더에서 시작합니다.",
    },
  },
};
