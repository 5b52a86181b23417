import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Port without EXPOSE",
    why: "`EXPOSE` opens nothing, but people and tools read it: `docker run -P`, proxies and Compose find the port by it. Without it the reader has to search the command.",
    how: "Add `EXPOSE {port}` above.",
    messages: { port: "The program listens on port {port}, which no `EXPOSE` names." },
    fixes: { default: "Add `EXPOSE`" },
  },
  ko: {
    title: "EXPOSE가 없는 포트",
    why: "`EXPOSE`가 포트를 열지는 않지만 사람과 도구가 읽습니다. `docker run -P`, 프록시, Compose가 이것으로 포트를 찾습니다. 없으면 읽는 사람이 실행 명령에서 찾아야 합니다.",
    how: "위에 `EXPOSE {port}`를 추가하세요.",
    messages: { port: "프로그램이 {port}번 포트에서 연결을 받지만 `EXPOSE` 명령어가 없습니다." },
    fixes: { default: "`EXPOSE` 추가하기" },
  },
});
