import type { ServerText } from "./server-text.ts";

export const serverTextKo: ServerText = {
  lookingAtWorkspace: "plimsoll: 작업 영역의 Dockerfile을 검사하고 있습니다",
  brokenConfig: (file) => `plimsoll: ${file}에 오류가 있어 쓰지 않습니다. 어디인지는 문제 보기에 나옵니다.`,
};
