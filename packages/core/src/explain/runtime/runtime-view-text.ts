import type { Runtime } from "../../data/runtime.ts";
import type { Language } from "../../text/language.ts";
import type { ContractPart } from "./runtime-notes.ts";

/** The words around a contract, in one language. */
export interface RuntimeViewText {
  readonly runtimes: Readonly<Record<Runtime, string>>;
  readonly parts: Readonly<Record<ContractPart, string>>;
  title(file: string, runtime: string): string;
  /** 1-based. */
  line(line: number, keyword: string): string;
  baseImage(image: string): string;
  readonly byDefault: string;
  unknown(image: string): string;
  readonly noCommand: string;
  readonly unknownCommand: string;
  readonly forms: Readonly<Record<"shell" | "exec", string>>;
  readonly root: string;
  uid(uid: number): string;
  readonly unknownUser: string;
  readonly none: string;
  check(command: string, interval: string, timeout: string, retries: number): string;
  startPeriod(time: string): string;
  readonly disabled: string;
  variables(names: string, more: number): string;
  readonly secret: string;
  rules(ids: string): string;
  readonly emitHint: string;
}

const english: RuntimeViewText = {
  runtimes: { docker: "Docker", swarm: "Docker Swarm", kubernetes: "Kubernetes" },
  parts: {
    start: "Start",
    stop: "Stop",
    user: "User",
    directory: "Directory",
    ports: "Ports",
    volumes: "Volumes",
    writes: "Written",
    health: "Health check",
    environment: "Variables",
    memory: "Memory",
    labels: "Labels",
    restart: "Restart, update",
    platform: "Platform",
  },
  title: (file, runtime) => `${file}: a container of this image on ${runtime}`,
  line: (line, keyword) => `line ${line}, ${keyword}`,
  baseImage: (image) => `from the base image ${image}`,
  byDefault: "by default",
  unknown: (image) => `not certain, as the settings of ${image} are not known here`,
  noCommand: "nothing",
  unknownCommand: "what the base image starts",
  forms: { shell: "shell form", exec: "exec form" },
  root: "root",
  uid: (uid) => `number ${uid}`,
  unknownUser: "unknown",
  none: "none",
  check: (command, interval, timeout, retries) =>
    `${command}: every ${interval}, at most ${timeout} each, unhealthy after ${retries} ${retries === 1 ? "failure" : "failures"}`,
  startPeriod: (time) => `failures in the first ${time} do not count`,
  disabled: "switched off",
  variables: (names, more) => (more === 0 ? names : `${names} and ${more} more`),
  secret: "looks like a secret",
  rules: (ids) => `rule ${ids}`,
  emitHint: "`--emit compose`, `--emit stack` and `--emit kubernetes` print a file to start from.",
};

const korean: RuntimeViewText = {
  runtimes: { docker: "Docker", swarm: "Docker Swarm", kubernetes: "Kubernetes" },
  parts: {
    start: "시작",
    stop: "종료",
    user: "사용자",
    directory: "작업 디렉터리",
    ports: "포트",
    volumes: "볼륨",
    writes: "쓰는 파일",
    health: "헬스체크",
    environment: "환경 변수",
    memory: "메모리",
    labels: "레이블",
    restart: "재시작과 업데이트",
    platform: "플랫폼",
  },
  title: (file, runtime) => `${file}: ${runtime}에서 실행되는 컨테이너`,
  line: (line, keyword) => `${line}번째 줄, ${keyword}`,
  baseImage: (image) => `베이스 이미지 ${image}에서 옴`,
  byDefault: "기본값",
  unknown: (image) => `${image} 이미지의 설정을 몰라 확실하지 않음`,
  noCommand: "없음",
  unknownCommand: "베이스 이미지가 시작하는 프로그램",
  forms: { shell: "셸 형식", exec: "exec 형식" },
  root: "root",
  uid: (uid) => `번호 ${uid}`,
  unknownUser: "알 수 없음",
  none: "없음",
  check: (command, interval, timeout, retries) =>
    `${command}: ${interval}마다 한 번, 한 번에 최대 ${timeout}, 연달아 ${retries}번 실패하면 unhealthy`,
  startPeriod: (time) => `처음 ${time} 동안의 실패는 세지 않음`,
  disabled: "꺼져 있음",
  variables: (names, more) => (more === 0 ? names : `${names} 외 ${more}개`),
  secret: "비밀 값으로 보임",
  rules: (ids) => `규칙 ${ids}`,
  emitHint: "`--emit compose`, `--emit stack`, `--emit kubernetes`는 시작할 때 쓸 파일을 출력합니다.",
};

export const runtimeViewText: Readonly<Record<Language, RuntimeViewText>> = { en: english, ko: korean };
