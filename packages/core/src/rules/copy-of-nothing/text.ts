import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "COPY --from a stage without files",
    why: "The stage begins with `FROM scratch` and no step writes into it, so that the build fails: `not found`.",
    how: "Name the stage that has the files, or add the `COPY` that is missing in `{stage}`.",
    messages: { empty: "The stage `{stage}` has no files: nothing can be copied from it." },
  },
  ko: {
    title: "파일이 없는 스테이지에서 복사하는 COPY --from",
    why: "`FROM scratch`로 시작하고 아무 단계도 파일을 쓰지 않는 스테이지라서 빌드가 `not found` 오류로 실패합니다.",
    how: "파일이 있는 스테이지를 지정하거나, `{stage}` 스테이지에 빠진 `COPY`를 추가하세요.",
    messages: { empty: "`{stage}` 스테이지에는 복사할 파일이 없습니다." },
  },
});
