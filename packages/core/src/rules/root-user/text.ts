import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Container runs as root",
    why: "A process that is broken into as root can change every file of the container, and with one mistake in the set-up of the host, the host too.",
    how: "End the final stage with a `USER` that has no rights it does not need; give it its files with `COPY --chown`.",
    messages: { root: "The last `USER` of this stage is `{user}`." },
  },
  ko: {
    title: "root로 실행되는 컨테이너",
    why: "root 프로세스가 뚫리면 컨테이너의 모든 파일을 바꿀 수 있고, 호스트 설정에 실수가 하나라도 있으면 호스트까지 위험해집니다.",
    how: "마지막 스테이지는 꼭 필요한 권한만 있는 `USER`로 끝내고, 필요한 파일은 `COPY --chown`으로 넘겨주세요.",
    messages: { root: "이 스테이지의 마지막 `USER` 값이 `{user}`입니다." },
  },
});
