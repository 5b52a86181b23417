import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Variable in the format of printf",
    why: "A `%` or a backslash in the value is taken for a part of the format: `100%` fails or prints something else.",
    how: "Write `printf '%s\\n' \"$value\"`.",
    messages: { format: "`{format}` is the format of `printf`, so that a `%` in its values changes what is printed." },
    fixes: { default: "Print it with `%b`" },
  },
  ko: {
    title: "printf 형식 문자열에 쓴 변수",
    why: "값에 들어 있는 `%`나 백슬래시가 형식의 일부로 읽힙니다. `100%` 같은 값이면 실패하거나 다른 내용이 출력됩니다.",
    how: "`printf '%s\\n' \"$value\"`처럼 쓰세요.",
    messages: { format: "`{format}` 문자열이 `printf`의 형식이라서, 값에 `%`가 있으면 출력이 달라집니다." },
    fixes: { default: "`%b`로 출력하기" },
  },
});
