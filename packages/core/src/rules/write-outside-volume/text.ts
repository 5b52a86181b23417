import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Program that writes into the container's own files",
    why: "With `readOnlyRootFilesystem: true`, which secured clusters ask for, the shell cannot open the file and the program does not start. Without it the file grows on the node's disk until the pod is evicted, and `kubectl logs` shows nothing of it.",
    how: "Write logs to the standard output; mount an `emptyDir` for files that must be there, and name the path as `VOLUME`.",
    messages: { writes: "`{path}` is written at run time, and fails on a read-only root file system." },
  },
  ko: {
    title: "컨테이너 자체 파일 시스템에 쓰는 프로그램",
    why: "보안 설정이 된 클러스터처럼 `readOnlyRootFilesystem: true`이면 셸이 파일을 열지 못해 프로그램이 시작되지 않습니다. 그렇지 않으면 파일이 노드 디스크에서 계속 커져 파드가 축출될 수 있고, `kubectl logs`에도 나오지 않습니다.",
    how: "로그는 표준 출력으로 내보내세요. 꼭 필요한 파일이면 `emptyDir`을 마운트하고 그 경로를 `VOLUME`으로 밝히세요.",
    messages: { writes: "실행 중에 `{path}` 경로에 쓰므로 루트 파일 시스템이 읽기 전용이면 실패합니다." },
  },
});
