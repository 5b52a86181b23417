import type { Language } from "@plimsoll/core";
import { describeReadFailure, type FailureText } from "./read-source-text.ts";
import type { ReadFailure } from "./read-source.ts";
import type { ContextFailure, ContextNotice } from "./walk-context.ts";
import { describeReason } from "./write-file-reason.ts";

/** Why there is no build context, and what to do. The message goes behind the name of the directory. */
export function describeContextFailure(failure: ContextFailure, language: Language): FailureText {
  const korean = language === "ko";
  switch (failure.kind) {
    case "missing":
      return korean
        ? { message: "빌드 컨텍스트 디렉터리가 없습니다", help: "경로를 확인하세요." }
        : { message: "the directory of the build context does not exist", help: "Check the path." };
    case "not-a-directory":
      return korean
        ? { message: "빌드 컨텍스트는 파일이 아니라 디렉터리여야 합니다", help: "파일이 들어 있는 디렉터리를 지정하세요." }
        : { message: "a build context must be a directory, and this is a file", help: "Name the directory that holds it." };
    case "unreadable": {
      const reason = describeReason(failure.reason, language);
      return korean
        ? { message: `빌드 컨텍스트를 읽을 수 없습니다: ${reason}`, help: "디렉터리의 권한을 확인하세요." }
        : { message: `the build context cannot be read: ${reason}`, help: "Check the permissions of the directory." };
    }
  }
}

/** What is missing from a context, and what to do. Names the path. */
export function describeContextNotice(notice: ContextNotice, language: Language): FailureText {
  const path = `\`${shortPath(notice.path)}\``;
  const korean = language === "ko";
  switch (notice.kind) {
    case "unreadable": {
      const reason = describeReason(notice.reason, language);
      if (notice.reason === "ENAMETOOLONG") {
        return korean
          ? { message: `읽을 수 없습니다: ${path}, ${reason}`, help: "경로를 줄이거나 `.dockerignore` 파일로 제외하세요." }
          : { message: `${path} cannot be read: ${reason}`, help: "Shorten the path, or leave it out with `.dockerignore`." };
      }
      return korean
        ? { message: `읽을 수 없습니다: ${path}, ${reason}`, help: "권한을 확인하거나 `.dockerignore` 파일로 제외하세요." }
        : { message: `${path} cannot be read: ${reason}`, help: "Check the permissions, or leave it out with `.dockerignore`." };
    }
    case "not-utf-8":
      return korean
        ? { message: `이름이 UTF-8이 아니어서 건너뛰었습니다: ${path}`, help: "이름을 UTF-8로 바꾸세요." }
        : { message: `${path} is passed over: its name is not UTF-8`, help: "Rename it." };
    case "ignore-file":
      return describeIgnoreFile(path, notice.failure, language);
    case "ignore-file-bytes":
      return korean
        ? {
            message: `${path}: ${notice.line}번째 줄에 UTF-8이 아닌 바이트가 있어, 이 패턴으로 제외되는 파일을 알 수 없습니다`,
            help: "파일을 UTF-8로 저장하세요.",
          }
        : {
            message: `${path}: line ${notice.line} holds bytes that are not UTF-8, so what its pattern leaves out is not known`,
            help: "Save the file in UTF-8.",
          };
  }
}

function describeIgnoreFile(path: string, failure: ReadFailure, language: Language): FailureText {
  const korean = language === "ko";
  if (failure.kind === "directory") {
    return korean
      ? { message: `디렉터리라서 아무것도 제외하지 않습니다: ${path}`, help: "파일로 바꾸거나 지우세요." }
      : { message: `${path} is a folder, so it leaves nothing out`, help: "Make it a file, or remove it." };
  }
  const { message, help } = describeReadFailure(failure, language);
  if (failure.kind === "unreadable" || failure.kind === "utf-16") return { message: `${path}: ${message}`, help };
  return {
    message: `${path}: ${message}`,
    help: korean ? "패턴을 한 줄에 하나씩 적은 텍스트 파일로 바꾸세요." : "Make it a text file with a pattern on each line.",
  };
}

/** A path can have thousands of letters; its ends say enough. */
function shortPath(path: string): string {
  const letters = [...path];
  return letters.length <= 160 ? path : `${letters.slice(0, 80).join("")}…${letters.slice(-60).join("")}`;
}
