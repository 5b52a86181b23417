import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "WORKDIR relative to a WORKDIR above",
    why: "Which directory is meant shows only after reading all `WORKDIR` lines above, and moving one of them moves this one too.",
    how: "Write the whole path.",
    messages: {
      step: "`{path}` depends on the working directory so far.",
      below: "`{path}` depends on the working directory so far, `{above}`.",
    },
    fixes: { default: "Write the whole path" },
  },
  ko: {
    title: "위의 WORKDIR를 기준으로 한 상대 경로 WORKDIR",
    why: "위에 있는 `WORKDIR`를 모두 읽어야 어느 디렉터리인지 알 수 있고, 그중 하나를 바꾸면 여기도 함께 바뀝니다.",
    how: "전체 경로를 쓰세요.",
    messages: {
      step: "`{path}` 경로는 지금까지의 작업 디렉터리에 따라 달라집니다.",
      below: "`{path}` 경로는 지금까지의 작업 디렉터리(`{above}`)에 따라 달라집니다.",
    },
    fixes: { default: "전체 경로로 바꾸기" },
  },
});
