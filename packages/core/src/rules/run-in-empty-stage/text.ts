import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "RUN in a stage without any file",
    why: "`FROM scratch` has no files at all, so no shell and no program: the build stops at this line.",
    how: "Do the work in a stage that has a shell and bring the result over with `COPY --from`, or copy a root file system first.",
    messages: {
      shell: "This `RUN` needs `/bin/sh`, but nothing has been copied into the empty image yet.",
      program: "This `RUN` starts a program, but nothing has been copied into the empty image yet.",
    },
  },
  ko: {
    title: "파일이 하나도 없는 스테이지의 RUN",
    why: "`FROM scratch` 이미지에는 파일이 하나도 없어서 셸도 프로그램도 없습니다. 빌드가 이 줄에서 멈춥니다.",
    how: "셸이 있는 스테이지에서 작업하고 결과를 `COPY --from`으로 가져오거나, 루트 파일 시스템을 먼저 복사하세요.",
    messages: {
      shell: "이 `RUN` 명령어에는 `/bin/sh`가 필요하지만, 빈 이미지에 아직 아무것도 복사하지 않았습니다.",
      program: "이 `RUN` 명령어는 프로그램을 실행하지만, 빈 이미지에 아직 아무것도 복사하지 않았습니다.",
    },
  },
});
