import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Exit status hidden by export",
    why: "`export X=$(command)` succeeds even when the command fails, so that neither `&&` nor `set -e` stops the build; the step goes on with an empty value and its result is cached.",
    how: "Assign first, then export: `X=$(command) && export X`.",
    messages: { masked: "A failure of the command that gives `{variable}` is hidden by `{command}`." },
    fixes: { default: "Assign first, then export" },
  },
  ko: {
    title: "export가 숨기는 종료 상태",
    why: "`export X=$(command)`는 명령이 실패해도 성공으로 끝납니다. 그래서 `&&`도 `set -e`도 빌드를 멈추지 못하고, 빈 값으로 계속 진행된 결과가 캐시됩니다.",
    how: "먼저 값을 넣고 그다음에 내보내세요: `X=$(command) && export X`.",
    messages: { masked: "`{variable}` 값을 만드는 명령이 실패해도 `{command}` 때문에 드러나지 않습니다." },
    fixes: { default: "값을 넣은 다음 export 하기" },
  },
});
