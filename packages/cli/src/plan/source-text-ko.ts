import type { SourceText } from "./source-text.ts";

export const koreanSourceText: SourceText = {
  options: {
    file: "Dockerfile 경로 (기본값: 컨텍스트 디렉터리의 Dockerfile). -는 표준 입력",
    context: "빌드에 쓰는 파일이 있는 디렉터리 (기본값: Dockerfile이 있는 디렉터리)",
    target: "빌드할 스테이지 (기본값: 마지막 스테이지). Compose나 Bake 파일에서는 서비스나 타깃",
    "build-arg": "ARG 값. 값을 쓰지 않으면 환경 변수의 값",
    "build-context": "이름 있는 컨텍스트: 디렉터리, docker-image://…, oci-layout://… 또는 주소",
    base: "디스크에 있는 베이스 이미지: OCI 레이아웃, docker save 아카이브, 이미지 설정, plimsoll base export가 만든 파일",
    "package-index": "크기를 계산할 패키지 목록: Debian의 Packages, APKINDEX, primary.xml, 또는 그 .gz 파일",
    measured: "이미 빌드한 이미지나 plimsoll verify --format json의 출력. 같은 단계에는 실제 크기를 사용",
    platform: "linux/arm64 같은 이미지 플랫폼 (기본값: linux/amd64)",
    engine: "docker 또는 podman. 사용할 ignore 파일과 기본 파일 이름을 정함 (기본값: docker)",
    online: "모르는 것(베이스 이미지, 패키지)을 레지스트리에 물어봄 (기본값: 네트워크를 쓰지 않음)",
    "no-online": "설정과 관계없이 네트워크를 쓰지 않음",
  },
  argument: "Dockerfile이 있는 디렉터리, Dockerfile, Compose 파일 또는 Bake 파일. -는 표준 입력 (기본값: 현재 디렉터리)",
  heading: "빌드:",

  badBuildArg: (value) => ({
    message: `\`--build-arg\`에는 이름과 값이 필요합니다. \`${value}\` 값은 쓸 수 없습니다`,
    help: "예: `--build-arg VERSION=1.2`",
  }),
  unusedBuildArg: (option, name, suggestion) => ({
    message: `\`${name}\` 변수를 선언한 \`ARG\`가 없어 \`${option} ${name}\` 옵션은 효과가 없습니다`,
    help: suggestion === undefined ? "쓰는 스테이지에서 선언하거나 옵션을 빼세요." : `혹시 \`${suggestion}\`인가요?`,
  }),
  badBuildContext: (value) => ({
    message: `\`--build-context\`에는 이름과 위치가 필요합니다. \`${value}\` 값은 쓸 수 없습니다`,
    help: "예: `--build-context assets=./assets`, `--build-context base=docker-image://alpine:3.22`",
  }),
  badBase: (value) => ({
    message: `\`--base\`에는 이미지와 파일이 필요합니다. \`${value}\` 값은 쓸 수 없습니다`,
    help: "예: `--base node:22=node-22.tar`. 이미지는 FROM에 쓴 이름 그대로 쓰세요.",
  }),
  badPackageIndex: (reason) =>
    reason === "too-large"
      ? { message: "패키지 목록이 너무 큽니다", help: "압축을 푼 크기로 256 MiB까지만 읽습니다." }
      : {
          message:
            reason === "not-a-file" ? "파일이 아니라 파이프, 소켓 또는 장치입니다" : "알려진 형식의 패키지 목록이 아닙니다",
          help: "Debian의 `Packages`, Alpine의 `APKINDEX`, rpm의 `primary.xml`(.gz도 가능) 또는 정보를 한 줄에 하나씩 JSON으로 적은 파일을 지정하세요.",
        },
  badPlatform: (value) => ({
    message: `\`--platform\`에는 운영체제와 아키텍처가 필요합니다. \`${value}\` 값은 쓸 수 없습니다`,
    help: "예: `--platform linux/arm64`",
  }),
  severalPlatforms: {
    message: "여기서는 `--platform`에 플랫폼을 하나만 쓸 수 있습니다",
    help: "플랫폼마다 따로 빌드하므로 한 번에 하나씩 실행하세요.",
  },
  noDockerfile: (names, others) => ({
    message: `이 디렉터리에 ${names.map((name) => `\`${name}\``).join("이나 ")} 파일이 없습니다`,
    help:
      others.length === 0
        ? "`-f`로 파일을 지정하거나 다른 디렉터리를 지정하세요."
        : `\`-f\`로 파일을 지정하거나, 빌드가 적힌 ${others.map((name) => `\`${name}\``).join(", ")} 파일을 지정하세요.`,
  }),
  missingDockerfile: (inContext) => ({
    message: "파일이 없습니다",
    help:
      inContext === undefined
        ? "`-f`로 지정한 경로를 확인하세요. 경로는 현재 디렉터리를 기준으로 합니다."
        : `\`-f\` 경로는 컨텍스트가 아니라 현재 디렉터리를 기준으로 합니다. \`-f ${inContext}\`로 쓰세요.`,
  }),
  missingPath: { message: "파일이나 디렉터리가 없습니다", help: "경로를 확인하세요." },
  remoteContext: {
    message: "다른 곳에 있는 컨텍스트는 읽지 않습니다",
    help: "먼저 내려받은 다음 그 디렉터리를 지정하세요.",
  },
  fileAndDockerfile: {
    message: "파일을 지정했는데 `-f`로 다른 Dockerfile도 지정했습니다",
    help: "`-f`를 쓸 때는 컨텍스트 디렉터리를 지정하세요.",
  },
  fileWithBuilds: {
    message: "이 파일에는 빌드마다 Dockerfile이 적혀 있어 `-f`를 함께 쓸 수 없습니다",
    help: "`-f`를 빼세요. 빌드 하나를 고르려면 `--target`을 쓰세요.",
  },
  noBuilds: {
    message: "이 파일에는 빌드가 없습니다",
    help: "`build`가 있는 Compose 파일, 타깃이 있는 Bake 파일 또는 Dockerfile을 지정하세요.",
  },
  unknownBuild: (name, suggestion, known) => ({
    message: `이 파일에 \`${name}\` 빌드가 없습니다`,
    help: `${suggestion === undefined ? "" : `혹시 \`${suggestion}\`인가요? `}파일에 있는 빌드: ${known.join(", ")}`,
  }),
  buildElsewhere: (name) => ({
    message: `\`${name}\` 빌드의 Dockerfile이 이 디스크에 없거나, 알 수 없는 값에 따라 달라집니다`,
    help: "필요한 변수를 지정하거나 그 Dockerfile을 직접 지정하세요.",
  }),
  contextElsewhere: (name) => ({
    message: `\`${name}\` 빌드의 컨텍스트가 이 디스크의 디렉터리가 아니어서 파일을 알 수 없습니다`,
    help: "파일까지 계획에 넣으려면 `--context`로 디렉터리를 지정하세요.",
  }),
  dockerfileOf: (names, file, line) => `${file}${line === undefined ? "" : `:${line}`}의 \`${names}\` 빌드가 쓰는 파일입니다.`,
  emptySubmodule: (path) => ({
    message: `서브모듈 파일을 아직 받지 않아 빈 디렉터리가 복사됩니다: \`${path}\``,
    help: "`git submodule update --init`으로 파일을 받으세요.",
  }),
  unreadableBuilds: (format, detail) => ({
    message: `올바른 ${format} 형식이 아닙니다: ${detail}`,
    help: "읽을 수 있는 부분만 사용했습니다.",
  }),
  brokenIgnoreFile: (buildkit) => ({
    message: `BuildKit이 거부하는 패턴입니다: ${buildkit}`,
    help: "빌드가 여기서 멈춥니다. 패턴을 고치거나, 글자 그대로 쓰려면 앞에 `\\`를 붙이세요. 출력에서는 이 줄을 뺐습니다.",
  }),
  unknownTarget: (buildkit, known) => ({
    message: buildkit,
    help:
      known.length === 0
        ? "이 파일에는 이름 있는 스테이지가 없습니다. `--target`을 빼면 마지막 스테이지를 빌드합니다."
        : `파일에 있는 스테이지: ${known.join(", ")}`,
  }),
  invalidBase: (name, unset) => ({
    message: name === "" ? "베이스 이미지 이름이 비어 있습니다" : `이미지 이름으로 쓸 수 없습니다: \`${name}\``,
    help:
      unset.length === 0
        ? "`FROM` 줄을 확인하세요."
        : `변수의 값을 지정하세요: ${unset.map((each) => `\`--build-arg ${each}=…\``).join(" ")}`,
  }),
  invalidSource: (name, reason, via) => {
    switch (reason) {
      case "no-image":
        return { message: `스테이지나 이미지 이름으로 쓸 수 없습니다: \`${name}\``, help: "철자를 확인하세요." };
      case "variable":
        return {
          message: `여기서는 변수를 쓸 수 없습니다: \`${name}\``,
          help: "변수를 쓸 수 있는 `FROM`으로 스테이지를 만들고 그 이름을 쓰세요.",
        };
      case "bad-index":
        return { message: `${name}번 스테이지가 없습니다`, help: "번호는 0부터입니다. `AS`로 이름을 붙이는 편이 좋습니다." };
      case "later-stage":
        return { message: `\`${name}\` 스테이지가 더 뒤에 있습니다`, help: "그 스테이지를 이 스테이지보다 앞으로 옮기세요." };
      case "own-stage":
        return {
          message: `스테이지는 자기 자신에서 가져올 수 없습니다: \`${name}\``,
          help: via === "mount" ? "`from`을 빼세요." : "`--from`을 빼세요.",
        };
    }
  },
  refused: "BuildKit이 거부함",
};
