import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Port for remote administration",
    why: "Who reaches this port and guesses or steals one password has a shell in the container, past whatever the application checks. `docker run -P` publishes every port of `EXPOSE` on the host.",
    how: "Remove the port, and the server behind it. For a shell in a running container use `docker exec -it name sh` or `kubectl exec`; for files use a volume.",
    messages: { port: "Port `{port}` is for {service}, that is for administering a machine." },
    fixes: { default: "Remove the port" },
  },
  ko: {
    title: "원격 관리용 포트",
    why: "이 포트에 닿는 사람이 비밀번호 하나만 알아내면 애플리케이션의 검사를 거치지 않고 컨테이너 안에서 셸을 얻습니다. `docker run -P`는 `EXPOSE`에 있는 포트를 모두 호스트에 엽니다.",
    how: "이 포트와 그 뒤의 서버를 빼세요. 실행 중인 컨테이너에서 셸이 필요하면 `docker exec -it 이름 sh`나 `kubectl exec`를 쓰고, 파일은 볼륨으로 주고받으세요.",
    messages: { port: "`{port}` 포트는 서버를 원격으로 관리하는 포트({service})입니다." },
    fixes: { default: "포트 지우기" },
  },
});
