import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Mount option that BuildKit does not know",
    why: "BuildKit refuses the `RUN` when it comes to it, after the steps before it have run.",
    how: "Write a type of {types} and options that this type takes; a list of them stands in the Dockerfile reference under `RUN --mount`.",
    messages: {
      type: "`{value}` is not a type of mount.",
      "misspelt-type": "`{value}` is not a type of mount; did you mean `{suggestion}`?",
      key: "`{value}` is not an option of `--mount`.",
      "misspelt-key": "`{value}` is not an option of `--mount`; did you mean `{suggestion}`?",
      sharing: "`{value}` is not a way of sharing a cache: it is `shared`, `private` or `locked`.",
    },
    fixes: { default: "Write `{suggestion}`" },
  },
  ko: {
    title: "BuildKit이 모르는 마운트 옵션",
    why: "BuildKit은 앞 단계를 모두 실행한 뒤 이 `RUN`에서 빌드를 거부합니다.",
    how: "유형은 {types} 중에서 고르고, 그 유형이 받는 옵션만 쓰세요. 옵션 목록은 Dockerfile 레퍼런스의 `RUN --mount` 항목에 있습니다.",
    messages: {
      type: "`{value}` 값은 마운트 유형이 아닙니다.",
      "misspelt-type": "`{value}` 값은 마운트 유형이 아닙니다. `{suggestion}` 유형인가요?",
      key: "`--mount`에는 `{value}` 옵션이 없습니다.",
      "misspelt-key": "`--mount`에는 `{value}` 옵션이 없습니다. `{suggestion}` 옵션인가요?",
      sharing: "`{value}` 값은 캐시를 나누어 쓰는 방법이 아닙니다. `shared`, `private`, `locked` 중에서 고르세요.",
    },
    fixes: { default: "`{suggestion}`로 고치기" },
  },
});
