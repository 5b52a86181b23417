import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "CMD or ENTRYPOINT in shell form",
    why: "A shell is started first. Where it is dash, as in Debian and Ubuntu, or has several commands to run, the program is its child, and the shell does not pass signals on: `docker stop` waits 10 seconds and then kills the program, and arguments of `docker run` after an `ENTRYPOINT` are lost.",
    how: 'Write a JSON array with double quotes, such as `{keyword} ["program", "argument"]`. If a shell is needed, begin the command with `exec`.',
    messages: {
      shell: "This `{keyword}` is in shell form, so the program does not get the signals of `docker stop`.",
      arguments: "This `{keyword}` is in shell form, so the `ENTRYPOINT` gets `{shell}` and the text as its arguments.",
      lost: "This `{keyword}` is in shell form, so that what `CMD` or `docker run` adds to it is lost.",
      needless: "This `{keyword}` is in shell form, which starts a shell that nothing needs.",
      none: "This `{keyword}` has no arguments, so that an empty shell command is run.",
    },
    fixes: { default: "Write it in exec form" },
  },
  ko: {
    title: "셸 형식의 CMD 또는 ENTRYPOINT",
    why: "먼저 셸이 실행됩니다. Debian과 Ubuntu의 dash이거나 명령이 여러 개이면 프로그램은 셸의 자식 프로세스가 되고, 셸은 시그널을 전달하지 않아서 `docker stop`이 10초를 기다린 뒤 강제로 끝내고, `docker run`에서 `ENTRYPOINT` 뒤에 준 인수는 사라집니다.",
    how: '큰따옴표를 쓴 JSON 배열로 적으세요. 예: `{keyword} ["program", "argument"]`. 셸이 꼭 필요하면 명령을 `exec`로 시작하세요.',
    messages: {
      shell: "이 `{keyword}` 명령어는 셸 형식이라서 프로그램이 `docker stop`의 시그널을 받지 못합니다.",
      arguments: "이 `{keyword}` 명령어는 셸 형식이라서 `ENTRYPOINT` 프로그램이 `{shell}` 명령과 그 뒤의 글자를 인수로 받습니다.",
      lost: "이 `{keyword}` 명령어는 셸 형식이라서 `CMD`나 `docker run`에서 더한 인수가 사라집니다.",
      needless: "이 `{keyword}` 명령어는 셸 형식이라서 필요 없는 셸이 먼저 실행됩니다.",
      none: "이 `{keyword}` 명령어에 인수가 없어서 빈 셸 명령이 실행됩니다.",
    },
    fixes: { default: "exec 형식으로 바꾸기" },
  },
});
