import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Whole context copied through an empty variable",
    why: "A source that is empty once its variables are filled in means the root of the build context: every file is copied, with `.git` and secrets, and the build does not complain.",
    how: "Give the `ARG` a default, write `${NAME:?no value}` so that the build stops without a value, or pass it with `--build-arg`.",
    messages: { empty: "`{source}` is empty unless a build argument is given, so the whole build context is copied." },
  },
  ko: {
    title: "빈 변수 때문에 컨텍스트 전체를 복사",
    why: "변수를 채운 원본이 비어 있으면 빌드 컨텍스트의 루트를 뜻합니다. `.git`과 시크릿까지 모든 파일을 복사하는데도 빌드는 아무 경고 없이 끝납니다.",
    how: "`ARG`에 기본값을 주거나, 값이 없을 때 빌드가 멈추도록 `${NAME:?no value}` 형식을 쓰거나, `--build-arg`로 값을 넘기세요.",
    messages: { empty: "빌드 인수를 넘기지 않으면 `{source}` 값이 비어서 빌드 컨텍스트 전체를 복사합니다." },
  },
});
