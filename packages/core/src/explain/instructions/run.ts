import type { InstructionLesson } from "./instruction-lesson.ts";

export const runLesson: InstructionLesson = {
  id: "run",
  title: "RUN",
  keyword: "RUN",
  example: "RUN --mount=type=cache,target=/root/.npm npm ci",
  see: ["layer", "build-cache", "cache-mount", "whiteout"],
  text: {
    en: {
      when: "Install packages, build, prepare files: whatever must happen while the image is made.",
      makes: "It makes one layer with all files that the command added or changed.",
      cache:
        "It stays cached while its text, its variables and everything above it stay the same. What the network would give today does not count.",
      mistake: "Deleting in a later `RUN` saves nothing, because the files stay in the layer below. Delete in the same `RUN`.",
    },
    ko: {
      when: "패키지 설치, 빌드, 파일 준비처럼 이미지를 만들 때 할 일에 씁니다.",
      makes: "셸 명령이 추가하거나 바꾼 파일을 모두 담은 레이어 하나를 만듭니다.",
      cache: "셸 명령과 변수, 그 위의 단계가 그대로면 캐시를 사용합니다. 오늘 네트워크에서 무엇을 받게 될지는 따지지 않습니다.",
      mistake: "뒤의 `RUN`에서 지워도 파일은 아래 레이어에 남아서 크기가 줄지 않습니다. 같은 `RUN`에서 지우세요.",
    },
  },
};
