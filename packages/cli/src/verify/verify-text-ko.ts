import type { VerifyText } from "./verify-text.ts";

export const koreanVerifyText: VerifyText = {
  help: {
    description:
      "예측한 크기를 이미 빌드한 이미지와 레이어별로 비교하고 오차를 보여 줍니다. 실제로 빌드하거나 전송하지는 않습니다. " +
      "빌드해야만 크기를 알 수 있는 단계는 이미지에서 읽은 크기를 저장해 둡니다.",
    image: "OCI 레이아웃, docker save 아카이브, docker나 podman에 있는 이미지 이름. --online과 함께 쓰면 레지스트리의 이미지",
    heading: "출력:",
    options: {
      format: "table, json, markdown 중 하나 (기본값: table)",
      "fail-over": "오차가 이 퍼센트를 넘으면 종료 코드 1로 끝냄",
    },
    examples: `예:
  docker build -t app . && plimsoll verify app
  docker save app -o app.tar && plimsoll verify app.tar
  plimsoll verify --online registry.example.com/team/app:1.4 services/app --target runtime
  plimsoll verify app --format json > measured.json && plimsoll plan --measured measured.json

종료 코드: 0 비교 완료, 1 --fail-over보다 큰 오차,
2 잘못된 사용법 또는 다른 것을 빌드한 이미지`,
  },
  columns: { line: "줄", instruction: "명령어", predicted: "예측", real: "실제", error: "오차", tar: "tar", pull: "전송" },
  base: "베이스",
  all: "전체",
  baseLayers: (name, layers) => `${name}${layers === 0 ? "" : `, 레이어 ${layers}개`}`,
  wholeImage: (layers) => `이미지 전체${layers === undefined ? "" : `, 레이어 ${layers}개`}`,
  atLeast: (low) => `≥ ${low}`,
  remarks: {
    extra: "이 Dockerfile에 없는 레이어",
    missing: "이미지에 없음",
    "no-layer": "이미지에 이 단계의 레이어가 없음",
    outside: "예측 범위 밖",
  },
  labels: { layers: "레이어", error: "오차", image: "이미지", base: "베이스", steps: "단계" },
  layers: ({ compared, known, inside }) =>
    `${compared}개 비교, 그중 ${known}개 예측` + (known === 0 ? "" : `; 예측한 ${known}개 중 ${inside}개가 예측 범위 안`),
  error: (mean, worst, line) => `평균 ${mean}, 최대 ${worst}${line === undefined ? "" : ` (${line}번째 줄)`}`,
  image: (predicted, real, error) => `예측 ${predicted}, 실제 ${real}${error === undefined ? "" : `: ${error}`}`,
  legend: "! 예측 범위 밖",
  otherBase: "이미지의 베이스 이미지가 계획과 다릅니다. 이름이 같은 예전 이미지일 수 있습니다",
  similar: (lines) => `${lines.join(", ")}번째 줄: 이미지의 단계로 보이지만 이미지에 적힌 내용이 부족하거나 빌드 인수가 다릅니다`,
  merged: (dockerfile) => ({
    message: `${dockerfile}의 어느 단계가 어느 레이어를 만들었는지 이미지에 적혀 있지 않습니다`,
    help: "레이어를 합쳤거나 Dockerfile 없이 만든 이미지여서 전체 크기만 비교합니다.",
  }),
  otherFile: (dockerfile) => ({
    message: `이미지에 ${dockerfile}의 단계가 하나도 없습니다`,
    help: "이미지를 빌드한 Dockerfile을 같은 `-f`, `--target`, `--build-arg` 옵션으로 지정하세요.",
  }),
  severalBuilds: (names) => ({
    message: "이 파일에는 빌드가 여러 개 있습니다",
    help: `\`--target\`으로 하나를 고르세요: ${names.join(", ")}`,
  }),
  badPercent: (value) => ({
    message: `\`--fail-over\`에는 퍼센트 숫자가 필요합니다. \`${value}\` 값은 쓸 수 없습니다`,
    help: "예: `--fail-over 10`",
  }),
  over: (what, error, limit) => ({ message: `${what}: 오차가 ${error}로 \`--fail-over\` 한도 ${limit}보다 큽니다`, help: "" }),
  whole: "이미지 전체",
};
