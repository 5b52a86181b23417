import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Feature that Windows containers do not have",
    why: "Windows has no signals, so that `STOPSIGNAL` has no effect there, and `RUN --mount` stops the build.",
    how: "Remove it. Copy what a mount would bring, and let the program handle the end of the container by itself.",
    messages: {
      mount: "`RUN --mount` does not work for Windows containers.",
      stopsignal: "`STOPSIGNAL` has no effect in a Windows container.",
    },
    fixes: { default: "Remove it" },
  },
  ko: {
    title: "Windows 컨테이너에 없는 기능",
    why: "Windows에는 시그널이 없어서 `STOPSIGNAL`은 효과가 없고, `RUN --mount`에서는 빌드가 멈춥니다.",
    how: "이 부분을 빼세요. 마운트로 가져올 파일은 복사하고, 컨테이너를 끝낼 때의 처리는 프로그램에 맡기세요.",
    messages: {
      mount: "Windows 컨테이너에서는 `RUN --mount`를 쓸 수 없습니다.",
      stopsignal: "Windows 컨테이너에서는 `STOPSIGNAL`이 효과가 없습니다.",
    },
    fixes: { default: "지우기" },
  },
});
