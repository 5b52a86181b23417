import { catalogOf } from "./catalog.ts";

/** Annotations of the OCI image specification (image-spec annotations.md). */
export const labelKeys = catalogOf([
  ["org.opencontainers.image.title", "Title for people.", "사람이 읽을 제목입니다."],
  ["org.opencontainers.image.description", "What the image is for.", "이미지에 대한 설명입니다."],
  ["org.opencontainers.image.source", "URL of the source code.", "소스 코드의 URL입니다."],
  ["org.opencontainers.image.url", "URL of a page about the image.", "이미지 소개 페이지의 URL입니다."],
  ["org.opencontainers.image.documentation", "URL of the documentation.", "문서의 URL입니다."],
  ["org.opencontainers.image.version", "Version of the packaged software.", "담긴 소프트웨어의 버전입니다."],
  ["org.opencontainers.image.revision", "Commit that it was built from.", "빌드에 쓴 커밋입니다."],
  ["org.opencontainers.image.created", "When it was built, as RFC 3339.", "빌드한 시각(RFC 3339)입니다."],
  ["org.opencontainers.image.authors", "Who is responsible for the image.", "책임자입니다."],
  ["org.opencontainers.image.vendor", "Who distributes it.", "배포하는 조직입니다."],
  ["org.opencontainers.image.licenses", "Licenses, as an SPDX expression.", "라이선스(SPDX 표현식)입니다."],
  ["org.opencontainers.image.ref.name", "Name of the reference.", "참조 이름입니다."],
  ["org.opencontainers.image.base.name", "Name of the base image.", "베이스 이미지의 이름입니다."],
  ["org.opencontainers.image.base.digest", "Digest of the base image.", "베이스 이미지의 다이제스트입니다."],
]);

/** Variables that images set, with a usual value behind the equals sign. */
export const environment = catalogOf([
  ["PATH=/usr/local/bin:$PATH", "Directories in which programs are looked for.", "프로그램을 찾을 디렉터리입니다."],
  ["LANG=C.UTF-8", "Language and character set.", "언어와 문자 집합입니다."],
  ["LC_ALL=C.UTF-8", "Overrides every setting of the language.", "다른 모든 언어 설정보다 우선합니다."],
  ["TZ=UTC", "Time zone.", "시간대입니다."],
  [
    "NODE_ENV=production",
    "Node.js libraries switch off what only development needs.",
    "Node.js 라이브러리가 개발용 기능을 끕니다.",
  ],
  ["NODE_OPTIONS=--enable-source-maps", "Options of every node process.", "모든 node 프로세스의 옵션입니다."],
  ["NPM_CONFIG_UPDATE_NOTIFIER=false", "npm does not look for a newer npm.", "npm이 새 버전을 확인하지 않습니다."],
  [
    "PYTHONUNBUFFERED=1",
    "Python prints at once, so that logs are complete.",
    "Python이 출력을 바로 내보내 로그가 빠지지 않습니다.",
  ],
  ["PYTHONDONTWRITEBYTECODE=1", "Python writes no .pyc files.", "Python이 .pyc 파일을 쓰지 않습니다."],
  ["PIP_NO_CACHE_DIR=1", "pip keeps no cache in the layer.", "pip가 레이어에 캐시를 남기지 않습니다."],
  ["PIP_DISABLE_PIP_VERSION_CHECK=1", "pip does not look for a newer pip.", "pip가 새 버전을 확인하지 않습니다."],
  [
    "UV_LINK_MODE=copy",
    "uv copies files from its cache mount instead of linking them.",
    "uv가 캐시 마운트의 파일을 링크하지 않고 복사합니다.",
  ],
  ["VIRTUAL_ENV=/opt/venv", "The virtual environment of Python.", "Python 가상 환경입니다."],
  ["CGO_ENABLED=0", "Builds Go programs that need no C libraries.", "C 라이브러리가 필요 없는 Go 프로그램을 만듭니다."],
  ["GOFLAGS=-trimpath", "Flags of every go command.", "모든 go 명령의 플래그입니다."],
  ["CARGO_TERM_COLOR=never", "Cargo prints without colors.", "Cargo가 색 없이 출력합니다."],
  ["JAVA_TOOL_OPTIONS=-XX:MaxRAMPercentage=75", "Options of every JVM.", "모든 JVM의 옵션입니다."],
  ["COMPOSER_ALLOW_SUPERUSER=1", "Composer may run as root.", "Composer를 root로 실행할 수 있게 합니다."],
  ["BUNDLE_WITHOUT=development:test", "Groups of gems that Bundler leaves out.", "Bundler가 빼는 gem 그룹입니다."],
  ["ASPNETCORE_HTTP_PORTS=8080", "Port of ASP.NET.", "ASP.NET의 포트입니다."],
]);

/** Build arguments that BuildKit fills in (its reference, "Automatic platform ARGs"). */
export const platformArguments = catalogOf([
  ["TARGETPLATFORM", "The platform that is built for, such as linux/arm64.", "빌드 대상 플랫폼입니다(예: linux/arm64)."],
  ["TARGETOS", "Its operating system.", "빌드 대상의 운영체제입니다."],
  ["TARGETARCH", "Its architecture, such as arm64.", "빌드 대상의 아키텍처입니다(예: arm64)."],
  ["TARGETVARIANT", "Its variant, such as v7.", "빌드 대상의 변형입니다(예: v7)."],
  [
    "BUILDPLATFORM",
    "The platform of the machine that builds, such as linux/amd64.",
    "빌드하는 컴퓨터의 플랫폼입니다(예: linux/amd64).",
  ],
  ["BUILDOS", "Its operating system.", "빌드하는 컴퓨터의 운영체제입니다."],
  ["BUILDARCH", "Its architecture.", "빌드하는 컴퓨터의 아키텍처입니다."],
  ["BUILDVARIANT", "Its variant.", "빌드하는 컴퓨터의 변형입니다."],
  ["TARGETSTAGE", "Name of the stage that is built.", "빌드하는 스테이지의 이름입니다."],
  ["SOURCE_DATE_EPOCH", "Time stamp for reproducible builds, in seconds.", "재현 가능한 빌드에 쓰는 시각(초)입니다."],
]);

/** Users that images bring along, by the last part of the image's name. */
export const imageUsers: Readonly<Record<string, readonly string[]>> = {
  node: ["node"],
  nginx: ["nginx"],
  "nginx-unprivileged": ["nginx"],
  postgres: ["postgres"],
  redis: ["redis"],
  mysql: ["mysql"],
  mariadb: ["mysql"],
  mongo: ["mongodb"],
  memcached: ["memcache"],
  httpd: ["www-data"],
  php: ["www-data"],
  wordpress: ["www-data"],
  debian: ["www-data", "nobody"],
  ubuntu: ["www-data", "nobody"],
  alpine: ["nobody"],
  sdk: ["app"],
  aspnet: ["app"],
  runtime: ["app"],
};
