import { catalogOf } from "./catalog.ts";

/** Signals that programs stop for (signal(7)). */
export const signals = catalogOf([
  ["SIGTERM", "Asks the program to stop. The default.", "프로그램에 종료를 요청합니다. 기본값입니다."],
  ["SIGINT", "As if Ctrl-C had been pressed.", "Ctrl-C를 누른 것과 같습니다."],
  ["SIGQUIT", "Graceful stop of nginx and PHP-FPM.", "nginx와 PHP-FPM이 정상 종료할 때 씁니다."],
  ["SIGHUP", "Often: read the configuration again.", "대개 설정을 다시 읽게 합니다."],
  ["SIGUSR1", "Meaning is up to the program.", "의미는 프로그램이 정합니다."],
  ["SIGUSR2", "Meaning is up to the program.", "의미는 프로그램이 정합니다."],
  ["SIGWINCH", "Graceful stop of Apache httpd.", "Apache httpd가 정상 종료할 때 씁니다."],
  ["SIGRTMIN+3", "Shuts systemd down.", "systemd를 종료합니다."],
  [
    "SIGKILL",
    "Ends the program at once, with no chance to save anything.",
    "프로그램을 즉시 끝냅니다. 아무것도 저장할 틈이 없습니다.",
  ],
]);

/** Ports that servers in containers listen on. */
export const ports = catalogOf([
  ["80", "HTTP", "HTTP"],
  ["443", "HTTPS", "HTTPS"],
  ["3000", "Node.js, Rails, Grafana", "Node.js, Rails, Grafana"],
  ["3306", "MySQL, MariaDB", "MySQL, MariaDB"],
  ["5000", "Flask, registries", "Flask, 레지스트리"],
  ["5432", "PostgreSQL", "PostgreSQL"],
  ["6379", "Redis", "Redis"],
  ["8000", "Django, Uvicorn", "Django, Uvicorn"],
  ["8080", "HTTP without root", "root 없이 쓰는 HTTP"],
  ["8443", "HTTPS without root", "root 없이 쓰는 HTTPS"],
  ["9000", "PHP-FPM", "PHP-FPM"],
  ["9090", "Prometheus, gRPC", "Prometheus, gRPC"],
  ["27017", "MongoDB", "MongoDB"],
]);

export const protocols = ["tcp", "udp", "sctp"] as const;

/** What BuildKit builds for most. */
export const platforms = catalogOf([
  ["linux/amd64", "Intel and AMD, 64 bit", "Intel과 AMD 64비트"],
  ["linux/arm64", "ARM, 64 bit: Apple silicon, Graviton", "ARM 64비트: Apple silicon, Graviton"],
  ["linux/arm/v7", "ARM, 32 bit", "ARM 32비트"],
  ["linux/arm/v6", "First Raspberry Pi", "초기 Raspberry Pi"],
  ["linux/386", "Intel and AMD, 32 bit", "Intel과 AMD 32비트"],
  ["linux/ppc64le", "IBM Power", "IBM Power"],
  ["linux/riscv64", "RISC-V, 64 bit", "RISC-V 64비트"],
  ["linux/s390x", "IBM Z", "IBM Z"],
  ["windows/amd64", "Windows", "Windows"],
  [
    "$BUILDPLATFORM",
    "The platform of the machine that builds: for cross-compiling.",
    "빌드하는 컴퓨터의 플랫폼입니다. 크로스 컴파일에 씁니다.",
  ],
  ["$TARGETPLATFORM", "The platform that is built for. The default.", "빌드 대상 플랫폼입니다. 기본값입니다."],
]);

export const modes = catalogOf([
  ["0755", "Programs and directories: all may run, the owner may write.", "프로그램과 디렉터리: 모두 실행, 소유자만 쓰기"],
  ["0644", "Files: all may read, the owner may write.", "파일: 모두 읽기, 소유자만 쓰기"],
  ["0555", "All may read and run, nobody may write.", "모두 읽기와 실행, 아무도 쓰지 못함"],
  ["0444", "All may read, nobody may write.", "모두 읽기, 아무도 쓰지 못함"],
  ["0700", "Only the owner may read, write and run.", "소유자만 읽기, 쓰기, 실행"],
  ["0600", "Only the owner may read and write.", "소유자만 읽기와 쓰기"],
  ["0400", "Only the owner may read.", "소유자만 읽기"],
  ["1777", "All may write, but delete only their own files: like /tmp.", "모두 쓰기, 삭제는 자기 파일만: /tmp와 같음"],
]);

