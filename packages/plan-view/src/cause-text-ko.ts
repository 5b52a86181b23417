import type { CauseText } from "./cause-text.ts";
import type { ShownCause } from "./shown-cause.ts";

export const koreanCauseText: CauseText = {
  cause: koreanCause,
  moreFiles: (count) => ` (외 파일 ${count}개)`,
  moreCauses: (count) => `외 ${count}가지`,
};

function koreanCause(cause: ShownCause): string {
  switch (cause.kind) {
    case "file": {
      const path = cause.context === "" ? cause.path : `${cause.context} 컨텍스트의 ${cause.path}`;
      return `${path} ${fileChanges[cause.change]}`;
    }
    case "build-arg":
      return cause.after === undefined
        ? `빌드 인수 ${cause.name} 없어짐 (이전: ${valueOf(cause.before)})`
        : `빌드 인수 ${cause.name}: ${valueOf(cause.after)} (이전: ${cause.before === undefined ? "없음" : valueOf(cause.before)})`;
    case "instruction":
      return instructionCause(cause);
    case "base-image":
      return cause.before === undefined || cause.before === cause.after
        ? `${cause.after} 이미지가 바뀜`
        : `베이스 이미지 ${valueOf(cause.after)} (이전: ${valueOf(cause.before)})`;
    case "folder-base":
      return `빌드할 때마다 새로 보내는 ${cause.context} 디렉터리가 베이스`;
    case "upstream-step":
      return `${cause.line}번째 줄의 영향`;
    case "step-removed":
      return `${cause.line}번째 줄 삭제됨: ${cause.text}`;
    case "output-differs?":
      return `${cause.line}번째 줄의 출력이 같으면 캐시 사용`;
  }
}

const fileChanges = {
  added: "추가됨",
  removed: "삭제됨",
  changed: "변경됨",
  mode: "권한 변경됨",
  link: "링크 대상 변경됨",
} as const;

function instructionCause({ what, detail }: Extract<ShownCause, { readonly kind: "instruction" }>): string {
  switch (what) {
    case "new":
      return "새 명령어";
    case "edited":
      return "명령어 수정됨";
    case "environment":
      return `ENV ${detail} 변경됨`;
    case "user":
      return `USER 변경됨 (이전: ${detail === "" ? "root" : detail})`;
    case "working-directory":
      return `WORKDIR 변경됨 (이전: ${detail})`;
    case "shell":
      return `SHELL 변경됨 (이전: ${detail})`;
    case "sources":
      return detail === "" ? "가져오는 대상이 바뀜" : `가져오는 대상이 바뀜 (이전: ${detail})`;
    case "moved":
      return "앞 단계가 바뀜";
  }
}

function valueOf(value: string | undefined): string {
  return value === undefined || value === "" ? "빈 값" : value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
