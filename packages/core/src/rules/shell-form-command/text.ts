import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "CMD or ENTRYPOINT in shell form",
    why: "A shell is started first and the program runs as its child. The shell does not pass signals on: `docker stop` waits 10 seconds and then kills the program, and arguments of `docker run` after an `ENTRYPOINT` are lost.",
    how: 'Write a JSON array with double quotes, such as `{keyword} ["program", "argument"]`. If a shell is needed, begin the command with `exec`.',
    messages: {
      shell: "This `{keyword}` is in shell form, so the program does not get the signals of `docker stop`.",
      none: "This `{keyword}` has no arguments, so that an empty shell command is run.",
    },
    fixes: { default: "Write it in exec form" },
  },
  ko: {
    title: "셸 형식의 CMD 또는 ENTRYPOINT",
    why: "먼저 셸이 뜨고 프로그램은 그 자식 프로세스로 실행됩니다. 셸은 시그널을 전달하지 않아서 `docker stop`이 10초를 기다린 뒤 강제로 끝내고, `docker run`에서 `ENTRYPOINT` 뒤에 준 인수는 사라집니다.",
    how: '큰따옴표를 쓴 JSON 배열로 적으세요. 예: `{keyword} ["program", "argument"]`. 셸이 꼭 필요하면 명령을 `exec`로 시작하세요.',
    messages: {
      shell: "이 `{keyword}` 명령어는 셸 형식이라서 프로그램이 `docker stop`의 시그널을 받지 못합니다.",
      none: "이 `{keyword}` 명령어에 인수가 없어서 빈 셸 명령이 실행됩니다.",
    },
    fixes: { default: "exec 형식으로 바꾸기" },
  },
});
