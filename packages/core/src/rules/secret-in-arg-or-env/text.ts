import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Secret in ARG or ENV",
    why: "Values of `ARG` and `ENV` stay in the image: whoever can pull it reads them with `docker history` or `docker inspect`, even when a later line unsets them.",
    how: "For the build use `RUN --mount=type=secret,id=name,env={name} command` and `docker build --secret`; for the running program pass the value when the container starts.",
    messages: {
      arg: "`{name}` looks like a secret; a build argument can be read in the history of the image.",
      env: "`{name}` looks like a secret; its value is stored in the image.",
    },
  },
  ko: {
    title: "ARG나 ENV에 넣은 비밀 정보",
    why: "`ARG`와 `ENV`의 값은 이미지에 남습니다. 나중에 지워도 이미지를 받을 수 있는 사람은 누구나 `docker history`나 `docker inspect`로 볼 수 있습니다.",
    how: "빌드할 때 필요하면 `RUN --mount=type=secret,id=name,env={name} 명령`과 `docker build --secret`을 쓰고, 실행할 때 필요하면 컨테이너를 시작할 때 넘기세요.",
    messages: {
      arg: "`{name}` 변수는 비밀 정보로 보이는데, 빌드 인수는 이미지의 이력에서 볼 수 있습니다.",
      env: "`{name}` 변수는 비밀 정보로 보이는데, 값이 이미지에 저장됩니다.",
    },
  },
});
