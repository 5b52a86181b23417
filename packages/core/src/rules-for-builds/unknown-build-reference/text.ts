import { defineText } from "../../rules/rule.ts";

export const text = defineText({
  en: {
    title: "Build that refers to one that does not exist",
    why: "Compose or Bake stops when it looks for the other build.",
    how: "Correct the name, or add the service or target.",
    messages: {
      unknown: "There is no `{name}` to build here.",
      misspelt: "There is no `{name}` to build here; did you mean `{suggestion}`?",
    },
  },
  ko: {
    title: "없는 빌드를 가리키는 이름",
    why: "Compose나 Bake가 그 빌드를 찾다가 멈춥니다.",
    how: "이름을 고치거나 서비스 또는 타깃을 추가하세요.",
    messages: {
      unknown: "여기에 없는 빌드입니다: `{name}`.",
      misspelt: "여기에 없는 빌드입니다: `{name}`. 혹시 `{suggestion}`인가요?",
    },
  },
});
