import type { DaemonTexts } from "./daemon-text.ts";

export const daemonTextsKo: DaemonTexts = {
  denied: (socket) => ({
    message: `\`${socket}\` 소켓의 데몬에 접근할 권한이 없습니다`,
    help: "데몬의 그룹에 들어가거나, `docker save` 명령으로 이미지를 저장하고 그 파일을 지정하세요.",
  }),
  broken: (socket, detail) => ({
    message: `\`${socket}\` 소켓의 데몬에서 이미지를 받지 못했습니다: ${detail}`,
    help: "`docker save` 명령으로 이미지를 저장하고 그 파일을 지정하세요.",
  }),
};
