import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Relative destination without WORKDIR",
    why: "A relative destination depends on the working directory of the base image, which can change with its next version; then the files land elsewhere.",
    how: "Set `WORKDIR` above, or write the destination with a leading `/`.",
    messages: { relative: "`{destination}` is relative, and no `WORKDIR` stands above it in this stage." },
  },
  ko: {
    title: "WORKDIR 없이 쓴 상대 경로 대상",
    why: "상대 경로는 베이스 이미지의 작업 디렉터리에 따라 달라집니다. 다음 버전에서 그 디렉터리가 바뀌면 파일이 다른 곳에 놓입니다.",
    how: "위에서 `WORKDIR`를 정하거나 대상을 `/`로 시작하는 경로로 쓰세요.",
    messages: { relative: "`{destination}` 경로는 상대 경로인데, 이 스테이지의 위쪽에 `WORKDIR`가 없습니다." },
  },
});
