import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "-a or -o inside [ ]",
    why: "POSIX has taken `-a` and `-o` out of `test`: with more than four words the result depends on the shell and on the values, such as one that is `(` or `!`.",
    how: "Write `[ a ] && [ b ]` or `[ a ] || [ b ]`.",
    messages: { joined: "`{option}` inside `[ ]` is not well defined; `{operator}` between two tests is." },
    fixes: { default: "Write two tests" },
  },
  ko: {
    title: "[ ] 안의 -a 또는 -o",
    why: "POSIX는 `test`에서 `-a`와 `-o`를 뺐습니다. 단어가 네 개를 넘으면 결과가 셸마다 다르고, 값이 `(`나 `!`일 때도 달라집니다.",
    how: "`[ a ] && [ b ]` 또는 `[ a ] || [ b ]`로 쓰세요.",
    messages: {
      joined: "`[ ]` 안의 `{option}` 동작은 명확히 정해져 있지 않습니다. 두 조건 사이에 `{operator}` 연산자를 쓰면 확실합니다.",
    },
    fixes: { default: "조건을 둘로 나누기" },
  },
});
