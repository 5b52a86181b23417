import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "ENV that uses a variable of the same ENV",
    why: "All values of one `ENV` see the variables from before it. The one that is set beside it is not there yet: the value comes out empty, or old.",
    how: "Set `{name}` in an `ENV` of its own, above this one.",
    messages: {
      same: "`{name}` is set by this very `ENV`, so it has no value here yet.",
      lost: "`{name}` is set twice by this `ENV`; this value does not see the first one, which is lost.",
    },
  },
  ko: {
    title: "같은 ENV에서 정한 변수를 쓰는 ENV",
    why: "한 `ENV`의 모든 값은 그 `ENV` 앞의 변수만 봅니다. 함께 정하는 변수는 아직 없어서 값이 비거나 예전 값이 들어갑니다.",
    how: "`{name}` 변수는 이 줄 위의 다른 `ENV`에서 정하세요.",
    messages: {
      same: "`{name}` 변수는 바로 이 `ENV`에서 정하므로 여기서는 아직 값이 없습니다.",
      lost: "`{name}` 변수를 이 `ENV`에서 두 번 정합니다. 뒤의 값은 앞의 값을 보지 못하므로 앞의 값은 사라집니다.",
    },
  },
});
