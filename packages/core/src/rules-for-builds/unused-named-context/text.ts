import { defineText } from "../../rules/rule.ts";

export const text = defineText({
  en: {
    title: "Named context that the Dockerfile does not use",
    why: "A named context counts where `FROM`, `COPY --from` or `RUN --mount=from` names it. This one takes the place of nothing, so the build does something else than this file says.",
    how: "Use the name in the Dockerfile, correct it, or remove the context.",
    messages: {
      unused: "Nothing in `{path}` takes from a context `{name}`.",
    },
  },
  ko: {
    title: "Dockerfile에서 쓰지 않는 이름 있는 컨텍스트",
    why: "이름 있는 컨텍스트는 `FROM`, `COPY --from`, `RUN --mount=from`에서 그 이름을 쓸 때만 의미가 있습니다. 이 컨텍스트는 아무것도 대신하지 않으므로 빌드가 이 파일과 다르게 동작합니다.",
    how: "Dockerfile에서 이 이름을 쓰거나, 이름을 고치거나, 컨텍스트를 지우세요.",
    messages: {
      unused: "`{path}`에서 `{name}` 컨텍스트를 쓰는 곳이 없습니다.",
    },
  },
});
