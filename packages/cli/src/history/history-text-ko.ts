import { grouped } from "../grouped.ts";
import type { ShownCause } from "./history-view.ts";
import type { HistoryText } from "./history-text.ts";

export const koreanHistoryText: HistoryText = {
  help: {
    description:
      "git 저장소의 커밋을 차례로 다시 따라가며 Dockerfile의 각 단계가 얼마나 자주 다시 빌드되었을지, 원인이 무엇인지, 단계가 쓰는 파일보다 " +
      "더 자주 다시 빌드되는 단계가 무엇인지 보여 줍니다. 실제로 빌드하거나 체크아웃하거나 전송하지는 않습니다.",
    options: {
      number: "빌드와 관련된 최신 커밋 중 따라갈 최대 개수 (기본값: 200)",
      since: "이 날짜나 리비전 이후의 커밋만: 2026-01-31, 6.months.ago, v1.2",
      fixed: "커밋마다의 Dockerfile과 ignore 파일 대신 지금의 것을 모든 커밋에 적용",
      format: "text, json, markdown 중 하나 (기본값: text)",
    },
    headings: { commits: "커밋:", output: "출력:" },
    examples: `예:
  plimsoll history                    현재 디렉터리의 Dockerfile, 커밋 200개
  plimsoll history -n 50 services/web
  plimsoll history --since 6.months.ago --fixed
  plimsoll history compose.yaml --target web --format markdown

종료 코드: 0 완료, 1 --budget 한도를 넘음, 2 잘못된 사용법,
git 저장소가 아님, 또는 BuildKit이 거부하는 Dockerfile`,
  },
  replayed: ({ compared, from, to, all }) => {
    const dates = from === undefined || to === undefined ? "" : from === to ? `, ${from}` : `, ${from} ~ ${to}`;
    return `${all > compared ? `커밋 ${grouped(all)}개 중 ${grouped(compared)}개` : `커밋 ${grouped(compared)}개`} 확인${dates}`;
  },
  columns: { line: "줄", step: "명령어", rebuilt: "다시 빌드", size: "레이어", perCommit: "커밋마다", because: "원인" },
  cause: (cause) => `${causeWords(cause)} (${grouped(cause.commits)})`,
  steps: ({ mean, ranks, single, of }) =>
    `${single ? "이 커밋은 단계" : "커밋 하나가 평균 단계"} ${mean}개를 다시 빌드합니다(지금 파일의 단계는 ${of}개).` +
    (ranks === undefined ? "" : ` 커밋의 절반은 ${ranks.p50}개 이하, 90%는 ${ranks.p90}개 이하입니다.`),
  bytes: ({ mean, ranks, single }, unknown) =>
    `그중 크기를 아는 레이어는 ${single ? "" : "평균 "}${mean}` +
    (ranks === undefined ? "입니다." : `, 커밋의 절반은 ${ranks.p50} 이하, 90%는 ${ranks.p90} 이하입니다.`) +
    (unknown === 0 ? "" : ` 다른 단계 ${unknown}개가 쓰는 크기는 빌드해야 알 수 있습니다.`),
  dependsNote: "▒ 앞 단계가 바이트까지 똑같은 결과를 만들면 캐시를 사용합니다.",
  wasteHeading: "필요보다 자주 다시 빌드되는 단계",
  waste: ({ line, text, again, present, own, after, baseImage }) =>
    `${line}번째 줄 \`${text}\`: 파일은 ${own === 0 ? "한 번도 바뀌지 않았는데" : `${own}번 바뀌었는데`} 커밋 ${grouped(present)}개 중 ${again}개에서 다시 빌드` +
    (after === undefined ? (baseImage ? ". 주로 베이스 이미지 때문" : "") : `. 주로 앞에 있는 ${after}번째 줄 때문`),
  unseenHeading: "확인하지 못한 것",
  unseen: (images) =>
    images.length === 0
      ? "내려받는 파일, 패키지 매니저가 찾는 버전"
      : `커밋 없이 바뀌는 태그 ${images.join(", ")} 뒤의 새 이미지, 내려받는 파일, 패키지 매니저가 찾는 버전`,
  progress: (done, of) => `${bar(done, of)} 커밋 ${grouped(of)}개 중 ${grouped(done)}개`,
  remark(remark) {
    switch (remark.kind) {
      case "broken":
        return `커밋 ${grouped(remark.commits)}개에서는 BuildKit이 Dockerfile을 거부합니다. 그 변경은 다음에 빌드되는 커밋에 포함합니다.`;
      case "no-dockerfile":
        return `커밋 ${grouped(remark.commits)}개에는 Dockerfile이 없어 Dockerfile이 있는 커밋만 확인합니다.`;
      case "nothing":
        return {
          untouched:
            "이 빌드와 관련된 커밋이 없습니다. 컨텍스트, Dockerfile, ignore 파일을 바꾼 커밋만 셉니다. 더 이전 커밋까지 보려면 `--since`를 쓰세요.",
          ignored: `커밋 ${grouped(remark.commits)}개가 모두 ignore 파일이 제외하는 파일만 바꾸어 다시 빌드되는 단계가 없습니다.`,
          "first-build": "빌드할 수 있는 커밋이 하나뿐이라 비교할 대상이 없습니다.",
          unbuildable: `커밋 ${grouped(remark.commits)}개 중 BuildKit이 빌드할 수 있는 Dockerfile이 있는 커밋이 없어 비교할 수 없습니다.`,
        }[remark.because];
      case "first-build":
        return "처음 빌드되는 커밋은 비교할 대상이 없어 세지 않습니다.";
      case "ignored-only":
        return `ignore 파일이 제외하는 파일만 바꾼 커밋 ${grouped(remark.commits)}개는 세지 않습니다.`;
      case "merges":
        return `커밋 중 ${grouped(remark.commits)}개는 병합 커밋입니다. 병합으로 들어온 변경은 첫 번째 부모와 비교합니다.`;
      case "shallow":
        return `얕은 클론이라 ${remark.from === undefined ? "이력 일부만 있습니다" : `${remark.from}까지만 이력이 있습니다`}. 나머지는 \`git fetch --unshallow\`로 받으세요.`;
      case "fixed":
        return remark.asked
          ? "지금의 Dockerfile과 ignore 파일을 모든 커밋에 적용했습니다."
          : "Dockerfile이 이 저장소의 파일이 아니어서 지금의 Dockerfile을 모든 커밋에 적용했습니다.";
      case "uncommitted":
        return "디스크의 Dockerfile이 최신 커밋과 달라 새 단계에는 이력이 없습니다. `--fixed`를 쓰면 모든 커밋에 적용합니다.";
      case "named-contexts":
        return `이름 있는 컨텍스트의 파일은 바뀌지 않는 것으로 봅니다: ${remark.names.join(", ")}`;
    }
  },
  problems: {
    badNumber: (value) => ({
      message: `\`-n\`에는 커밋 개수가 필요합니다. \`${value}\` 값은 쓸 수 없습니다`,
      help: "예: `-n 50`",
    }),
    contextElsewhere: (dockerfile) => ({
      message: `\`${dockerfile}\`의 컨텍스트가 이 디스크의 디렉터리가 아니어서 이력이 없습니다`,
      help: "`--context`로 디렉터리를 지정하세요.",
    }),
    contextOutside: (folder) => ({
      message: `\`${folder}\` 디렉터리는 저장소 밖에 있습니다`,
      help: "저장소 안의 디렉터리를 컨텍스트로 지정하세요.",
    }),
    bare: {
      message: "bare 저장소여서 디스크에 파일이 없습니다",
      help: "`-f`로 저장소 안의 Dockerfile 경로를, `--context`로 컨텍스트 디렉터리를 지정하세요.",
    },
    namedContext: (name) => ({
      message: `이름 있는 컨텍스트 \`${name}\`의 변경은 세지 않았습니다`,
      help: "변경 하나는 `plimsoll rebuild --since REVISION`으로 비교할 수 있습니다.",
    }),
    notInBare: (path) => ({
      message: `최신 커밋에 \`${path}\` 파일이 없습니다`,
      help: "bare 저장소에서 `-f`와 `--context`는 저장소 안의 경로입니다.",
    }),
  },
};

function causeWords(cause: ShownCause): string {
  switch (cause.kind) {
    case "file":
      return cause.path;
    case "step":
      return cause.line === undefined ? "지금은 없는 단계" : `${cause.line}번째 줄`;
    case "base-image":
      return "베이스 이미지";
    case "ignore-file":
      return "ignore 파일";
    case "instruction":
      return { edited: "명령어 수정", environment: "변수나 설정", new: "명령어 추가", moved: "단계 이동이나 삭제" }[cause.what];
  }
}

function bar(done: number, of: number): string {
  const filled = of === 0 ? 20 : Math.min(20, Math.round((done / of) * 20));
  return "█".repeat(filled) + "░".repeat(20 - filled);
}
