import type { Advice, AdviceCaution, FileGroup } from "@plimsoll/core/plan";
import type { AdviceText } from "./advice-text.ts";

export const koreanAdviceText: AdviceText = {
  option: "캐시를 더 많이 쓰게 할 변경: none, short(가장 좋은 세 가지) 또는 full(패치까지) (기본값: short)",
  heading: "조언",
  withoutHistory:
    "git 기록을 재생하지 않고, 파일 종류마다 한 번씩 따로 바뀐다고 가정했습니다. 실제 커밋으로 세려면 `plimsoll history`를 쓰세요.",
  counted: ({ newest, older, uncounted }) => {
    if (older === 0) return `Dockerfile이나 ignore 파일을 수정한 커밋 ${uncounted}개는 세지 않았습니다.`;
    const without = uncounted === 0 ? "" : ` 그중 Dockerfile이나 ignore 파일을 수정한 ${uncounted}개는 제외했습니다.`;
    return `커밋 ${newest + older}개 중 최신 ${newest}개만 세었습니다.${without}`;
  },
  joined: (parts) => parts.join(". "),
  what,
  keptInCommits: (step, kept, commits, more) =>
    `${ofCommits(kept, commits)}에서 \`${step}\` 단계${others(more)}의 캐시를 그대로 썼을 것입니다`,
  keptInBuilds: (step, kept, builds, name) =>
    `빌드마다 \`${name}\` 값이 달라도 ${builds === 1 ? "" : `빌드 ${builds}번 중 ${kept}번에서 `}\`${step}\` 단계의 캐시를 그대로 씁니다`,
  keptFor: (step, groups, more) =>
    `${groups.map((group) => groupNames[group]).join(", ")}만 바뀌면 \`${step}\` 단계${others(more)}의 캐시를 그대로 씁니다`,
  keptForSome: (step, before, after, kinds) =>
    `변경 종류 ${kinds}가지 중 \`${step}\` 단계를 다시 빌드하는 것이 ${before}가지에서 ${after}가지로 줄어듭니다`,
  cheaperInCommits: (runs, commits) => `${ofCommits(runs, commits)}에서 다시 실행되었고, 새로 필요한 것만 내려받았을 것입니다`,
  cheaperFor: (runs, kinds) =>
    `${kinds === 1 ? "파일이 바뀔 때마다" : `변경 종류 ${kinds}가지 중 ${runs}가지에서`} 다시 실행되며, 새로 필요한 것만 내려받습니다`,
  lessSent: (bytes) => `빌더로 보내는 양이 ${bytes} 줄어듭니다`,
  fewerLayers: (layers) => `이미지 레이어가 ${layers}개 줄어듭니다`,
  caution: (caution) => cautions[caution],
  more: (count) => `${count}개 더 있음`,
  fullHint: "패치는 `--advice full`로 볼 수 있습니다",
};

function what({ key, params }: Advice["reason"]): string {
  const text = (name: string): string => String(params[name] ?? "");
  const number = (name: string): number => Number(params[name] ?? 0);
  switch (key) {
    case "manifests-first":
      return `\`${text("command")}\` 앞에서는 \`${text("files")}\` 파일만 복사하고, 나머지는 그 뒤에 복사하세요`;
    case "split-run":
      return `\`${text("files")}\` 파일을 먼저 복사해 \`${text("command")}\` 명령만 따로 실행하고, 나머지는 그 뒤에 복사하세요`;
    case "narrower-copy":
      return `\`${text("files")}\` 복사를 ${text("otherLine")}번째 줄의 \`${text("command")}\` 뒤로 옮기세요`;
    case "reorder":
      return `\`${text("step")}\` 단계${others(number("steps") - 1)}를 ${text("otherLine")}번째 줄 ${text("direction") === "above" ? "위" : "아래"}로 옮기세요${number("exact") === 0 ? "(찾은 것 중 가장 좋은 순서이며, 모든 순서를 비교하지는 못했습니다)" : ""}`;
    case "copy-link":
      return `\`${text("step")}\` 단계${others(number("steps") - 1)}에 \`--link\` 옵션을 붙이세요`;
    case "bind-mount":
      return `\`${text("file")}\` 파일은 복사하지 말고 ${text("otherLine")}번째 줄의 \`RUN\`에 바인드 마운트하세요`;
    case "later-arg":
      return `\`${text("name")}\` 선언을 ${text("otherLine")}번째 줄 아래로 옮기세요`;
    case "join-clean-up":
      return `\`${text("step")}\` 단계를 ${text("otherLine")}번째 줄의 \`RUN\`과 합치세요. 지우는 파일이 그 레이어에 있습니다`;
    case "ignore-lines": {
      const names = text("first").split("\n");
      const spans = names.map((name) => `\`${name}\``).join(", ");
      return `ignore 파일에 ${spans}${others(number("lines") - names.length)} 항목을 추가하세요`;
    }
    case "cache-mount":
      return `\`${text("command")}\` 명령에 캐시 마운트를 붙이세요`;
  }
}

const groupNames: Readonly<Record<FileGroup, string>> = {
  "lock-files": "락 파일",
  manifests: "의존성 목록 파일",
  docs: "문서",
  ci: "CI 설정",
  docker: "Compose와 Bake 파일",
  editor: "에디터 설정",
  tests: "테스트",
  "static-files": "정적 파일",
  settings: "설정 파일",
  made: "도구가 만든 파일",
  sources: "소스 코드",
};

const cautions: Readonly<Record<AdviceCaution, string>> = {
  "install-scripts": "이미지가 달라질 수 있습니다. 설치할 때 프로젝트의 다른 파일이 필요하지 않은지 확인하세요",
  "links-in-destination": "이미지가 달라질 수 있습니다. 복사할 경로에 심볼릭 링크가 없는지 확인하세요",
  "file-not-in-image": "이미지가 달라집니다. 이 파일이 이미지에 남지 않습니다",
  "variable-in-environment": "이미지가 달라질 수 있습니다. 그 사이의 명령은 이 변수를 볼 수 없습니다",
  "files-left-out": "이미지가 달라질 수 있습니다. 이 파일은 더 이상 복사할 수 없습니다",
  "docker-clean-removed": "이미지가 달라집니다. 내려받은 패키지를 자동으로 지우는 Debian 설정이 꺼집니다",
  "clean-up-in-layer": "이미지가 달라집니다. 지운 파일이 더 이상 자리를 차지하지 않습니다",
};

/** `count` is all of it where there is one commit alone. */
function ofCommits(count: number, commits: number): string {
  return commits === 1 ? "마지막 커밋" : `최근 커밋 ${commits}개 중 ${count}개`;
}

function others(count: number): string {
  return count > 0 ? ` 외 ${count}개` : "";
}
