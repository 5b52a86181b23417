import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Backquotes instead of $(…)",
    why: "Backquotes cannot be nested without backslashes, change what a backslash means, and are easily taken for single quotes.",
    how: "Write `$(command)`, which every POSIX shell knows.",
    messages: { backquoted: "`{command}` stands in backquotes." },
    fixes: { default: "Write `$(…)`" },
  },
  ko: {
    title: "$(…) 대신 쓴 백쿼트",
    why: "백쿼트는 백슬래시 없이 중첩할 수 없고, 백슬래시의 뜻이 달라지며, 작은따옴표와 혼동하기 쉽습니다.",
    how: "모든 POSIX 셸에서 되는 `$(command)` 형식으로 쓰세요.",
    messages: { backquoted: "`{command}` 명령이 백쿼트 안에 있습니다." },
    fixes: { default: "`$(…)`로 쓰기" },
  },
});
