import type { SettingsText } from "./settings-table.ts";

export const settingsTextKo: SettingsText = {
  groups: { linting: "검사", configuration: "설정", build: "빌드", plan: "빌드 계획", format: "서식" },
  enable: { text: "Dockerfile의 문제를 찾습니다." },
  run: {
    text: "문제를 찾는 시점입니다.",
    values: { onType: "입력하는 동안 찾습니다.", onSave: "파일을 열거나 저장할 때 찾습니다." },
  },
  language: {
    text: "메시지와 설명에 쓰는 언어입니다.",
    values: { auto: "에디터의 언어를 씁니다. plimsoll이 지원하지 않는 언어이면 영어를 씁니다.", en: "English", ko: "한국어" },
  },
  workspaceDiagnostics: { text: "연 폴더 안에 있는, 열지 않은 Dockerfile의 문제도 보여 줍니다." },
  semanticTokens: { text: "스테이지, 변수, 플래그와 `RUN`의 셸 명령에 색을 입힙니다." },
  shellcheck: {
    text: "`RUN`의 셸 스크립트를 ShellCheck로도 검사합니다. 신뢰하는 작업 영역에서만 실행합니다.",
    values: { off: "쓰지 않습니다.", auto: "설치되어 있으면 씁니다." },
  },
  shellcheckPath: { text: "ShellCheck 프로그램의 경로입니다. 비워 두면 `PATH`에서 찾습니다." },
  profile: {
    text: "어떤 규칙을 켤지 정합니다. 비워 두면 설정 파일을 따르고, 설정 파일에도 없으면 `recommended`를 씁니다.",
    values: {
      "": "설정 파일을 따르고, 설정 파일에도 없으면 `recommended`를 씁니다.",
      recommended: "거의 모두에게 필요한 규칙입니다.",
      strict: "모든 규칙입니다.",
      beginner: "배우는 동안 도움이 되는 규칙입니다.",
      hadolint: "hadolint와 같은 규칙과 심각도입니다.",
      buildkit: "`docker build --check`와 같은 검사입니다.",
    },
  },
  rules: {
    text: '규칙마다 심각도를 정합니다. 다른 도구에서 쓰는 같은 규칙의 이름도 쓸 수 있습니다: `{ "untagged-image": "error", "DL3008": "off" }`.',
  },
  config: {
    text: "모든 Dockerfile에 적용할 설정 파일의 경로입니다(작업 영역 폴더 기준). 비워 두면 가장 가까운 `plimsoll.yaml`이나 `.hadolint.yaml`을 씁니다.",
  },
  configurationPreference: {
    text: "에디터 설정과 설정 파일이 서로 다를 때 무엇을 따를지 정합니다.",
    values: {
      filesystemFirst: "설정 파일을 따릅니다.",
      editorFirst: "에디터 설정을 따릅니다.",
      editorOnly: "에디터 설정만 따르고 설정 파일은 읽지 않습니다.",
    },
  },
  context: {
    text: "빌드 컨텍스트의 경로입니다(작업 영역 폴더 기준). 비워 두면 Compose나 Bake 파일을 따르고, 그런 파일이 없으면 Dockerfile이 복사하는 파일이 있는 폴더(Dockerfile의 폴더나 그 위의 폴더)를 찾아 씁니다.",
  },
  target: { text: "빌드할 스테이지입니다. 비워 두면 마지막 스테이지입니다." },
  platform: { text: "빌드 대상 플랫폼입니다(예: `linux/arm64`). 비워 두면 이 컴퓨터의 플랫폼입니다." },
  buildArgs: { text: '빌드 인수의 값입니다: `{ "VERSION": "1.2" }`.' },
  online: {
    text: "태그, 베이스 이미지, 크기를 레지스트리와 패키지 인덱스에서 조회합니다. 끄면 plimsoll은 네트워크를 전혀 쓰지 않습니다.",
  },
  "plan.enable": { text: "빌드하면 생길 레이어와 크기, 다시 빌드할 단계를 미리 계산합니다." },
  "inlayHints.bytes": { text: "명령어 옆에 그 레이어의 크기를 보여 줍니다." },
  "inlayHints.variables": { text: "변수의 값을 보여 줍니다." },
  "inlayHints.stages": { text: "스테이지의 번호를 보여 줍니다." },
  "inlayHints.state": { text: "마지막 커밋 이후의 변경으로 다시 빌드될 단계를 보여 줍니다." },
  "codeLens.enable": { text: "스테이지 위에 레이어 수, 크기, 사용하는 스테이지 수를 보여 줍니다." },
  "codeLens.history": { text: "스테이지 위에 최근 커밋에서 다시 빌드된 횟수를 보여 줍니다." },
  "format.enable": { text: "Dockerfile의 서식을 맞춥니다." },
  "format.indent": {
    text: "이어지는 줄의 들여쓰기입니다. 비워 두면 `.editorconfig`나 에디터를 따릅니다.",
    values: { "": "`.editorconfig`나 에디터를 따릅니다.", "2": "공백 2개", "4": "공백 4개", "8": "공백 8개", tab: "탭" },
  },
  "format.operatorPosition": {
    text: "명령이 다음 줄로 이어질 때 `&&`, `||`, `|`를 둘 위치입니다.",
    values: { start: "다음 줄의 맨 앞에 둡니다.", end: "줄의 맨 끝에 둡니다.", preserve: "그대로 둡니다." },
  },
  "format.keywordCase": {
    text: "`FROM` 같은 키워드의 대소문자입니다.",
    values: { upper: "대문자로 씁니다.", lower: "소문자로 씁니다.", preserve: "그대로 둡니다." },
  },
  "format.blankLines": {
    text: "명령어 사이의 빈 줄입니다.",
    values: {
      stages: "스테이지 앞을 한 줄 비우고, 두 줄 이상 이어 비우지 않습니다.",
      preserve: "그대로 둡니다.",
      grouped: "같은 명령어끼리 묶고 묶음 사이에도 한 줄 비웁니다.",
    },
  },
};
