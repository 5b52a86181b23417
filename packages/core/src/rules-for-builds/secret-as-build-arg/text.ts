import { defineText } from "../../rules/rule.ts";

export const text = defineText({
  en: {
    title: "Secret that is given to the build and to the container",
    why: "A build argument stays readable in the history of the image, for everybody who can pull it. The container gets this secret from its environment anyway.",
    how: "Remove it from the build. Where a step of the build needs it, use `RUN --mount=type=secret`.",
    messages: {
      both: "`{name}` is passed to the build of this image (`ARG` in `{dockerfile}`), and to its container again.",
    },
  },
  ko: {
    title: "빌드와 컨테이너에 모두 넘기는 비밀 값",
    why: "빌드 인수는 이미지 기록에 남아 이미지를 내려받을 수 있는 누구나 읽을 수 있습니다. 컨테이너는 어차피 환경 변수로 이 값을 받습니다.",
    how: "빌드에서는 지우세요. 빌드 단계에 꼭 필요하면 `RUN --mount=type=secret`을 쓰세요.",
    messages: {
      both: "`{name}` 값을 이미지 빌드(`{dockerfile}`의 `ARG`)에 넘기고 컨테이너에도 다시 넘깁니다.",
    },
  },
});
