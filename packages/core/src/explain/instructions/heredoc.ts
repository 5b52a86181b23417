import type { InstructionLesson } from "./instruction-lesson.ts";

export const heredocLesson: InstructionLesson = {
  id: "heredoc",
  title: "heredoc",
  keyword: undefined,
  example: "RUN <<EOF\nset -e\napt-get update\napt-get install -y --no-install-recommends curl\nrm -rf /var/lib/apt/lists/*\nEOF",
  see: ["layer", "build-cache"],
  text: {
    en: {
      when: "Write several commands without `&&`, or a small file right in the Dockerfile.",
      makes: "`RUN <<EOF` makes one layer, however many commands it holds. `COPY <<EOF` makes one with the file.",
      cache: "Its text counts: one changed letter builds the step again.",
      mistake: "A shell goes on after a failed command. Begin the script with `set -e`, so that the build stops.",
    },
    ko: {
      when: "`&&` 없이 여러 셸 명령을 쓰거나, 작은 파일을 Dockerfile 안에 바로 적을 때 씁니다.",
      makes: "`RUN <<EOF`는 셸 명령이 몇 개든 레이어 하나를 만듭니다. `COPY <<EOF`는 그 파일을 담은 레이어를 만듭니다.",
      cache: "적은 내용을 비교하므로 한 글자만 바뀌어도 다시 빌드합니다.",
      mistake: "셸은 명령 하나가 실패해도 다음 명령을 계속 실행합니다. 빌드가 멈추도록 `set -e`로 시작하세요.",
    },
  },
};
