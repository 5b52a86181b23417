import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "systemd that does not hear the stop signal",
    why: "As the first process systemd takes `SIGTERM` for a request to start itself anew. Nothing stops; after ten seconds (in Kubernetes thirty) the container is killed with all its services.",
    how: "Write `STOPSIGNAL SIGRTMIN+3`, on which systemd stops its services in order and then itself.",
    messages: { unheard: "systemd is stopped by `{signal}`, which does not shut it down." },
    fixes: { default: "Stop systemd by `SIGRTMIN+3`" },
  },
  ko: {
    title: "중지 시그널을 받지 못하는 systemd",
    why: "첫 프로세스로 실행된 systemd는 `SIGTERM`을 받으면 종료하지 않고 자신을 다시 시작합니다. 10초(Kubernetes에서는 30초)가 지나면 컨테이너가 서비스와 함께 강제로 종료됩니다.",
    how: "`STOPSIGNAL SIGRTMIN+3`을 쓰세요. systemd가 서비스를 차례로 끝낸 뒤 종료합니다.",
    messages: { unheard: "systemd를 `{signal}` 시그널로 종료하려 하지만 종료되지 않습니다." },
    fixes: { default: "`SIGRTMIN+3`으로 systemd 종료하기" },
  },
});
