import { defineText } from "../../rules/rule.ts";

export const text = defineText({
  en: {
    title: "Expression in a Bake file that plimsoll does not evaluate",
    why: "What depends on this value is not checked: plimsoll knows the functions of Bake whose result follows from their arguments, but not all of them, and no `for` expressions.",
    how: "Nothing needs to change. What is known otherwise is checked as usual.",
    messages: {
      function: "The function `{name}` is not evaluated here, so this value is not known.",
      expression: "`{name}` expressions are not evaluated here, so this value is not known.",
    },
  },
  ko: {
    title: "plimsoll이 계산하지 않는 Bake 표현식",
    why: "이 값에 달려 있는 내용은 검사하지 못합니다. plimsoll은 인수만으로 결과가 정해지는 Bake 함수 중 일부를 계산하며, `for` 표현식은 계산하지 않습니다.",
    how: "고칠 것은 없습니다. 값을 아는 나머지 부분은 평소처럼 검사합니다.",
    messages: {
      function: "`{name}` 함수는 여기서 계산하지 않아 값을 알 수 없습니다.",
      expression: "`{name}` 표현식은 여기서 계산하지 않아 값을 알 수 없습니다.",
    },
  },
});
