import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Port below 1024 for a user without root's rights",
    why: "Docker opens low ports to every user, but many Kubernetes clusters do not: the program ends at its start with `bind: permission denied`, and `drop: [ALL]` takes away the right to do it.",
    how: "Listen on a port from 1024 on, such as 8080; the Service can still offer it as 80.",
    messages: { privileged: "`{user}` may not be allowed to listen on port {port} under Kubernetes." },
  },
  ko: {
    title: "root가 아닌 사용자가 쓰는 1024 미만 포트",
    why: "Docker는 낮은 번호의 포트를 모든 사용자에게 열어 두지만, 그렇지 않은 Kubernetes 클러스터가 많습니다. 프로그램이 시작하자마자 `bind: permission denied`로 끝나고, `drop: [ALL]`을 설정하면 권한을 얻을 수 없습니다.",
    how: "8080처럼 1024 이상의 포트를 쓰세요. 서비스(Service)에서는 그대로 80번으로 제공할 수 있습니다.",
    messages: { privileged: "Kubernetes에서는 `{user}` 사용자가 {port}번 포트를 열지 못할 수 있습니다." },
  },
});
