import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "CMD or ENTRYPOINT in shell form, as it seems on purpose",
    why: "The container needs a shell to start, and after an `ENTRYPOINT` in this form the arguments of `docker run` are lost.",
    how: 'Where the shell does nothing for the command, write a JSON array: `{keyword} ["program", "argument"]`.',
    messages: {
      exec: "This `{keyword}` is in shell form; its `exec` lets the program get signals.",
      chosen: "This `{keyword}` is in shell form, for the shell that `SHELL` names.",
    },
  },
  ko: {
    title: "의도한 것으로 보이는 셸 형식의 CMD 또는 ENTRYPOINT",
    why: "컨테이너를 시작하는 데 셸이 필요하고, 이 형식의 `ENTRYPOINT` 뒤에 준 `docker run` 인수는 사라집니다.",
    how: '셸 기능이 필요 없는 명령이라면 JSON 배열로 적으세요. 예: `{keyword} ["program", "argument"]`.',
    messages: {
      exec: "이 `{keyword}` 명령어는 셸 형식이지만 `exec` 덕분에 프로그램이 시그널을 받습니다.",
      chosen: "이 `{keyword}` 명령어는 셸 형식이며 `SHELL` 명령어로 정한 셸이 실행합니다.",
    },
  },
});
