import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Python output that arrives late",
    why: "Without a terminal Python collects 8 KB of output before it writes anything: `docker logs` stays empty for minutes, and after a crash the last lines are lost.",
    how: "Set `ENV PYTHONUNBUFFERED=1`, or start with `python -u`.",
    messages: { buffered: "Python holds back the output of this program." },
    fixes: { default: "Set `PYTHONUNBUFFERED`" },
  },
  ko: {
    title: "늦게 나오는 파이썬 출력",
    why: "터미널이 없으면 파이썬은 출력을 8 KB까지 모았다가 씁니다. `docker logs`가 몇 분씩 비어 있고, 프로그램이 죽으면 마지막 출력이 사라집니다.",
    how: "`ENV PYTHONUNBUFFERED=1`을 정하거나 `python -u`로 시작하세요.",
    messages: { buffered: "파이썬이 이 프로그램의 출력을 모아 두었다가 늦게 씁니다." },
    fixes: { default: "`PYTHONUNBUFFERED` 정하기" },
  },
});
