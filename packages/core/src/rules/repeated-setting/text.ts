import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Setting that is set already",
    why: "The line changes nothing, but whoever edits one of the two later has to find the other; a repeated `WORKDIR` even adds an empty layer.",
    how: "Keep one of them, where the setting is first needed.",
    messages: {
      workdir: "The working directory is `{value}` already.",
      user: "The user is `{value}` already.",
      env: "`{name}` has this value already.",
      expose: "Port `{value}` is exposed already.",
    },
    fixes: { default: "Take the line away" },
  },
  ko: {
    title: "이미 정한 값을 다시 정하는 설정",
    why: "아무것도 바꾸지 않는 줄이지만, 나중에 한쪽을 고치는 사람은 다른 쪽도 찾아야 합니다. 같은 `WORKDIR`를 반복하면 빈 레이어도 늘어납니다.",
    how: "설정이 처음 필요한 곳에 하나만 남기세요.",
    messages: {
      workdir: "작업 디렉터리는 이미 `{value}` 경로입니다.",
      user: "사용자는 이미 `{value}` 값으로 정해져 있습니다.",
      env: "`{name}` 변수는 이미 같은 값입니다.",
      expose: "`{value}` 포트는 이미 공개되어 있습니다.",
    },
    fixes: { default: "줄 지우기" },
  },
});
