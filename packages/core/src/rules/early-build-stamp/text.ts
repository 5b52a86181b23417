import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Build stamp declared above the slow steps",
    why: "Every `RUN` below an `ARG` gets its value as a variable, used or not. A commit id or date is new in each build, so that none of these steps comes from the cache: packages are downloaded and installed again every time.",
    how: "Move `ARG {name}` down to the line that uses it, such as the `LABEL` at the end; a `LABEL` makes no step run again.",
    messages: {
      early: "A new `{name}` runs {steps} slow step(s) below again, although none of them needs it.",
      step: "This step does not need `{name}`.",
    },
    fixes: { default: "Move it down to where it is used" },
  },
  ko: {
    title: "느린 단계보다 위에 선언한 빌드 정보",
    why: "`ARG` 아래의 모든 `RUN`은 쓰든 안 쓰든 그 값을 환경 변수로 받습니다. 커밋 ID나 날짜는 빌드할 때마다 바뀌므로 이 단계들은 캐시를 쓰지 못하고, 패키지를 매번 다시 내려받아 설치합니다.",
    how: "`ARG {name}` 줄을 값을 쓰는 줄(예: 끝부분의 `LABEL`) 바로 위로 옮기세요. `LABEL`은 다른 단계를 다시 빌드하게 하지 않습니다.",
    messages: {
      early: "`{name}` 값이 바뀔 때마다 이 값이 필요 없는 느린 단계 {steps}개를 다시 빌드합니다.",
      step: "이 단계에는 `{name}` 값이 필요 없습니다.",
    },
    fixes: { default: "값을 쓰는 곳으로 옮기기" },
  },
});
