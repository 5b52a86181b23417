import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "sudo in RUN",
    why: "Steps run as root unless `USER` says otherwise, so `sudo` only adds a program to the image that a break-in can use, and signals do not get through it well.",
    how: "Drop `sudo`; where another user is set, put `USER root` before the step and the old `USER` after it.",
    messages: {
      root: "This step runs as root already; `sudo` is not needed.",
      user: "`sudo` in a step; switch the user with `USER` instead.",
      also: "The step uses `sudo` here too.",
    },
    fixes: { default: "Remove `sudo`" },
  },
  ko: {
    title: "RUN에서 sudo 사용",
    why: "`USER`를 바꾸지 않았다면 단계는 이미 root로 실행됩니다. `sudo`는 침입에 쓰일 수 있는 프로그램을 이미지에 남기고, 시그널도 잘 전달하지 않습니다.",
    how: "`sudo`를 빼세요. 다른 사용자로 바뀐 곳이라면 단계 앞에 `USER root`를, 뒤에 원래 `USER`를 두세요.",
    messages: {
      root: "이 단계는 이미 root로 실행되므로 `sudo`가 필요 없습니다.",
      user: "단계 안에서 `sudo`를 씁니다. 사용자는 `USER`로 바꾸세요.",
      also: "같은 단계의 여기에서도 `sudo`를 씁니다.",
    },
    fixes: { default: "`sudo` 지우기" },
  },
});
