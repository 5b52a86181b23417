import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Build step without a sandbox",
    why: "The commands of this step run like those of a privileged container: with all capabilities, without seccomp and with the devices of the machine that builds. A package with a hostile install script then owns the build server. BuildKit also refuses the step unless the entitlement `security.insecure` is given.",
    how: "Remove the flag. What needs it (loading a kernel module, running Docker in the build) belongs into a test job or into a container that is started with the one capability it needs.",
    messages: { off: "This step runs without the sandbox of the build." },
    fixes: { default: "Remove `--security=insecure`" },
  },
  ko: {
    title: "샌드박스 없이 실행하는 빌드 단계",
    why: "이 단계의 명령은 특권 컨테이너처럼 모든 권한으로, seccomp 없이, 빌드하는 서버의 장치까지 쓸 수 있는 상태로 실행됩니다. 설치 스크립트에 악성 코드가 있으면 빌드 서버를 그대로 내주게 됩니다. `security.insecure` 권한을 허용하지 않은 BuildKit에서는 빌드가 실패하기도 합니다.",
    how: "이 플래그를 빼세요. 커널 모듈을 올리거나 빌드 안에서 Docker를 실행하는 일은 별도 테스트 작업으로 옮기거나, 필요한 권한 하나만 준 컨테이너에서 실행하세요.",
    messages: { off: "이 단계는 빌드 샌드박스 없이 실행됩니다." },
    fixes: { default: "`--security=insecure` 지우기" },
  },
});
