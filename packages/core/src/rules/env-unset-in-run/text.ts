import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Variable of ENV unset in a RUN",
    why: "`unset` lasts until the shell of this step ends. The next step and every container have the variable again, with its value, which `docker inspect` shows.",
    how: "Set the variable where it is needed and nowhere else: `RUN http_proxy=http://… apt-get update`, or `ARG` for what the whole build needs. A secret belongs into `RUN --mount=type=secret,id=…`.",
    messages: { unset: "`{name}` comes from `ENV`, so that it is back in the next step." },
  },
  ko: {
    title: "RUN에서 unset한 ENV 변수",
    why: "`unset`은 이 단계의 셸이 끝나면 사라집니다. 다음 단계와 모든 컨테이너에는 변수가 값 그대로 다시 나타나고, `docker inspect`로도 보입니다.",
    how: "필요한 곳에서만 변수를 정하세요: `RUN http_proxy=http://… apt-get update`, 빌드 전체에 필요하면 `ARG`를 쓰세요. 시크릿은 `RUN --mount=type=secret,id=…`로 주세요.",
    messages: { unset: "`{name}` 변수는 `ENV`로 정한 것이라 다음 단계에서 다시 나타납니다." },
  },
});
