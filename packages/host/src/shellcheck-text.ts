import type { Language } from "@plimsoll/core";
import type { FailureText } from "./read-source-text.ts";
import type { ShellCheckFailure } from "./shellcheck-process.ts";
import { describeReason } from "./write-file-reason.ts";

/** What went wrong with ShellCheck, and what to do. */
export function describeShellCheckFailure(failure: ShellCheckFailure, language: Language): FailureText {
  const { program } = failure;
  const text = texts[language];
  switch (failure.kind) {
    case "not-found":
      return text.notFound(program);
    case "not-started":
      return text.notStarted(program, describeReason(failure.reason, language));
    case "time-limit":
      return text.timeLimit(program, failure.seconds);
    case "exit":
      return text.exit(program, failure.status, failure.detail);
    case "unreadable":
      return text.unreadable(program);
    case "too-old":
      return text.tooOld(program, failure.version);
    case "no-folder":
      return text.noFolder(describeReason(failure.reason, language));
    case "untrusted":
      return failure.changed ? text.changed(program) : text.untrusted(program);
  }
}

interface ShellCheckTexts {
  notFound(program: string): FailureText;
  notStarted(program: string, reason: string): FailureText;
  timeLimit(program: string, seconds: number): FailureText;
  exit(program: string, status: string, detail: string): FailureText;
  unreadable(program: string): FailureText;
  tooOld(program: string, version: string): FailureText;
  noFolder(reason: string): FailureText;
  untrusted(program: string): FailureText;
  changed(program: string): FailureText;
}

const trustIt: Readonly<Record<Language, string>> = {
  en: "Look at it, then run `plimsoll trust`. On the command line, `--shellcheck` needs no trust.",
  ko: "내용을 확인하고 `plimsoll trust`를 실행하세요. 명령줄의 `--shellcheck`에는 필요하지 않습니다.",
};

const withoutIt: Readonly<Record<Language, string>> = {
  en: "The findings of plimsoll itself are shown all the same; `--shellcheck off` does without ShellCheck.",
  ko: "plimsoll 자체의 지적 사항은 그대로 표시됩니다. `--shellcheck off`를 쓰면 ShellCheck 없이 실행됩니다.",
};

const texts: Readonly<Record<Language, ShellCheckTexts>> = {
  en: {
    notFound: (program) => ({
      message: `ShellCheck was asked for, but \`${program}\` is not there`,
      help: `Install ShellCheck, or give the path of its program. ${withoutIt.en}`,
    }),
    notStarted: (program, reason) => ({ message: `ShellCheck cannot be started: \`${program}\`: ${reason}`, help: withoutIt.en }),
    timeLimit: (program, seconds) => ({
      message: `ShellCheck gave no answer within ${seconds} s: \`${program}\``,
      help: withoutIt.en,
    }),
    exit: (program, status, detail) => ({
      message: `ShellCheck failed (${status}): \`${program}\`${detail === "" ? "" : `: ${detail}`}`,
      help: withoutIt.en,
    }),
    unreadable: (program) => ({
      message: `\`${program}\` does not answer as ShellCheck does`,
      help: `Check that it is ShellCheck 0.7 or later. ${withoutIt.en}`,
    }),
    tooOld: (program, version) => ({
      message: `\`${program}\` is ShellCheck ${version}, which is too old`,
      help: `Version 0.7 or later is needed. ${withoutIt.en}`,
    }),
    noFolder: (reason) => ({
      message: `the scripts for ShellCheck cannot be written to the temporary folder: ${reason}`,
      help: withoutIt.en,
    }),
    untrusted: (program) => ({
      message: `\`${program}\` is a program that the config wants to run, and nobody has trusted it yet`,
      help: trustIt.en,
    }),
    changed: (program) => ({ message: `\`${program}\` has changed since it was trusted`, help: trustIt.en }),
  },
  ko: {
    notFound: (program) => ({
      message: `ShellCheck를 쓰도록 설정했지만 \`${program}\` 프로그램이 없습니다`,
      help: `ShellCheck를 설치하거나 프로그램의 경로를 지정하세요. ${withoutIt.ko}`,
    }),
    notStarted: (program, reason) => ({
      message: `ShellCheck를 실행할 수 없습니다: \`${program}\`: ${reason}`,
      help: withoutIt.ko,
    }),
    timeLimit: (program, seconds) => ({
      message: `ShellCheck가 ${seconds}초 안에 응답하지 않았습니다: \`${program}\``,
      help: withoutIt.ko,
    }),
    exit: (program, status, detail) => ({
      message: `ShellCheck가 실패했습니다(${status}): \`${program}\`${detail === "" ? "" : `: ${detail}`}`,
      help: withoutIt.ko,
    }),
    unreadable: (program) => ({
      message: `\`${program}\` 프로그램의 출력이 ShellCheck의 형식이 아닙니다`,
      help: `ShellCheck 0.7 이상인지 확인하세요. ${withoutIt.ko}`,
    }),
    tooOld: (program, version) => ({
      message: `\`${program}\` 프로그램은 ShellCheck ${version} 버전이라서 너무 오래되었습니다`,
      help: `0.7 이상이 필요합니다. ${withoutIt.ko}`,
    }),
    noFolder: (reason) => ({
      message: `ShellCheck에 넘길 스크립트를 임시 디렉터리에 쓸 수 없습니다: ${reason}`,
      help: withoutIt.ko,
    }),
    untrusted: (program) => ({
      message: `\`${program}\` 프로그램을 설정에서 실행하려고 하지만 아직 신뢰하지 않았습니다`,
      help: trustIt.ko,
    }),
    changed: (program) => ({ message: `\`${program}\` 프로그램이 신뢰한 뒤에 바뀌었습니다`, help: trustIt.ko }),
  },
};
