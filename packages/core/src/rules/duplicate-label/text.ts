import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Label that is set twice",
    why: "The last value wins, and whoever reads or changes the first one is misled.",
    how: "Keep one of them.",
    messages: {
      duplicate: "The label `{key}` is set again below, so that this value has no effect.",
      later: "This value of `{key}` counts.",
    },
    fixes: { default: "Remove the value without effect" },
  },
  ko: {
    title: "두 번 정한 레이블",
    why: "마지막 값만 남으므로, 앞의 값을 읽거나 고치는 사람은 착각하게 됩니다.",
    how: "하나만 남기세요.",
    messages: {
      duplicate: "`{key}` 레이블을 아래에서 다시 정하므로 이 값은 효과가 없습니다.",
      later: "`{key}` 레이블은 이 값이 적용됩니다.",
    },
    fixes: { default: "효과 없는 값 지우기" },
  },
});
