import { koreanRemark } from "@plimsoll/plan-view/views";
import type { CountedBytes, PlanText } from "./plan-text.ts";

export const koreanPlanText: PlanText = {
  help: {
    description:
      "빌드하면 어떤 스테이지와 단계가 실행되고, 어떤 레이어와 파일이 생기고, 무엇을 동시에 실행할 수 있고, 컨텍스트에서 무엇을 전송하는지 " +
      "보여 줍니다. 실제로 빌드하거나 전송하지는 않습니다.",
    options: {
      format: "table, json, markdown, html(브라우저로 보는 페이지) 중 하나 (기본값: table)",
      graph: "표 대신 스테이지 그림 출력: tree, mermaid, dot 중 하나 (기본값: tree)",
      verbose: "빌드하지 않는 스테이지, 컨텍스트에서 제외한 파일, 가장 큰 파일, 어떤 단계도 읽지 않는 파일까지 출력",
      output: "--format html의 페이지를 저장할 파일",
      open: "페이지를 브라우저에서 열기. --format이 없으면 --format html로 간주",
    },
    headings: { output: "출력:" },
    examples: `예:
  plimsoll plan                           현재 디렉터리의 Dockerfile과 파일
  plimsoll plan -f docker/Dockerfile .    docker build처럼 다른 Dockerfile 지정
  plimsoll plan --target test --graph
  plimsoll plan compose.yaml --target web
  plimsoll plan --format json > plan.json
  plimsoll plan --open                    브라우저에서 페이지로 보기

종료 코드: 0 계획 완료, 1 --budget 한도를 넘음,
2 잘못된 사용법 또는 BuildKit이 거부하는 내용`,
  },

  columns: { step: "단계", line: "줄", instruction: "명령어", layer: "레이어", transfer: "전송" },
  remark: koreanRemark,
  on: (base) => `베이스 ${base}`,
  target: "타깃",
  unneeded: (steps) => (steps === 0 ? "타깃에 필요 없음" : `타깃에 필요 없음: ${steps}단계 실행 안 함`),
  replaced: "이름 있는 컨텍스트로 대체",
  atLeast: (low) => `≥ ${low}`,

  labels: { image: "이미지", steps: "단계", context: "컨텍스트", bases: "베이스" },
  image({ bytes, layers, unknown, base, below, whole, transfer }) {
    const beneath = base === undefined ? "" : `${base}${below === undefined ? "" : `(${below})`} 위에 `;
    const own = `${beneath}레이어 ${layers}개`;
    const pull = transfer === undefined ? "" : `, 전송 크기 ${transfer}`;
    if (unknown === 0) return `${own}, ${bytes ?? ""}${whole === undefined ? "" : `, 모두 합쳐 ${whole}`}${pull}`;
    if (bytes === undefined) return `${own}, 크기는 빌드해야 알 수 있음`;
    return `${own}, 최소 ${bytes} (이 중 ${unknown}개의 크기는 빌드해야 알 수 있음)`;
  },
  nothingBuilt: "새로 만드는 레이어 없음",
  steps: (steps, waves) => `${steps}개를 ${waves}차례에 나누어 실행하고 한 차례의 단계는 동시에 실행`,
  stepsInARow: (steps) => (steps === "1" ? "1개" : `${steps}개를 하나씩 차례로 실행`),
  longestChain: (chain, steps) => `가장 긴 경로는 ${steps}개: ${chain}`,
  sent: (sent, all) =>
    sent.files === all.files
      ? `파일 ${all.files}개를 모두 전송 (${all.bytes})`
      : `파일 ${all.files}개 중 ${sent.files}개 전송 (${all.bytes} 중 ${sent.bytes})`,
  nothingSent: "전송하는 파일 없음",
  leftOut: (ignoreFile, left) => `${ignoreFile} 파일로 ${amount(left)} 제외`,
  leftOutWithDirectories: (ignoreFile, fileCount, directories, names) => {
    const shown = names.length === 0 ? "" : ` (${names.join(", ")}${Number(directories) > names.length ? ", …" : ""})`;
    const folders = `디렉터리 ${directories}개${shown}`;
    return `${ignoreFile} 파일로 ${fileCount === "0" ? folders : `파일 ${fileCount}개와 ${folders}`} 제외`;
  },
  noContext: "지정한 디렉터리가 없어 알 수 없음",
  assumed: (bases) =>
    `${bases.length > 2 ? `베이스 이미지 ${bases.length}개` : bases.join(", ")}의 내용을 알 수 없어 레이어, 변수, 사용자를 계산에 넣지 않음`,
  withoutConfig: (bases) => `${bases.join(", ")}의 변수와 사용자를 알 수 없어 계산에 넣지 않음`,
  dated: (bases) => {
    const shown = bases.map(({ name, date, like }) =>
      like === undefined
        ? `${name}: ${date} 기준 크기`
        : `${name}: ${date} 기준 ${like} 이미지의 크기로 추정. 변수와 사용자는 알 수 없음`,
    );
    return `${shown.join("; ")}. \`--online\`으로 레지스트리에 확인 가능`;
  },
  moreWithVerbose: "전송하지 않는 파일은 `--verbose`로 확인",

  leftOutHeading: "컨텍스트에서 제외한 것",
  largestHeading: "컨텍스트에서 가장 큰 파일",
  unreadHeading: "컨텍스트에 있지만 어떤 단계도 읽지 않는 것",
  more: (count) => `… 외 ${count}개`,
  fileCount: (count) => `(파일 ${count}개)`,

  above: "위 참고",
  atLines: (lines) => `${lines.join(", ")}번째 줄`,
  notBuilt: "빌드 안 함",
  stageColumn: "스테이지",
  notes: "참고",

  onlyForPages: { message: "`--output`과 `--open`은 페이지를 만들 때만 쓸 수 있습니다", help: "`--format html`을 함께 쓰세요." },
  notOpened: (path) => ({
    message: "브라우저를 시작할 수 없습니다",
    help: `페이지는 ${path} 파일에 있습니다. 환경 변수 BROWSER에 페이지를 열 프로그램을 지정할 수 있습니다.`,
  }),
  unknownGraph: (value) => ({
    message: `\`--graph\` 값은 \`tree\`, \`mermaid\`, \`dot\` 중 하나여야 합니다. \`${value}\` 값은 쓸 수 없습니다`,
    help: "경로를 옵션 앞에 쓰거나 `--graph=tree`처럼 쓰세요.",
  }),
};

function amount({ files, bytes }: CountedBytes): string {
  return `파일 ${files}개(${bytes})`;
}
