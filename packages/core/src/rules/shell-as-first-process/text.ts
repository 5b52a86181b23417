import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Shell as the first process",
    why: "The container's stop signal goes to the first process alone, and a shell does not pass it on (some put the last command in their place, most do not where there are several). The program hears nothing, and after ten seconds (in Kubernetes thirty) it is killed in the middle of its work.",
    how: 'Write `exec` in front of the last command, or name the program itself: `CMD ["node", "server.js"]`.',
    messages: { child: "`{program}` runs as a child of the shell, which does not pass the stop signal on." },
    fixes: { default: "Let the program take the shell's place" },
  },
  ko: {
    title: "첫 프로세스로 실행되는 셸",
    why: "컨테이너의 중지 시그널은 첫 프로세스에만 전달되는데, 셸은 이 시그널을 넘겨주지 않습니다(마지막 명령으로 바뀌는 셸도 있지만 명령이 여럿이면 대부분 그렇지 않습니다). 프로그램은 시그널을 받지 못하다가 10초(Kubernetes에서는 30초) 뒤에 작업 도중 강제로 종료됩니다.",
    how: '마지막 명령 앞에 `exec`를 쓰거나, `CMD ["node", "server.js"]`처럼 프로그램을 직접 쓰세요.',
    messages: { child: "`{program}` 프로그램이 셸의 자식 프로세스로 실행되어 중지 시그널을 받지 못합니다." },
    fixes: { default: "프로그램이 셸을 대신하게 하기" },
  },
});
