import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "zypper without --non-interactive",
    why: "zypper asks before it changes anything. Nobody can answer during a build, so it stops, and the build fails.",
    how: "Write `zypper --non-interactive install …`, or `-y` behind the subcommand.",
    messages: { question: "`{command}` asks for confirmation, and nobody can answer during a build." },
    fixes: { default: "Add `--non-interactive`" },
  },
  ko: {
    title: "--non-interactive 없는 zypper",
    why: "zypper는 변경하기 전에 계속할지 묻습니다. 빌드 중에는 답할 사람이 없어서 멈추고 빌드가 실패합니다.",
    how: "`zypper --non-interactive install …`처럼 쓰거나, 하위 명령 뒤에 `-y`를 붙이세요.",
    messages: { question: "`{command}` 명령이 계속할지 묻지만, 빌드 중에는 답할 사람이 없습니다." },
    fixes: { default: "`--non-interactive` 붙이기" },
  },
});
