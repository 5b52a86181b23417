import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "apt-get without -y",
    why: "apt-get asks before it changes anything. Nobody can answer during a build, so it takes that for a no, stops, and the build fails. `DEBIAN_FRONTEND=noninteractive` does not answer this question.",
    how: "Add `-y`: `apt-get install -y …`.",
    messages: { question: "`{command}` asks for confirmation, and nobody can answer during a build." },
    fixes: { default: "Add `-y`" },
  },
  ko: {
    title: "-y 없는 apt-get",
    why: "apt-get은 변경하기 전에 계속할지 묻습니다. 빌드 중에는 답할 사람이 없어서 거절한 것으로 처리되고 빌드가 실패합니다. `DEBIAN_FRONTEND=noninteractive` 설정은 이 질문에 답해 주지 않습니다.",
    how: "`apt-get install -y …`처럼 `-y`를 붙이세요.",
    messages: { question: "`{command}` 명령이 계속할지 묻지만, 빌드 중에는 답할 사람이 없습니다." },
    fixes: { default: "`-y` 붙이기" },
  },
});
