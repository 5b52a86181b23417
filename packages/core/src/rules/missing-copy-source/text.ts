import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Source that is not in the build context",
    why: "`COPY` and `ADD` read from the build context alone. When a source is not there the build stops with `not found`; a pattern that matches nothing may stop it too, or copies nothing without a word.",
    how: "Correct the path (it is relative to the context, not to the Dockerfile), create the file before the build, or copy it from the stage that makes it with `--from`.",
    messages: {
      missing: "`/{path}` is not in the build context.",
      nothing: "`{pattern}` matches no file of the build context.",
      remote: "`COPY` cannot download `{source}`; `ADD` can.",
    },
  },
  ko: {
    title: "빌드 컨텍스트에 없는 원본",
    why: "`COPY`와 `ADD`는 빌드 컨텍스트에서만 파일을 읽습니다. 원본이 없으면 `not found` 오류로 빌드가 멈추고, 패턴에 맞는 파일이 없으면 빌드가 멈추거나 아무 말 없이 아무것도 복사하지 않습니다.",
    how: "경로를 고치거나(Dockerfile이 아니라 컨텍스트를 기준으로 합니다), 빌드 전에 파일을 만들거나, 그 파일을 만드는 스테이지에서 `--from`으로 복사하세요.",
    messages: {
      missing: "빌드 컨텍스트에 `/{path}` 파일이 없습니다.",
      nothing: "`{pattern}` 패턴에 맞는 파일이 빌드 컨텍스트에 없습니다.",
      remote: "`COPY`로는 `{source}` 파일을 내려받을 수 없습니다. `ADD`를 쓰세요.",
    },
  },
});
