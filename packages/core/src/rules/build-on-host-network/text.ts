import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Build step on the network of the host",
    why: "Everything that this step runs, install scripts of packages too, reaches the services that listen on `localhost` of the build server and can open ports there. The build also depends on what runs on that machine, and BuildKit refuses the step unless the entitlement `network.host` is given.",
    how: "Remove the flag; the default network reaches package servers too. Give files of the machine with `COPY` or `RUN --mount=type=bind`, and addresses with `docker build --add-host`.",
    messages: { host: "This step runs on the network of the machine that builds." },
    fixes: { default: "Remove `--network=host`" },
  },
  ko: {
    title: "호스트 네트워크를 쓰는 빌드 단계",
    why: "이 단계에서 실행되는 모든 것, 패키지 설치 스크립트까지도 빌드 서버의 `localhost`에 떠 있는 서비스에 접속하고 포트를 열 수 있습니다. 그 서버에서 무엇이 실행 중인지에 따라 빌드 결과가 달라지고, `network.host` 권한을 허용하지 않은 BuildKit에서는 빌드가 실패합니다.",
    how: "이 플래그를 빼세요. 기본 네트워크로도 패키지 서버에 접속할 수 있습니다. 서버의 파일은 `COPY`나 `RUN --mount=type=bind`로, 주소는 `docker build --add-host`로 넘기세요.",
    messages: { host: "이 단계는 빌드하는 서버의 네트워크에서 실행됩니다." },
    fixes: { default: "`--network=host` 지우기" },
  },
});
