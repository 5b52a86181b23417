import { defineText } from "../../rules/rule.ts";

export const text = defineText({
  en: {
    title: "Compose, Bake or Kubernetes file that cannot be read",
    why: "Whoever reads this file stops here, so nothing in it is built or run; plimsoll cannot check what it says either.",
    how: "Correct this line. In YAML the indentation counts, and a value with `: ` or ` #` in it needs quotes.",
    messages: {
      invalid: "This is not valid {format}: {detail}.",
    },
  },
  ko: {
    title: "읽을 수 없는 Compose, Bake, Kubernetes 파일",
    why: "이 파일을 읽는 도구가 여기서 멈추므로 아무것도 빌드하거나 실행하지 못하고, plimsoll도 내용을 검사할 수 없습니다.",
    how: "이 줄을 고치세요. YAML에서는 들여쓰기가 중요하고, `: `나 ` #`가 들어간 값에는 따옴표가 필요합니다.",
    messages: {
      invalid: "올바른 {format} 형식이 아닙니다: {detail}.",
    },
  },
});
