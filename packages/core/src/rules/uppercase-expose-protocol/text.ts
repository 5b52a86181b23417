import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "EXPOSE protocol in capitals",
    why: "The image records the protocol in lower case anyway, so `docker inspect` and a text search show another word than the file.",
    how: "Write `{lower}`.",
    messages: { uppercase: "The protocol of `{port}` is not in lower case." },
    fixes: { default: "Write `{lower}`" },
  },
  ko: {
    title: "대문자로 쓴 EXPOSE 프로토콜",
    why: "이미지에는 소문자로 기록되므로 `docker inspect` 결과나 검색에서 파일과 다른 표기가 나옵니다.",
    how: "소문자(`{lower}`)로 쓰세요.",
    messages: { uppercase: "`{port}` 포트의 프로토콜에 대문자가 있습니다." },
    fixes: { default: "소문자(`{lower}`)로 바꾸기" },
  },
});
