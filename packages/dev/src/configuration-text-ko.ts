/** What each key of `plimsoll.yaml` means, in Korean; the schema has the English. By the path of the key. */
export const koreanConfiguration: Readonly<Record<string, string>> = {
  $schema: "에디터가 이 파일의 JSON 스키마를 찾는 주소입니다.",
  profile: "실행할 규칙과 심각도를 정합니다. 적지 않으면 `recommended`입니다.",
  rules:
    "규칙마다 심각도나 `off`를 적거나, `severity`와 규칙의 설정을 함께 적습니다. `DL3006`처럼 다른 도구의 ID도 쓸 수 있습니다. 프로필에 없는 규칙도 설정을 적으면 켜집니다.",
  failOn: "`plimsoll lint`의 종료 코드가 1이 되는 최소 심각도입니다. `never`이면 항상 0입니다.",
  runtime: "이미지를 실행하는 환경입니다. 여기에 적은 환경에 관한 규칙만 실행됩니다.",
  exclude: "디렉터리를 검색할 때 제외할 Dockerfile의 glob입니다. 명령줄에 직접 적은 파일은 제외하지 않습니다.",
  overrides: "일부 파일에만 적용할 설정입니다. 여러 개가 맞으면 아래쪽 설정을 따릅니다.",
  "overrides[].files":
    "대상 Dockerfile의 glob으로, 이 파일이 있는 디렉터리를 기준으로 합니다. `/`가 없으면 모든 디렉터리의 그 이름을 뜻합니다.",
  "overrides[].profile": "이 파일들의 `profile`입니다.",
  "overrides[].rules": "이 파일들의 `rules`입니다.",
  "overrides[].failOn": "이 파일들의 `failOn`입니다.",
  "overrides[].runtime": "이 파일들의 `runtime`입니다.",
  baseline:
    "이미 알고 있어 넘어갈 지적 사항을 담은 파일로, 이 파일이 있는 디렉터리를 기준으로 합니다. `plimsoll lint --write-baseline`이 만듭니다.",
  shellcheck:
    "셸 스크립트를 ShellCheck로도 검사할지 정합니다. `off`(기본값), 설치되어 있으면 쓰는 `auto`, 또는 프로그램을 적습니다. 프로그램은 PATH에 있는 이름이거나 이 파일의 디렉터리를 기준으로 한 경로이며, 경로는 `plimsoll trust`로 허용해야 합니다.",
  preview: "`true`이면 프로필에 미리 보기 규칙도 들어갑니다. 적지 않으면 미리 보기 규칙은 이름을 적은 곳에서만 실행됩니다.",
  inlineSuppressions: "`false`이면 `# plimsoll ignore=…` 같은 주석을 따르지 않습니다.",
  language: "메시지의 언어입니다. 적지 않으면 환경의 언어를 따릅니다.",
  engine:
    "이미지를 빌드하는 프로그램입니다. `docker`(기본값) 또는 `podman`이며, `podman`이면 `.containerignore`를 `.dockerignore`보다, `Containerfile`을 `Dockerfile`보다 먼저 찾습니다.",
  build: "이미지를 빌드할 때 쓰는 값입니다.",
  "build.target": "빌드할 스테이지입니다. 적지 않으면 마지막 스테이지입니다.",
  "build.args": "이름으로 적는 빌드 인수입니다. 값은 문자열이므로 숫자는 따옴표로 감싸세요.",
  "build.platform": "`linux/arm64`처럼 적는 대상 플랫폼입니다. 적지 않으면 `linux/amd64`입니다.",
  budget: "이미지 크기의 한도(만재 흘수선)입니다. `plimsoll plan --budget`은 한도를 넘으면 1로 끝납니다.",
  "budget.image": "베이스 이미지를 포함한 이미지의 압축 푼 크기입니다. 예: `200 MB`",
  "budget.transfer": "푸시하고 풀할 때의 압축 크기입니다.",
  "budget.layers": "베이스 이미지의 레이어를 포함한 레이어 수입니다.",
  "budget.context": "빌드 컨텍스트에서 보내는 크기입니다.",
  "budget.rebuiltPerCommit": "커밋 하나가 평균으로 다시 빌드하는 크기입니다. `plimsoll history`가 계산합니다.",
  "budget.targets": "스테이지, 서비스, 타깃의 이름마다 따로 두는 한도입니다.",
  format: "`plimsoll fmt`와 에디터가 Dockerfile을 포맷하는 방식입니다. 린트에는 영향이 없습니다.",
  "format.indent":
    "이어지는 줄의 들여쓰기로, 공백 2, 4, 8칸이나 `tab`입니다. 적지 않으면 `.editorconfig`, 그다음 파일에서 가장 많은 방식, 그다음 4칸을 따릅니다.",
  "format.operatorPosition":
    "줄을 나눌 때 `&&`, `||`, `|`를 두는 곳입니다. 다음 줄의 처음(`start`, 기본값), 줄의 끝(`end`), 쓴 그대로(`preserve`) 중 하나입니다.",
  "format.keywordCase": "명령어 이름의 대소문자입니다. `upper`(기본값), `lower`, `preserve` 중 하나입니다.",
  "format.blankLines":
    "`stages`(기본값)는 스테이지 앞마다 빈 줄을 하나 두고 두 줄 이상은 두지 않습니다. `grouped`는 다른 명령어 사이에도 하나를 두고 같은 명령어 사이에는 두지 않습니다. `preserve`는 쓴 그대로 둡니다.",
  builds:
    "`true`이면 디렉터리를 검색할 때 Compose, Bake, Kubernetes 파일도 읽고, 그 파일이 빌드하는 대로 Dockerfile을 린트합니다.",
  online:
    "`true`이면 크기를 보여 주는 명령이 모르는 것을 레지스트리에 묻습니다. `--online`과 같습니다. 이 설정이 없으면 plimsoll은 네트워크를 쓰지 않습니다.",
  plugins:
    "직접 만든 규칙이 든 모듈입니다. `./`로 시작하는 경로(이 파일의 디렉터리 기준)나 npm 패키지의 이름을 적습니다. 이 디렉터리를 신뢰한 뒤에만(`plimsoll trust`) 불러옵니다.",
};
