import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "AS in other capitals than FROM",
    why: "Both belong to one instruction. Written in one way, stage names are found at a glance and by a text search.",
    how: "Write `{wanted}`.",
    messages: { mismatch: "`{as}` does not match `{from}` in upper and lower case." },
    fixes: { default: "Write `{wanted}`" },
  },
  ko: {
    title: "FROM과 대소문자가 다른 AS",
    why: "둘은 한 명령어입니다. 같은 방식으로 쓰면 스테이지 이름이 눈에 잘 띄고 검색으로도 찾기 쉽습니다.",
    how: "`{wanted}`처럼 `FROM` 키워드와 같은 방식으로 쓰세요.",
    messages: { mismatch: "`{as}` 표기가 `{from}` 키워드와 대소문자가 다릅니다." },
    fixes: { default: "대소문자 고치기: `{wanted}`" },
  },
});
