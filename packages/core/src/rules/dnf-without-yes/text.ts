import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "dnf or yum without -y",
    why: "dnf and yum ask before they change anything. Nobody can answer during a build, so they take that for a no, stop, and the build fails.",
    how: "Add `-y`: `dnf install -y …`.",
    messages: { question: "`{command}` asks for confirmation, and nobody can answer during a build." },
    fixes: { default: "Add `-y`" },
  },
  ko: {
    title: "-y 없는 dnf, yum",
    why: "dnf와 yum은 변경하기 전에 계속할지 묻습니다. 빌드 중에는 답할 사람이 없어서 거절한 것으로 처리되고 빌드가 실패합니다.",
    how: "`dnf install -y …`처럼 `-y`를 붙이세요.",
    messages: { question: "`{command}` 명령이 계속할지 묻지만, 빌드 중에는 답할 사람이 없습니다." },
    fixes: { default: "`-y` 붙이기" },
  },
});
