import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Blank after = in an assignment",
    why: "`X= value` does not set X: it runs the command `value` with an empty X in its environment.",
    how: "Take the blank out to set the variable, or write `X='' command` when it is to be empty.",
    messages: { space: "`{variable}` is empty here: what stands behind the blank is a word of its own." },
    fixes: { default: "Write `''` for the empty value" },
  },
  ko: {
    title: "대입의 = 뒤 공백",
    why: "`X= value`는 X에 값을 넣지 않습니다. X를 빈 값으로 두고 `value`라는 명령을 실행합니다.",
    how: "값을 넣으려면 공백을 지우고, 비우려는 것이라면 `X='' command`로 쓰세요.",
    messages: { space: "`{variable}` 변수는 여기서 빈 값입니다. 공백 뒤는 별개의 단어입니다." },
    fixes: { default: "빈 값을 `''`로 쓰기" },
  },
});
