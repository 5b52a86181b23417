import { defineText } from "../../rules/rule.ts";

export const text = defineText({
  en: {
    title: "Command that puts a shell around the image's program",
    why: "The image starts its program directly. Here a shell of several commands is started instead; it stays process 1 and does not pass signals on, so stopping the container takes until it is killed.",
    how: "Give the program and its arguments as a list, or begin the last command with `exec`.",
    messages: {
      shell: "The image starts `{program}` directly (`{dockerfile}`); here it is started below a shell.",
    },
  },
  ko: {
    title: "이미지의 프로그램을 셸로 감싸는 명령",
    why: "이미지는 프로그램을 바로 실행합니다. 여기서는 여러 명령을 실행하는 셸이 대신 1번 프로세스가 되어 시그널을 전달하지 않으므로, 컨테이너를 멈추면 강제로 종료될 때까지 기다려야 합니다.",
    how: "프로그램과 인수를 목록으로 적거나, 마지막 명령을 `exec`로 시작하세요.",
    messages: {
      shell: "이미지는 `{program}` 프로그램을 바로 실행하지만(`{dockerfile}`) 여기서는 셸 아래에서 실행합니다.",
    },
  },
});