export const durations = ["5s", "10s", "30s", "1m", "5m"] as const;
export const counts = ["1", "3", "5", "10"] as const;
export const sizes = ["64m", "256m", "1g"] as const;
export const devices = ["nvidia.com/gpu=all"] as const;

export const networks = catalogOf([
  ["default", "The network of the build.", "빌드의 네트워크입니다."],
  ["none", "No network.", "네트워크가 없습니다."],
  [
    "host",
    "The network of the machine that builds. Needs the entitlement network.host.",
    "빌드하는 컴퓨터의 네트워크입니다. network.host 권한이 필요합니다.",
  ],
]);

export const securities = catalogOf([
  ["sandbox", "The default.", "기본값입니다."],
  [
    "insecure",
    "All privileges. Needs the entitlement security.insecure.",
    "모든 권한으로 실행합니다. security.insecure 권한이 필요합니다.",
  ],
]);

export const sharings = catalogOf([
  ["shared", "Both use it at once. The default.", "두 빌드가 함께 씁니다. 기본값입니다."],
  ["locked", "The second waits for the first: right for apt.", "두 번째 빌드가 기다립니다. apt에 알맞습니다."],
  ["private", "The second gets a new cache.", "두 번째 빌드는 새 캐시를 씁니다."],
]);

export const shells = catalogOf([
  [
    '["/bin/bash", "-o", "pipefail", "-c"]',
    "bash; a pipe fails when any part of it does.",
    "bash입니다. 파이프의 어느 명령이든 실패하면 전체가 실패합니다.",
  ],
  [
    '["/bin/ash", "-eo", "pipefail", "-c"]',
    "The shell of Alpine; a pipe fails when any part of it does.",
    "Alpine의 셸입니다. 파이프의 어느 명령이든 실패하면 전체가 실패합니다.",
  ],
  ['["/bin/sh", "-c"]', "The default on Linux.", "Linux의 기본값입니다."],
  [
    '["powershell", "-Command", "$ErrorActionPreference = \'Stop\';"]',
    "Windows PowerShell that stops at the first error.",
    "첫 오류에서 멈추는 Windows PowerShell입니다.",
  ],
  ['["cmd", "/S", "/C"]', "The default on Windows.", "Windows의 기본값입니다."],
]);

export const healthchecks = catalogOf([
  ["CMD", "The command that checks: 0 is healthy, 1 is not.", "확인하는 명령입니다. 0이면 정상, 1이면 비정상입니다."],
  ["NONE", "Switches off the check of the base image.", "베이스 이미지의 헬스체크를 끕니다."],
]);

export const modifiers = catalogOf([
  ["-", "Used when the variable is unset or empty.", "변수가 없거나 비어 있을 때 쓸 값입니다."],
  ["+", "Used in place of the value when there is one.", "변수에 값이 있을 때 대신 쓸 값입니다."],
  [
    "?",
    "The build fails with this message when the variable is unset or empty.",
    "변수가 없거나 비어 있으면 이 메시지를 보이고 빌드가 실패합니다.",
  ],
]);

export const directives = catalogOf([
  ["syntax", "Image of the frontend that reads this file.", "이 파일을 읽을 프런트엔드 이미지입니다."],
  [
    "escape",
    "The escape character: a backslash or, for Windows paths, a backtick.",
    "이스케이프 문자입니다. 백슬래시 또는 Windows 경로용 백틱을 씁니다.",
  ],
  [
    "check",
    "Which of BuildKit's checks are skipped, and whether findings fail the build.",
    "건너뛸 BuildKit 검사와, 지적 사항이 있으면 빌드를 실패시킬지 정합니다.",
  ],
]);

export const frontends = catalogOf([
  ["docker/dockerfile:1", "The newest stable release of version 1.", "버전 1 가운데 가장 새로운 안정 버전입니다."],
  ["docker/dockerfile:1-labs", "With experimental syntax.", "실험적인 문법까지 쓸 수 있습니다."],
]);

export const escapes = catalogOf([
  ["\\", "The default.", "기본값입니다."],
  ["`", "For Windows, whose paths have backslashes.", "경로에 백슬래시를 쓰는 Windows용입니다."],
]);

export const checkKeys = catalogOf([
  ["skip", "Names of checks to skip, or all.", "건너뛸 검사의 이름입니다. all은 모든 검사입니다."],
  ["error", "Whether a finding fails the build.", "지적 사항이 있으면 빌드를 실패시킬지 정합니다."],
  ["experimental", "Names of experimental checks to switch on, or all.", "켤 실험적 검사의 이름입니다. all은 모든 검사입니다."],
]);
