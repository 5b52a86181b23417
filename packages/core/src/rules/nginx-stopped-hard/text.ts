import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "nginx that is stopped in the middle of requests",
    why: "On `SIGTERM` nginx closes all connections at once, so that every stop and update breaks running downloads and requests; on `SIGQUIT` it answers them first.",
    how: "Write `STOPSIGNAL SIGQUIT`, as the official `nginx` image does.",
    messages: { hard: "nginx is stopped by `{signal}`, on which it drops the requests that it is answering." },
    fixes: { default: "Stop nginx by `SIGQUIT`" },
  },
  ko: {
    title: "요청을 처리하던 중에 끊기는 nginx",
    why: "nginx는 `SIGTERM`을 받으면 모든 연결을 바로 닫아서, 중지하거나 업데이트할 때마다 진행 중인 요청과 내려받기가 끊깁니다. `SIGQUIT`을 받으면 요청을 모두 처리한 뒤에 종료합니다.",
    how: "공식 `nginx` 이미지처럼 `STOPSIGNAL SIGQUIT`을 쓰세요.",
    messages: { hard: "nginx가 `{signal}` 시그널로 종료되어 처리 중인 요청이 끊깁니다." },
    fixes: { default: "`SIGQUIT`으로 nginx 종료하기" },
  },
});
