import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "STOPSIGNAL that is not written by its full name",
    why: "`15`, `term` and `SIGTERM` mean the same, but a reader has to know the number, and a search for `SIGTERM` does not find the others.",
    how: "Write the name as in signal(7): `SIGTERM`, `SIGQUIT`, `SIGRTMIN+3`.",
    messages: { other: "`{value}` is the signal `{signal}`." },
    fixes: { default: "Write `{signal}`" },
  },
  ko: {
    title: "정식 이름으로 쓰지 않은 STOPSIGNAL",
    why: "`15`, `term`, `SIGTERM`은 모두 같은 뜻이지만, 번호는 외우고 있어야 읽을 수 있고 `SIGTERM`으로 검색하면 나오지 않습니다.",
    how: "signal(7)에 나오는 이름으로 쓰세요. 예: `SIGTERM`, `SIGQUIT`, `SIGRTMIN+3`.",
    messages: { other: "`{value}` 값은 `{signal}` 시그널입니다." },
    fixes: { default: "`{signal}`로 쓰기" },
  },
});
