import { defineText } from "../../rules/rule.ts";

export const text = defineText({
  en: {
    title: "Variable that the Bake file does not declare",
    why: "`docker buildx bake` stops at a variable that no `variable` block declares, whatever the environment holds.",
    how: "Add a `variable` block of that name, with a `default` if there is one, or correct the name.",
    messages: {
      undeclared: "Nothing in this Bake file declares the variable `{name}`.",
    },
  },
  ko: {
    title: "Bake 파일에 선언되지 않은 변수",
    why: "`docker buildx bake`는 `variable` 블록으로 선언하지 않은 변수를 만나면, 환경에 값이 있어도 멈춥니다.",
    how: "그 이름의 `variable` 블록을 추가하거나 이름을 고치세요. 기본값이 있으면 `default`도 적으세요.",
    messages: {
      undeclared: "이 Bake 파일에 선언되지 않은 변수입니다: `{name}`.",
    },
  },
});
