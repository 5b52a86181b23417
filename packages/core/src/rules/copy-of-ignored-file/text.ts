import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "COPY or ADD of what the ignore file leaves out",
    why: "Files that `.dockerignore` names are not sent to the build. It stops with `not found`, or goes on without the files that a wildcard should have matched.",
    how: "Remove the pattern from the ignore file, or add an exception below it: `!{pattern}`.",
    messages: {
      ignored: "`{pattern}` is left out by the ignore file, so the build does not find it.",
      "all-ignored": "Everything that `{pattern}` means is left out by the ignore file.",
    },
  },
  ko: {
    title: ".dockerignore 파일이 제외한 것을 복사하는 COPY 또는 ADD",
    why: "`.dockerignore`에 적힌 파일은 빌드에 전달되지 않습니다. 빌드가 `not found` 오류로 멈추거나, 와일드카드에 맞는 파일 없이 그대로 진행됩니다.",
    how: "`.dockerignore` 파일에서 그 패턴을 지우거나, 아래에 예외를 추가하세요. 예: `!{pattern}`.",
    messages: {
      ignored: "`.dockerignore` 파일이 `{pattern}` 경로를 제외해서 빌드에서 찾을 수 없습니다.",
      "all-ignored": "`{pattern}` 경로에 해당하는 것을 `.dockerignore` 파일이 모두 제외합니다.",
    },
  },
});
