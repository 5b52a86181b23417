import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Server for remote logins in the image",
    why: "It is a second door beside the application, with passwords, host keys (the same in every container, when they are made while building) and security fixes of its own. As process 1 it also hides whether the application still runs.",
    how: "Leave it out. For a shell use `docker exec -it name sh` or `kubectl exec`, for files a volume or `docker cp`.",
    messages: {
      installed: "The package `{package}` puts a server for remote logins into the image.",
      started: "The container starts a server for remote logins.",
    },
  },
  ko: {
    title: "이미지에 든 원격 로그인 서버",
    why: "애플리케이션 옆에 문이 하나 더 생기고, 비밀번호와 호스트 키(빌드할 때 만들면 모든 컨테이너가 같은 키), 보안 수정을 따로 관리해야 합니다. 1번 프로세스가 되면 애플리케이션이 살아 있는지도 알 수 없습니다.",
    how: "이미지에서 빼세요. 셸은 `docker exec -it 이름 sh`나 `kubectl exec`로, 파일은 볼륨이나 `docker cp`로 주고받으세요.",
    messages: {
      installed: "`{package}` 패키지 때문에 원격 로그인 서버가 이미지에 들어갑니다.",
      started: "컨테이너가 원격 로그인 서버를 시작합니다.",
    },
  },
});
