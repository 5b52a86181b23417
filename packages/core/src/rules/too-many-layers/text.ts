import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "More layers than an image may have",
    why: "Each `RUN`, `COPY`, `ADD` and `WORKDIR` of the final image makes a layer, also one that changes nothing. Docker stops with `max depth exceeded` when an image has more than 125, those of its base image included.",
    how: "Copy several files with one `COPY`, join commands with `&&` or a heredoc, and make what only the build needs in a stage of its own.",
    messages: { many: "The image has {count} layers with the rest of the file; {max} are allowed." },
  },
  ko: {
    title: "이미지에 담을 수 있는 것보다 많은 레이어",
    why: "최종 이미지의 `RUN`, `COPY`, `ADD`, `WORKDIR`는 아무것도 바꾸지 않아도 하나씩 레이어를 만듭니다. 베이스 이미지의 레이어까지 합쳐 125개를 넘으면 Docker가 `max depth exceeded` 오류로 멈춥니다.",
    how: "여러 파일을 `COPY` 하나로 복사하고, 명령을 `&&`나 heredoc으로 묶고, 빌드할 때만 필요한 것은 별도 스테이지에서 만드세요.",
    messages: { many: "끝까지 빌드하면 이미지의 레이어가 {count}개입니다. 최대 {max}개까지 허용합니다." },
  },
});
