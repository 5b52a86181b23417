import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "MAINTAINER is deprecated",
    why: "It holds one name, most tools no longer show it, and Docker has advised against it since 2017. A label is shown by registries and can be read with `docker inspect`.",
    how: 'Write `LABEL org.opencontainers.image.authors="…"` instead.',
    messages: { deprecated: "`MAINTAINER` is deprecated; a label takes its place." },
    fixes: { default: "Turn it into a label" },
  },
  ko: {
    title: "더 이상 쓰지 않는 MAINTAINER",
    why: "이름을 하나만 담을 수 있고 대부분의 도구가 보여 주지 않으며, Docker는 2017년부터 권하지 않습니다. 레이블은 레지스트리에 표시되고 `docker inspect`로 읽을 수 있습니다.",
    how: '대신 `LABEL org.opencontainers.image.authors="…"`를 쓰세요.',
    messages: { deprecated: "`MAINTAINER` 명령어는 더 이상 권장하지 않으며, 레이블로 대신합니다." },
    fixes: { default: "레이블로 바꾸기" },
  },
});
