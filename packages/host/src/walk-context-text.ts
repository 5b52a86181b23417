import type { Language } from "@plimsoll/core";
import { describeReadFailure, type FailureText } from "./read-source-text.ts";
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
  const path = `\`${notice.path}\``;
  const korean = language === "ko";
  switch (notice.kind) {
    case "unreadable": {
      const reason = describeReason(notice.reason, language);
      return korean
        ? { message: `읽을 수 없습니다: ${path}, ${reason}`, help: "권한을 확인하거나 `.dockerignore` 파일로 제외하세요." }
        : { message: `${path} cannot be read: ${reason}`, help: "Check the permissions, or leave it out with `.dockerignore`." };
    }
    case "not-utf-8":
      return korean
        ? { message: `이름이 UTF-8이 아니어서 건너뛰었습니다: ${path}`, help: "이름을 UTF-8로 바꾸세요." }
        : { message: `${path} is passed over: its name is not UTF-8`, help: "Rename it." };
    case "ignore-file": {
      const { message, help } = describeReadFailure(notice.failure, language);
      return { message: `${path}: ${message}`, help };
    }
  }
}
