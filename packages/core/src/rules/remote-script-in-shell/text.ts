import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Downloaded script run unseen",
    why: "Whatever the server sends is run as root, and nobody can tell later what that was: a changed script, or half of one when the connection breaks, is in the image for good.",
    how: "Download a fixed version to a file, compare its checksum (`ADD --checksum=sha256:…`, or `sha256sum -c`), then run it.",
    messages: {
      piped: "`{command}` runs a downloaded script that nothing has checked.",
      substituted: "What `{command}` downloads is run without a check.",
    },
  },
  ko: {
    title: "내려받은 스크립트를 확인 없이 실행",
    why: "서버가 보내는 내용을 그대로 root로 실행하고, 나중에 무엇이 실행됐는지 알 수 없습니다. 바뀐 스크립트나 연결이 끊겨 반만 받은 스크립트의 결과도 이미지에 남습니다.",
    how: "버전이 고정된 파일로 내려받아 체크섬을 확인한 뒤(`ADD --checksum=sha256:…`나 `sha256sum -c`) 실행하세요.",
    messages: {
      piped: "`{command}` 명령이 내려받은 스크립트를 확인 없이 실행합니다.",
      substituted: "`{command}` 명령으로 내려받은 내용을 확인 없이 실행합니다.",
    },
  },
});
