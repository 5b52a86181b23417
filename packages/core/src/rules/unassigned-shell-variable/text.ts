import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Shell variable that nothing sets",
    why: "A variable that neither the step nor an ARG or ENV sets is empty: a misspelt name in a path or URL gives a wrong path, and the build often goes on.",
    how: "Correct the name, declare it with ARG or ENV, or give a default: `${name:-value}`.",
    messages: { unassigned: "Nothing in this `RUN` and no ARG or ENV sets `{variable}`." },
  },
  ko: {
    title: "값이 정해지지 않은 셸 변수",
    why: "단계 안에서도 ARG나 ENV에서도 정하지 않은 변수는 비어 있습니다. 경로나 URL의 변수 이름을 잘못 쓰면 엉뚱한 경로가 되는데도 빌드가 계속되는 일이 많습니다.",
    how: "이름을 고치거나, ARG나 ENV로 선언하거나, `${name:-value}`처럼 기본값을 주세요.",
    messages: { unassigned: "`{variable}` 변수의 값을 정하는 곳이 이 `RUN`에도 ARG나 ENV에도 없습니다." },
  },
});
