import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Image without a USER",
    why: "Nearly every base image starts as root. A process that is broken into as root can change every file of the container, and with one mistake in the set-up of the host, the host too.",
    how: "End the final stage with a `USER`; many images bring one along (`node`, `nginx`, `postgres`), and `USER 65532` works without one.",
    messages: { missing: "No `USER` is set, so the container runs as the user of the base image, which is mostly root." },
  },
  ko: {
    title: "USER가 없는 이미지",
    why: "베이스 이미지는 거의 모두 root로 시작합니다. root 프로세스가 뚫리면 컨테이너의 모든 파일을 바꿀 수 있고, 호스트 설정에 실수가 하나라도 있으면 호스트까지 위험해집니다.",
    how: "마지막 스테이지를 `USER`로 끝내세요. 사용자가 이미 들어 있는 이미지가 많고(`node`, `nginx`, `postgres`), 없어도 `USER 65532`처럼 쓸 수 있습니다.",
    messages: { missing: "`USER`가 없어서 컨테이너가 베이스 이미지의 사용자, 대부분 root로 실행됩니다." },
  },
});
