import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Program that runs with the rights of its owner",
    why: "Whoever runs this program gets the rights of its owner, mostly root, for as long as it runs. One mistake in it, and an application that was started as another user is root in the container all the same.",
    how: "Leave the bit out and run what needs root before `USER`. For a low port use `setcap cap_net_bind_service=+ep`, or listen above 1024. Containers can also refuse the bit: `docker run --security-opt no-new-privileges`.",
    messages: {
      setuid: "The mode `{mode}` makes everybody who runs this the owner of the file.",
      setgid: "The mode `{mode}` gives everybody who runs this the group of the file.",
      capability: "The capability `{capability}` gives everybody who runs this nearly the rights of root.",
    },
  },
  ko: {
    title: "소유자 권한으로 실행되는 프로그램",
    why: "이 프로그램을 실행하는 사람은 누구든 실행하는 동안 소유자(대개 root)의 권한을 얻습니다. 프로그램에 실수가 하나만 있어도, 다른 사용자로 시작한 애플리케이션이 컨테이너 안에서 root가 됩니다.",
    how: "이 비트를 빼고, root가 필요한 일은 `USER` 앞에서 실행하세요. 낮은 포트가 필요하면 `setcap cap_net_bind_service=+ep`를 쓰거나 1024보다 큰 포트를 쓰세요. 실행할 때 `docker run --security-opt no-new-privileges`로 막을 수도 있습니다.",
    messages: {
      setuid: "`{mode}` 권한이면 실행하는 사람이 모두 파일 소유자의 권한을 얻습니다.",
      setgid: "`{mode}` 권한이면 실행하는 사람이 모두 파일 그룹의 권한을 얻습니다.",
      capability: "`{capability}` 권한이 있으면 실행하는 사람이 거의 root와 같은 권한을 얻습니다.",
    },
  },
});
