import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Stage name with capital letters",
    why: "BuildKit stores stage names in lower case. `COPY --from` ignores the case, but `FROM {name}` does not: it looks for an image of that name and the build stops.",
    how: "Write the name as `{lower}`, here and wherever the stage is used.",
    messages: { uppercase: "The stage name `{name}` has capital letters." },
    fixes: { default: "Rename the stage to `{lower}`" },
  },
  ko: {
    title: "대문자가 있는 스테이지 이름",
    why: "BuildKit은 스테이지 이름을 소문자로 저장합니다. `COPY --from`은 대소문자를 가리지 않지만 `FROM {name}` 명령어는 가리므로, 그런 이름의 이미지를 찾다가 빌드가 멈춥니다.",
    how: "여기와 이 스테이지를 쓰는 모든 곳에서 이름을 소문자(`{lower}`)로 쓰세요.",
    messages: { uppercase: "`{name}` 스테이지 이름에 대문자가 있습니다." },
    fixes: { default: "스테이지 이름을 소문자(`{lower}`)로 바꾸기" },
  },
});
