import type { ServerText } from "./server-text.ts";

export const serverTextKo: ServerText = {
  lookingAtWorkspace: "plimsoll: 작업 영역의 Dockerfile을 검사하고 있습니다",
  brokenConfig: (file) => `plimsoll: ${file} 파일에 오류가 있어 사용하지 않습니다. 오류의 위치는 '문제' 보기에 나옵니다.`,
  tooLarge: (most) => `이 문서는 ${most.toLocaleString("ko")}자가 넘어 검사하지 않습니다.`,
  brokenInput: (found) =>
    `plimsoll: 표준 입력의 메시지에 올바른 Content-Length 헤더가 없습니다: ${found}. ` +
    "다음 메시지의 위치를 알 수 없어 서버를 끝냅니다.",
};
