import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "CMD, ENTRYPOINT or HEALTHCHECK that replaces an earlier one",
    why: "Of several `{keyword}` in one stage only the last counts; the earlier ones mislead whoever reads them.",
    how: "Keep the last one. If both are to run, put them into one script.",
    messages: {
      repeated: "This `{keyword}` replaces an earlier one in the same stage.",
      earlier: "This `{keyword}` has no effect.",
    },
  },
  ko: {
    title: "앞에서 정한 것을 다시 정하는 CMD, ENTRYPOINT, HEALTHCHECK",
    why: "한 스테이지에 `{keyword}` 명령어가 여럿이면 마지막 것만 적용됩니다. 앞의 명령어는 읽는 사람을 헷갈리게 합니다.",
    how: "마지막 것만 남기세요. 둘 다 실행해야 한다면 스크립트 하나로 합치세요.",
    messages: {
      repeated: "이 `{keyword}` 명령어는 같은 스테이지의 앞에서 정한 것을 다시 정합니다.",
      earlier: "이 `{keyword}` 명령어는 효과가 없습니다.",
    },
  },
});
