import type { Language } from "@plimsoll/core";

/** What `plimsoll hadolint --help` says. */
export interface HadolintHelp {
  readonly description: string;
  readonly argument: string;
  readonly options: Readonly<Record<HadolintOptionName, string>>;
  readonly examples: string;
}

export type HadolintOptionName =
  | "version"
  | "config"
  | "file-path-in-report"
  | "output"
  | "no-fail"
  | "no-color"
  | "verbose"
  | "format"
  | "error"
  | "warning"
  | "info"
  | "style"
  | "ignore"
  | "trusted-registry"
  | "require-label"
  | "strict-labels"
  | "disable-ignore-pragma"
  | "failure-threshold";

export const hadolintHelp: Readonly<Record<Language, HadolintHelp>> = {
  en: {
    description:
      "Takes hadolint's place: its options, environment variables, config files, formats and exit codes, with plimsoll's parser and rules behind them.",
    argument: "Dockerfiles; - is standard input",
    options: {
      version: "show the version",
      config: "read this config file instead of searching for a .hadolint.yaml",
      "file-path-in-report": "path to write into checkstyle, codeclimate, gitlab_codeclimate, sonarqube and junit reports",
      output: "file for the report; several files go to several formats in their order",
      "no-fail": "always end with exit code 0",
      "no-color": "no colours",
      verbose: "say on standard error which config is used",
      format:
        "tty, json, checkstyle, codeclimate, gitlab_codeclimate, gnu, codacy, sonarqube, sarif or junit; may be given again (default: tty)",
      error: "make this rule an error",
      warning: "make this rule a warning",
      info: "make this rule an info",
      style: "make this rule a matter of style",
      ignore: "leave this rule out, besides those of the config",
      "trusted-registry": "registry that FROM may name",
      "require-label": "label that must be there, as name:type (text, url, semver, hash, rfc3339, spdx or email)",
      "strict-labels": "no labels but those that are required",
      "disable-ignore-pragma": "do not obey comments such as # hadolint ignore=DL3008",
      "failure-threshold": "least level that gives exit code 1: error, warning, info, style, ignore or none (default: info)",
    },
    examples: `Examples:
  plimsoll hadolint Dockerfile
  plimsoll hadolint --ignore DL3008 -f json Dockerfile
  plimsoll hadolint - < Dockerfile

Exit codes: 0 or 1, as hadolint has them. What differs from hadolint stands in docs/outputs.md.`,
  },
  ko: {
    description:
      "hadolint 대신 쓸 수 있습니다. 옵션, 환경 변수, 설정 파일, 출력 형식, 종료 코드가 hadolint와 같고, 파서와 규칙은 plimsoll의 것입니다.",
    argument: "Dockerfile. -는 표준 입력",
    options: {
      version: "버전 보기",
      config: ".hadolint.yaml을 찾는 대신 읽을 설정 파일",
      "file-path-in-report": "checkstyle, codeclimate, gitlab_codeclimate, sonarqube, junit 보고서에 쓸 경로",
      output: "보고서를 쓸 파일. 여러 개면 형식의 순서대로 씀",
      "no-fail": "종료 코드를 항상 0으로 함",
      "no-color": "색을 쓰지 않음",
      verbose: "어떤 설정을 쓰는지 표준 오류에 출력",
      format:
        "tty, json, checkstyle, codeclimate, gitlab_codeclimate, gnu, codacy, sonarqube, sarif, junit 중 하나. 여러 번 쓸 수 있음 (기본값: tty)",
      error: "이 규칙의 심각도를 error로 변경",
      warning: "이 규칙의 심각도를 warning으로 변경",
      info: "이 규칙의 심각도를 info로 변경",
      style: "이 규칙의 심각도를 style로 변경",
      ignore: "설정 파일의 목록에 더해 이 규칙도 제외",
      "trusted-registry": "FROM에 쓸 수 있는 레지스트리",
      "require-label": "있어야 하는 레이블. 이름:형식 (text, url, semver, hash, rfc3339, spdx, email)",
      "strict-labels": "정해진 레이블만 허용",
      "disable-ignore-pragma": "# hadolint ignore=DL3008 같은 주석을 따르지 않음",
      "failure-threshold": "종료 코드 1이 되는 최소 심각도: error, warning, info, style, ignore, none (기본값: info)",
    },
    examples: `예:
  plimsoll hadolint Dockerfile
  plimsoll hadolint --ignore DL3008 -f json Dockerfile
  plimsoll hadolint - < Dockerfile

종료 코드: hadolint와 같이 0 또는 1. hadolint와 다른 점은 docs/ko/outputs.md에 있습니다.`,
  },
};
