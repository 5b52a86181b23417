import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Keyword in other capitals than the rest of the file",
    why: "One way of writing lets the instructions stand out from their arguments; a mixture hides them.",
    how: "Write `{wanted}`, like most instructions of this file.",
    messages: { differs: "`{keyword}` is written in another case than most instructions of this file." },
    fixes: { default: "Write `{wanted}`" },
  },
  ko: {
    title: "다른 명령어와 대소문자가 다른 키워드",
    why: "한 가지 방식으로 쓰면 명령어와 인수가 한눈에 구분됩니다. 섞어 쓰면 명령어가 눈에 띄지 않습니다.",
    how: "이 파일의 다른 명령어와 같은 방식(`{wanted}`)으로 쓰세요.",
    messages: { differs: "`{keyword}` 키워드가 이 파일의 다른 명령어 대부분과 대소문자가 다릅니다." },
    fixes: { default: "대소문자 고치기: `{wanted}`" },
  },
});
