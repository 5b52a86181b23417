import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "STOPSIGNAL that no program can handle",
    why: "The kernel does not pass `SIGKILL` and `SIGSTOP` on to the program: `docker stop` and every update end or freeze it in the middle of a request, and what it has not written yet is lost.",
    how: "Take the line away, since `SIGTERM` is what is sent without it, or name the signal that the program shuts down on.",
    messages: { unstoppable: "No program can handle `{signal}`, so that it cannot shut down in order." },
    fixes: { default: "Write `SIGTERM`" },
  },
  ko: {
    title: "프로그램이 처리할 수 없는 STOPSIGNAL",
    why: "커널은 `SIGKILL`과 `SIGSTOP`을 프로그램에 넘기지 않습니다. `docker stop`이나 업데이트 때마다 요청을 처리하던 중에 끊기거나 멈추고, 아직 저장하지 않은 데이터는 사라집니다.",
    how: "이 줄을 지우면 `SIGTERM`이 전달됩니다. 프로그램이 종료 신호로 쓰는 시그널이 따로 있으면 그 이름을 쓰세요.",
    messages: { unstoppable: "`{signal}` 시그널은 프로그램이 처리할 수 없어서 정상 종료를 할 수 없습니다." },
    fixes: { default: "`SIGTERM`으로 바꾸기" },
  },
});
