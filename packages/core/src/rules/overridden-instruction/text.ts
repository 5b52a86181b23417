import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "CMD, ENTRYPOINT or HEALTHCHECK that a later one replaces",
    why: "Of several `{keyword}` in one stage only the last counts. Who reads or changes this one believes that it runs.",
    how: "Remove it. If both are to run, put them into one script.",
    messages: {
      overridden: "This `{keyword}` has no effect: a later one in the same stage replaces it.",
      later: "This `{keyword}` is the one that counts.",
    },
    fixes: { default: "Remove this `{keyword}`" },
  },
  ko: {
    title: "뒤에서 다시 정해져 쓰이지 않는 CMD, ENTRYPOINT, HEALTHCHECK",
    why: "한 스테이지에 `{keyword}` 명령어가 여럿이면 마지막 것만 적용됩니다. 이 줄을 읽거나 고치는 사람은 이 명령이 실행된다고 오해합니다.",
    how: "이 줄을 지우세요. 둘 다 실행해야 한다면 스크립트 하나로 합치세요.",
    messages: {
      overridden: "이 `{keyword}` 명령어는 같은 스테이지의 뒤에서 다시 정해져서 효과가 없습니다.",
      later: "실제로 적용되는 `{keyword}` 명령어입니다.",
    },
    fixes: { default: "이 `{keyword}` 지우기" },
  },
});
