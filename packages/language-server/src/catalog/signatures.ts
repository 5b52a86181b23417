import type { BilingualText, Keyword } from "@plimsoll/core";

/** One way to write an instruction. */
export interface SignatureForm {
  readonly kind: "plain" | "json" | "heredoc";
  /** Behind the keyword and its flags; parameters stand in braces. */
  readonly template: string;
}

/** The ways to write each instruction, the usual one first (reference of the Dockerfile). */
export const signatureForms: Readonly<Record<Keyword, readonly SignatureForm[]>> = {
  ADD: transfer(),
  ARG: [plain("{name}[={default}] …")],
  CMD: [json('["{program}", "{argument}", …]'), plain("{command}")],
  COPY: transfer(),
  ENTRYPOINT: [json('["{program}", "{argument}", …]'), plain("{command}")],
  ENV: [plain("{name}={value} …")],
  EXPOSE: [plain("{port}[/{protocol}] …")],
  FROM: [plain("{image} [{AS} {stage}]")],
  HEALTHCHECK: [plain("{CMD} {command}"), json('{CMD} ["{program}", "{argument}", …]'), plain("{NONE}")],
  LABEL: [plain("{key}={text} …")],
  MAINTAINER: [plain("{author}")],
  ONBUILD: [plain("{instruction}")],
  RUN: [plain("{command}"), json('["{program}", "{argument}", …]'), { kind: "heredoc", template: "<<EOF …" }],
  SHELL: [json('["{shell}", "{option}", …]')],
  STOPSIGNAL: [plain("{signal}")],
  USER: [plain("{user}[:{group}]")],
  VOLUME: [json('["{path}", …]'), plain("{path} …")],
  WORKDIR: [plain("{directory}")],
};

/** What the parameters mean. */
export const parameterTexts: Readonly<Record<string, BilingualText>> = {
  source: { en: "File, directory or pattern to copy.", ko: "복사할 파일, 디렉터리 또는 패턴입니다." },
  destination: {
    en: "Where it goes: absolute, or relative to WORKDIR. A slash at the end means a directory.",
    ko: "복사할 곳입니다. 절대 경로이거나 WORKDIR 기준 상대 경로입니다. /로 끝나면 디렉터리입니다.",
  },
  name: { en: "Name of the variable.", ko: "변수의 이름입니다." },
  default: { en: "Value unless `--build-arg` gives another.", ko: "`--build-arg`로 값을 주지 않을 때 쓰는 값입니다." },
  value: { en: "Value of the variable.", ko: "변수의 값입니다." },
  program: { en: "Program to start, without a shell.", ko: "실행할 프로그램입니다. 셸을 거치지 않습니다." },
  argument: { en: "One argument, passed on as it is.", ko: "인수 하나를 그대로 전달합니다." },
  command: { en: "Command for the shell.", ko: "셸이 실행할 명령입니다." },
  port: { en: "Port that the container listens on.", ko: "컨테이너가 연결을 받는 포트입니다." },
  protocol: { en: "tcp (when not given), udp or sctp.", ko: "tcp(기본값), udp 또는 sctp입니다." },
  image: { en: "Base image, an earlier stage, or scratch.", ko: "베이스 이미지, 앞의 스테이지 또는 scratch입니다." },
  AS: { en: "The name of the stage follows.", ko: "뒤에 스테이지 이름을 씁니다." },
  stage: { en: "Name of the stage.", ko: "스테이지의 이름입니다." },
  CMD: { en: "A command that checks: 0 is healthy, 1 is not.", ko: "확인하는 명령입니다. 0이면 정상, 1이면 비정상입니다." },
  NONE: { en: "Switches off the check of the base image.", ko: "베이스 이미지의 헬스체크를 끕니다." },
  key: { en: "Key of the label.", ko: "레이블의 키입니다." },
  text: { en: "Value of the label.", ko: "레이블의 값입니다." },
  author: { en: "Author. Deprecated: use a LABEL.", ko: "작성자입니다. 더 이상 쓰지 않으니 LABEL을 쓰세요." },
  instruction: {
    en: "Instruction that runs in images built on this one.",
    ko: "이 이미지를 베이스로 빌드할 때 실행할 명령어입니다.",
  },
  shell: { en: "Program that reads commands.", ko: "명령을 읽을 프로그램입니다." },
  option: { en: "Option of the shell; the last one takes the command.", ko: "셸의 옵션입니다. 마지막 옵션이 명령을 받습니다." },
  signal: { en: "Name or number, such as SIGTERM or 15.", ko: "이름이나 번호입니다(예: SIGTERM, 15)." },
  user: { en: "Name or id.", ko: "이름이나 ID입니다." },
  group: { en: "Name or id; the user's own group when not given.", ko: "이름이나 ID입니다. 생략하면 이 사용자의 그룹입니다." },
  path: { en: "Directory whose data lives outside the container.", ko: "데이터를 컨테이너 밖에 둘 디렉터리입니다." },
  directory: { en: "Absolute, or relative to the WORKDIR before.", ko: "절대 경로이거나 앞의 WORKDIR 기준 상대 경로입니다." },
  flags: { en: "Flags:", ko: "플래그:" },
};

function plain(template: string): SignatureForm {
  return { kind: "plain", template };
}

function json(template: string): SignatureForm {
  return { kind: "json", template };
}

function transfer(): readonly SignatureForm[] {
  return [
    plain("{source} … {destination}"),
    json('["{source}", … "{destination}"]'),
    { kind: "heredoc", template: "<<EOF … {destination}" },
  ];
}
