import { defineText } from "../../rules/rule.ts";

export const text = defineText({
  en: {
    title: "Container that runs as root although its image does not",
    why: "The image was made to run with fewer rights, and this line takes that back: whoever breaks into the process is root in the container.",
    how: "Remove this line. Where a file or a port needs root, give the image's own user the right to it.",
    messages: {
      root: "This container runs as root, but the image sets `USER {user}` (`{dockerfile}`).",
    },
  },
  ko: {
    title: "이미지의 사용자를 무시하고 root로 실행하는 컨테이너",
    why: "이미지는 적은 권한으로 실행하도록 만들어졌는데 이 줄이 그것을 되돌립니다. 프로세스가 뚫리면 공격자는 컨테이너의 root가 됩니다.",
    how: "이 줄을 지우세요. root가 필요한 파일이나 포트가 있으면 이미지의 사용자에게 그 권한을 주세요.",
    messages: {
      root: "이 컨테이너는 root로 실행되지만 이미지는 `USER {user}` 값을 정합니다(`{dockerfile}`).",
    },
  },
});
