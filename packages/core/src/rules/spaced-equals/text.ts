import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Blank before the equals sign",
    why: "With a blank behind the name Docker reads the old form `ENV key value`: everything that follows is the value, the `=` too. The variable is set to `= 8080`, and the program says so much later, in words of its own.",
    how: "Write the name, the sign and the value without blanks: `ENV PORT=8080`.",
    messages: { spaced: "The value of `{key}` becomes `{value}`, equals sign and all." },
    fixes: { default: "Remove the blanks" },
  },
  ko: {
    title: "등호 앞의 공백",
    why: "이름 뒤에 공백이 있으면 Docker는 옛 형식 `ENV key value`로 읽습니다. 뒤에 오는 것이 `=`까지 모두 값이 되어 변수에 `= 8080`이 들어가고, 한참 뒤에 프로그램이 엉뚱한 오류를 냅니다.",
    how: "이름, 등호, 값을 공백 없이 붙여 쓰세요: `ENV PORT=8080`.",
    messages: { spaced: "`{key}` 값이 등호까지 포함한 `{value}` 그대로가 됩니다." },
    fixes: { default: "공백 지우기" },
  },
});
