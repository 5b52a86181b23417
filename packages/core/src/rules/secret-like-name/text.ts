import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "ARG or ENV with a name like that of a secret",
    why: "If a secret is in it after all, it stays in the image, where `docker history` and `docker inspect` show it.",
    how: "Check what `{name}` holds. A secret belongs in `RUN --mount=type=secret`; anything else may stay.",
    messages: { name: "The name `{name}` sounds like a secret." },
  },
  ko: {
    title: "비밀 정보처럼 보이는 ARG 또는 ENV 이름",
    why: "정말 비밀 정보라면 이미지에 남아서 `docker history`와 `docker inspect`로 볼 수 있습니다.",
    how: "`{name}` 변수에 무엇이 들어가는지 확인하세요. 비밀 정보라면 `RUN --mount=type=secret`을 쓰고, 아니라면 그대로 두어도 됩니다.",
    messages: { name: "`{name}` 이름이 비밀 정보처럼 보입니다." },
  },
});
