import type { HelpText } from "./help-text.ts";

export const koreanHelp: HelpText = {
  program:
    "plimsoll은 Dockerfile을 읽고 무엇이, 어디서, 왜 문제인지와 고치는 방법을 알려 줍니다. 빌드하지 않고, 아무것도 전송하지 않습니다.",
  usage: "사용법:",
  commands: "명령:",
  groups: {
    files: "Dockerfile 검사:",
    builds: "빌드 알아보기:",
    learn: "배우기:",
    setUp: "설정:",
    programs: "다른 프로그램과 함께 쓰기:",
  },
  arguments: "인수:",
  options: "옵션:",
  help: "도움말 보기",
  helpCommand: "명령의 도움말 보기",
  version: "버전 보기",
  language: "출력 언어: en 또는 ko (없으면 설정 파일, 그다음 환경 변수를 따름)",
  lint: {
    summary: "문제 찾기 (lint를 빼고 plimsoll Dockerfile로도 실행 가능)",
    description: "Dockerfile의 문제를 찾고, 고칠 수 있는 것은 고칩니다.",
    argument: "파일, 디렉터리 또는 glob. Compose, Bake, Kubernetes 파일도 가능. -는 표준 입력 (기본값: 현재 디렉터리)",
    headings: {
      fixing: "수정:",
      choosing: "규칙 선택:",
      known: "이미 알고 있는 지적 사항:",
      output: "출력:",
      build: "빌드 정보:",
      files: "파일과 설정:",
    },
    options: {
      fix: "안전한 수정 적용",
      "fix-unsafe": "빌드 결과가 달라질 수 있는 수정까지 적용",
      diff: "--fix로 바뀔 내용만 보여 주고 파일은 그대로 둠",
      profile: "recommended, strict, beginner, hadolint, buildkit 중 하나",
      select: "이 규칙만 실행 (여러 개는 a,b)",
      ignore: "이 규칙 제외 (여러 개는 a,b)",
      severity: "규칙의 심각도 변경: error, warning, info, style, off",
      "fail-on": "종료 코드 1이 되는 최소 심각도: error, warning, info, style, never (기본값: warning)",
      preview: "미리 보기 규칙도 검사",
      runtime: "이미지를 실행하는 환경에 관한 규칙도 검사: docker, swarm, kubernetes (여러 개: a,b)",
      shellcheck: "ShellCheck도 함께 사용: auto(설치되어 있으면), off(기본값), 또는 프로그램의 이름이나 경로",
      config: "가장 가까운 plimsoll.yaml 대신 읽을 설정 파일",
      "no-config": "설정 파일을 읽지 않음",
      plugin: "직접 만든 규칙의 모듈: 경로 또는 npm 패키지",
      "trust-plugins": "설정이 쓰는 플러그인을 묻지 않고 불러오기 (PLIMSOLL_TRUST_PLUGINS=1도 같음)",
      format:
        "pretty, compact, gnu, json, markdown, sarif, github, gitlab, codeclimate, checkstyle, junit, sonarqube, hadolint 또는 `plimsoll merge`용 blob (기본값: pretty)",
      output: "보고서를 이 파일에 씀. 다 쓰지 못하면 원래 파일을 그대로 둠",
      "write-baseline": "찾은 지적 사항을 모두 기준 파일에 쓰고 앞으로는 넘어감",
      "only-new": "기준 파일에 없는 것만 표시 (기본값: .plimsoll-baseline.json)",
      baseline: "위와 같지만 이 파일을 사용. --write-baseline과 함께 쓰면 이 파일에 씀",
      "no-baseline": "설정 파일에 적힌 기준 파일을 쓰지 않음",
      quiet: "지적 사항만 출력 (이유, 방법, 요약 없음)",
      statistics: "규칙별 개수도 출력",
      jobs: "스레드 수 (기본값: 1, 파일이 많으면 프로세서 수)",
      "stdin-filename": "표준 입력에 붙일 파일 이름과 위치",
      "files-from": "경로 목록 파일 (한 줄에 하나 또는 NUL로 구분). -는 표준 입력",
      shard: "n개로 나눈 것 중 i번째만 검사하고 `plimsoll merge`로 합침. --format blob 필요",
      context: "빌드 컨텍스트. 파일 목록을 읽어 더 많은 것을 검사",
      target: "빌드할 스테이지 (기본값: 마지막 스테이지)",
      "build-arg": "ARG 값. 값을 쓰지 않으면 환경 변수의 값",
      builds: "디렉터리에서 compose.yaml, docker-bake.hcl, Kubernetes 매니페스트도 읽기",
    },
    examples: `예:
  plimsoll lint                               현재 디렉터리와 하위 디렉터리의 모든 Dockerfile
  plimsoll lint Dockerfile --fix              파일 하나를 검사하고 안전하게 수정
  plimsoll lint --diff                        --fix로 바뀔 내용 보기
  plimsoll lint --ignore untagged-image,DL3008
  plimsoll lint --format json > findings.json
  cat Dockerfile | plimsoll lint -

종료 코드: 0 지적 사항 없음, 1 --fail-on 이상의 지적 사항 있음, 2 잘못된 사용법 또는 읽을 수 없는 파일`,
  },
  rules: {
    summary: "전체 규칙 보기",
    description: "전체 규칙과 프로필에서의 심각도를 보여 줍니다. 다른 도구에서 쓰는 이름으로도 규칙을 지정할 수 있습니다.",
    argument: "",
    options: { format: "table 또는 json (기본값: table)", profile: "recommended, strict, beginner, hadolint, buildkit 중 하나" },
    examples: `예:
  plimsoll rules
  plimsoll rules --profile strict`,
  },
  init: {
    summary: "설명이 달린 plimsoll.yaml 만들기",
    description: "현재 디렉터리에 plimsoll.yaml을 만듭니다. 고치기 전까지는 모두 주석입니다.",
    argument: "",
    options: { force: "이미 있는 plimsoll.yaml을 새로 씀" },
    examples: "",
  },
  trust: {
    summary: "디렉터리의 설정이 쓰는 플러그인을 허용",
    description:
      "디렉터리의 설정이 쓰는 플러그인을 지금 내용 그대로 허용합니다. 플러그인은 사용자의 권한으로 실행되는 코드입니다. " +
      "플러그인이 바뀌면 다시 확인합니다.",
    argument: "디렉터리 (기본값: 현재 디렉터리)",
    options: {},
    examples: "",
  },
  syntax: {
    summary: "BuildKit이 파일을 읽는 방식을 JSON으로 보기 (도구 개발용)",
    description: "파일마다 JSON 한 줄로 명령어, 플래그, 인수, heredoc, BuildKit이 거부하는 부분을 출력합니다.",
    argument: "파일, 디렉터리 또는 glob. -는 표준 입력",
    options: { format: "json", "stdin-filename": "표준 입력에 붙일 파일 이름" },
    examples: "",
  },
  late: {
    fmt: "빌드 결과는 그대로 두고 Dockerfile 서식 맞추기",
    plan: "빌드 계획 보기: 스테이지, 단계, 레이어, 파일",
    rebuild: "변경하면 다시 빌드되는 단계와 그 이유 보기",
    diff: "변경하면 커지거나 작아지는 크기를 레이어별로 보기",
    history: "git 커밋을 따라가며 각 단계가 다시 빌드되는 횟수와 원인 보기",
    explain: "Dockerfile, 규칙, 개념을 쉬운 말로 설명",
    learn: "터미널에서 배우는 짧은 강좌: 무엇이 빌드되고 무엇이 남는가",
    verify: "예측한 크기를 이미 빌드한 이미지와 비교",
    base: "베이스 이미지의 정보를 파일로 내보내기",
    merge: "lint를 여러 번 나누어 실행한 결과 합치기",
    doctor: "무엇이 어디에서 설정되었고 무엇에 연결되는지 보기",
    lsp: "에디터에서 쓰는 언어 서버 실행",
    mcp: "코딩 에이전트가 쓰는 Model Context Protocol 서버 실행",
    completion: "셸에서 명령을 자동 완성하는 스크립트 출력",
  },
  hadolint: "hadolint 대신 쓰기: 같은 옵션, 출력 형식, 종료 코드",
  examples: `예:
  plimsoll lint                    현재 디렉터리와 하위 디렉터리의 모든 Dockerfile
  plimsoll lint Dockerfile --fix   파일 하나를 검사하고 안전하게 수정
  plimsoll explain untagged-image  규칙이 있는 이유와 고치는 방법

처음이라면 plimsoll lint를 실행하세요.`,
};
