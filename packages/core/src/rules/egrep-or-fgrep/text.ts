import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "egrep or fgrep",
    why: "They are not in POSIX. GNU grep 3.8 and later prints a warning for each call, and some images no longer have them.",
    how: "Write `grep -E` for `egrep` and `grep -F` for `fgrep`.",
    messages: { obsolete: "`{command}` is obsolete; `{instead}` is the same and works everywhere." },
    fixes: { default: "Write `grep -E` or `grep -F`" },
  },
  ko: {
    title: "egrep 또는 fgrep",
    why: "POSIX에 없는 명령입니다. GNU grep 3.8부터는 부를 때마다 경고를 출력하고, 이 명령이 없는 이미지도 있습니다.",
    how: "`egrep` 대신 `grep -E`, `fgrep` 대신 `grep -F`를 쓰세요.",
    messages: { obsolete: "`{command}` 명령은 폐기되었습니다. `{instead}`가 같은 일을 하고 어디서나 동작합니다." },
    fixes: { default: "`grep -E` 또는 `grep -F`로 쓰기" },
  },
});
