import type { CliText } from "./cli-text.ts";

export const koreanText: CliText = {
  severity: { error: "오류", warning: "경고", info: "정보", style: "스타일" },
  labelWidth: 6,
  refused: "BuildKit이 거부함",
  why: "이유",
  how: "방법",
  rule: "규칙",
  fixable: "--fix로 수정 가능",
  unsafelyFixable: "--fix-unsafe로 수정 가능",
  lines: (numbers) => `${numbers}번째 줄`,
  more: (count, lines) => `같은 지적 사항이 ${count}개 더 있습니다: ${lines}`,
  toLine: (line) => `… ${line}번째 줄까지`,

  errors: (count) => `오류 ${count}개`,
  warnings: (count) => `경고 ${count}개`,
  infos: (count) => `정보 ${count}개`,
  inFiles: (files, of) => (of === 1 ? "" : files === of ? `파일 ${of}개` : `파일 ${of}개 중 ${files}개`),
  countsIn: (counts, place) => (place === "" ? counts : `${counts} (${place})`),
  nothingFound: (files) => `파일 ${files}개에서 지적 사항이 없습니다`,
  known: (count) => `기준 파일에 있는 지적 사항 ${count}개`,
  gone: (count) => `기준 파일의 ${count}개는 이제 없습니다. \`--write-baseline\`으로 지울 수 있습니다`,
  suppressed: (count) => `주석으로 무시한 지적 사항 ${count}개`,
  canFix: (safe, unsafe) =>
    unsafe === 0
      ? `이 중 ${safe}개는 \`--fix\`로 고칠 수 있습니다`
      : `이 중 ${safe}개는 \`--fix\`로, ${unsafe}개는 \`--fix-unsafe\`로 고칠 수 있습니다`,
  canFixUnsafely: (count) => `이 중 ${count}개는 \`--fix-unsafe\`로 고칠 수 있습니다. 바뀐 내용을 확인하세요`,
  fixed: (fixes, files) => `파일 ${files}개에서 지적 사항 ${fixes}개를 고쳤습니다`,
  wouldFix: (fixes, files) => `파일 ${files}개에서 지적 사항 ${fixes}개를 고칠 수 있습니다. 파일은 바꾸지 않았습니다`,
  explainHint: "규칙 설명: `plimsoll explain <규칙>`",
  withShellCheck: (version) => `ShellCheck ${version}도 함께 사용했습니다.`,
  onlyInBuilds: (message, builds) => `${message} (이 빌드에만 해당: ${builds.map((name) => `\`${name}\``).join(", ")})`,
  progress: (done, of) => `파일 ${of}개 중 ${done}개`,

  outputFailed: (reason) => ({
    message: `표준 출력에 쓸 수 없습니다: ${reason}`,
    help: "출력을 받는 곳의 공간을 확보하고 다시 실행하세요.",
  }),
  internalError: "plimsoll 자체의 오류입니다. 아래 내용과 함께 알려 주세요",
  unknownStage: (target, known) => ({
    message: `빌드할 스테이지 \`${target}\` 이름이 파일에 없습니다`,
    help: known.length === 0 ? "이 파일에는 이름 있는 스테이지가 없습니다." : `파일에 있는 스테이지: ${known.join(", ")}`,
  }),
  noFiles: { message: "설정의 `exclude` 때문에 검사할 파일이 없습니다", help: "그래도 검사하려면 파일 이름을 직접 쓰세요." },
  emptyList: { message: "`--files-from` 목록에 파일이 없습니다", help: "한 줄에 경로를 하나씩 쓰세요." },
  listUnreadable: (reason) => ({
    message: `파일 목록을 읽을 수 없습니다: ${reason}`,
    help: "`--files-from`에 쓴 경로를 확인하세요.",
  }),
  onlyStandardInput: {
    message: "표준 입력(`-`)은 다른 파일과 함께 검사할 수 없습니다",
    help: "`-`와 파일을 따로 실행하세요.",
  },
  maybeCommand: (command) => `혹시 \`plimsoll ${command}\` 명령인가요?`,
  notANumber: (option, value) => ({
    message: `\`${option}\` 값은 1 이상의 정수여야 합니다. \`${value}\` 값은 쓸 수 없습니다`,
    help: `예: \`${option} 4\``,
  }),
  badBuildArg: (value) => ({
    message: `\`--build-arg\`에는 이름과 값이 필요합니다. \`${value}\` 값은 쓸 수 없습니다`,
    help: "예: `--build-arg VERSION=1.2`",
  }),
  usageHelp: (command) => `사용법: \`plimsoll ${command}--help\``,
  unknownRule: (name, suggestion) => ({
    message: `\`${name}\` 규칙이 없습니다`,
    help: suggestion === undefined ? "전체 규칙은 `plimsoll rules`로 볼 수 있습니다." : `혹시 \`${suggestion}\` 규칙인가요?`,
  }),
  outputNotWritten: (reason) => ({ message: `보고서를 쓸 수 없습니다: ${reason}`, help: "`--output`의 경로를 확인하세요." }),
  baselineMissing: {
    message: "기준 파일이 없습니다",
    help: "`plimsoll lint --write-baseline`을 실행하면 지금 찾은 지적 사항으로 만듭니다.",
  },
  baselineBroken: (detail) => ({
    message: `기준 파일로 읽을 수 없습니다: ${detail}`,
    help: "버전 관리에서 다시 가져오거나, 지운 다음 `plimsoll lint --write-baseline`을 실행하세요.",
  }),
  baselineWritten: (path, findings, files) =>
    `파일 ${files}개의 지적 사항 ${findings}개를 ${path} 파일에 썼습니다. 이제 \`--only-new\`를 쓰면 표시하지 않습니다.`,
  baselineNotWritten: (reason) => ({ message: `기준 파일을 쓸 수 없습니다: ${reason}`, help: "경로와 권한을 확인하세요." }),
  baselineFileGone: (path, findings) => ({
    message: `여기에 지적 사항 ${findings}개가 적힌 \`${path}\` 파일이 이제 없습니다`,
    help: "이름을 바꿨다면 지적 사항이 새것으로 나옵니다. `plimsoll lint --write-baseline`으로 기준 파일을 새로 쓰세요.",
  }),
  noDockerfile: "Dockerfile을 지정하세요",

  configExists: (path) => ({
    message: `${path} 파일이 이미 있어 그대로 두었습니다`,
    help: "새로 쓰려면 `plimsoll init --force`를 실행하세요.",
  }),
  configNotWritten: (reason) => ({ message: `쓸 수 없습니다: ${reason}`, help: "디렉터리의 권한을 확인하세요." }),
  configWritten: (path) => `${path} 파일을 만들었습니다. 내용을 고치기 전까지는 아무것도 달라지지 않습니다.`,
  hadolintConfig: (path) => `이제 ${path} 파일은 읽지 않고 plimsoll.yaml의 설정을 따릅니다.`,

  nothingToTrust: {
    message: "여기에는 플러그인을 쓰는 설정이 없습니다",
    help: "설정 파일의 `plugins:`에 적은 플러그인만 신뢰가 필요합니다. `--plugin`으로 준 것은 필요 없습니다.",
  },
  trusted: (config, file) => `${config} 설정의 플러그인을 지금 내용 그대로 신뢰합니다(${file} 파일에 기록):`,
  pluginError: "플러그인 규칙의 오류입니다. 만든 사람에게 알려 주세요",

  categories: {
    correctness: "정확성",
    security: "보안",
    reproducibility: "재현성",
    cache: "캐시",
    size: "크기",
    runtime: "실행",
    clarity: "명확성",
  },
  off: "꺼짐",
  ruleColumns: ["규칙", "심각도", "분류", "수정", "다른 도구의 이름"],
  ruleSummary: (on, all, profile) => `${profile} 프로필에서 규칙 ${all}개 중 ${on}개가 켜져 있습니다.`,
  ruleStatus: { preview: "미리 보기", stable: "정식", deprecated: "사용 중단 예정" },
  fixGrades: { safe: "--fix", unsafe: "--fix-unsafe", none: "" },
  bad: "지적하는 예",
  good: "지적하지 않는 예",
  fixedExample: "수정 결과",
  elsewhere: "다른 도구의 같은 검사",
  options: "설정",
  relations: { same: "같음", narrower: "plimsoll의 범위가 더 좁음", wider: "plimsoll의 범위가 더 넓음" },
};
