import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Copy from a stage without any file",
    why: "A stage on `scratch` has the files that its own `COPY` or `ADD` put there. This one has none, so the build stops: the source is not found.",
    how: "Name the stage that makes the files, or copy them into the stage first.",
    messages: {
      copy: "Nothing is copied into the stage `{stage}`, so that nothing can be taken from it.",
      mount: "Nothing is copied into the stage `{stage}`, so that this mount is empty.",
    },
  },
  ko: {
    title: "파일이 하나도 없는 스테이지에서 복사",
    why: "`scratch` 위의 스테이지에는 그 스테이지의 `COPY`나 `ADD`로 넣은 파일만 있습니다. 이 스테이지에는 파일이 없어서 복사할 것을 찾지 못하고 빌드가 멈춥니다.",
    how: "파일을 만드는 스테이지의 이름을 적거나, 그 스테이지에 파일을 먼저 복사하세요.",
    messages: {
      copy: "`{stage}` 스테이지에는 복사해 넣은 것이 없어서 가져올 파일이 없습니다.",
      mount: "`{stage}` 스테이지에는 복사해 넣은 것이 없어서 이 마운트는 비어 있습니다.",
    },
  },
});
