import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "/bin/sh replaced by a link",
    why: "Every script of the distribution then runs in another shell than it was written for, in the container too, and an update of the package puts the link back.",
    how: 'Choose the shell of the build with `SHELL ["/bin/bash", "-c"]` and leave `/bin/sh` alone.',
    messages: { linked: "`ln` replaces `{path}`, the shell that all scripts of the distribution rely on." },
  },
  ko: {
    title: "링크로 바꾼 /bin/sh",
    why: "배포판의 모든 스크립트가 원래와 다른 셸로 실행되고, 컨테이너에서도 마찬가지입니다. 패키지를 갱신하면 링크가 되돌아갑니다.",
    how: '빌드에서 쓸 셸은 `SHELL ["/bin/bash", "-c"]`로 정하고 `/bin/sh`는 그대로 두세요.',
    messages: { linked: "`ln`이 배포판의 모든 스크립트가 쓰는 `{path}` 셸을 바꿉니다." },
  },
});
