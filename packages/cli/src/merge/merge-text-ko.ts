import type { MergeText } from "./merge-text.ts";

export const koreanMerge: MergeText = {
  help: {
    description:
      "여러 번 나누어 실행한 `lint --format blob`의 결과를 합칩니다. 보고서, 표준 오류의 안내, 종료 코드가 모든 파일을 한 번에 검사했을 때와 같습니다.",
    argument: "blob 파일 또는 blob이 있는 디렉터리 (*.blob)",
    options: {
      format:
        "pretty, compact, gnu, json, markdown, sarif, github, gitlab, codeclimate, checkstyle, junit, sonarqube, hadolint 중 하나 (기본값: pretty)",
      output: "보고서를 이 파일에 씀. 다 쓰지 못하면 원래 파일을 그대로 둠",
      quiet: "지적 사항만 출력 (이유, 방법, 요약 없음)",
      statistics: "규칙별 개수도 출력",
      "files-from": "전체 파일 목록. 결과가 없는 파일이 있으면 합치지 않음",
    },
    examples: `예:
  plimsoll lint --shard 1/2 --format blob -o part-1.blob
  plimsoll lint --shard 2/2 --format blob -o part-2.blob
  plimsoll merge part-*.blob --format sarif -o findings.sarif

종료 코드: 0 지적 사항 없음, 1 lint의 --fail-on 이상의 지적 사항 있음, 2 빠지거나 깨진 부분 또는 읽을 수 없는 파일`,
  },
  broken: {
    unreadable: (reason) => ({ message: `blob을 읽을 수 없습니다: ${reason}` }),
    "not-a-blob": () => ({ message: "`plimsoll lint --format blob`으로 만든 파일이 아닙니다" }),
    "cut-off": () => ({ message: "blob이 중간에 끊겼습니다. 작업이 끝까지 실행되지 않았습니다" }),
    damaged: () => ({ message: "blob이 손상되었습니다. 체크섬이 맞지 않습니다" }),
    "other-version": (other, own) => ({ message: `plimsoll ${other}에서 만든 blob입니다. 지금 버전은 ${own}입니다` }),
  },
  runAgain: (part) =>
    part === "" ? "`plimsoll lint --format blob`으로 다시 만드세요." : `\`--shard ${part}\` 부분을 다시 실행하세요.`,
  otherCount: (part, other, otherPart) => ({
    message: `이 파일은 ${part === "" ? "`--shard` 없이 실행한 결과" : `${part} 부분`}이지만 ${other} 파일은 ${otherPart === "" ? "`--shard` 없이 실행한 결과" : `${otherPart} 부분`}입니다`,
    help: "한 번에 나누어 실행한 결과만 합치세요.",
  }),
  otherSettings: (other) => ({
    message: `${other} 파일과 다른 설정으로 만든 결과입니다`,
    help: "모든 부분에 같은 옵션과 같은 설정 파일을 쓰세요.",
  }),
  otherFiles: (files, other, otherFiles) => ({
    message: `검사할 때 본 파일(${files}개)이 ${other} 파일을 만들 때 본 파일(${otherFiles}개)과 다릅니다`,
    help: "모든 부분을 같은 파일에서 실행하세요. 작업마다 파일이 다르면 `--shard` 대신 목록(`--files-from`)을 주세요.",
  }),
  doubled: (part, other) => ({
    message: `${part} 부분이 두 개 있고, ${other} 파일과 내용이 다릅니다`,
    help: "이번 실행의 결과만 남기세요.",
  }),
  missing: (parts) => ({
    message: `빠진 부분이 있습니다: ${parts.join(", ")}`,
    help: `다시 실행하세요: ${parts
      .slice(0, 3)
      .map((part) => `\`--shard ${part}\``)
      .join(", ")}${parts.length > 3 ? ", …" : ""}`,
  }),
  incomplete: (files, of) => ({
    message: `합친 파일은 ${files}개인데 전체는 ${of}개입니다`,
    help: "모든 부분을 다시 실행하세요. 그래도 같으면 알려 주세요.",
  }),
  doubledFile: (path, other) => ({
    message: `\`${path}\` 파일이 ${other}에도 있고 결과가 다릅니다`,
    help: "파일마다 목록 하나에만 넣거나, 매번 같은 내용을 검사하세요.",
  }),
  unanswered: (paths, more) => ({
    message: `결과가 없는 파일이 있습니다: ${paths.map((path) => `\`${path}\``).join(", ")}${more === 0 ? "" : ` 외 ${more}개`}`,
    help: "이 파일들을 다시 검사하고 새 blob도 함께 지정하세요.",
  }),
  noBlobs: (folder) => ({
    message: `\`${folder}\` 안에 \`.blob\`으로 끝나는 파일이 없습니다`,
    help: "blob 파일을 직접 지정하세요.",
  }),
};
