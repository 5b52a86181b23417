import type { Language } from "@plimsoll/core";
import type { ContentNotice } from "./content-hashes.ts";
import type { FailureText } from "./read-source-text.ts";
import { describeReason } from "./write-file-reason.ts";

/** Why the content of a file is not known, and what to do. Names the path. */
export function describeContentNotice(notice: ContentNotice, language: Language): FailureText {
  const path = `\`${notice.path}\``;
  const korean = language === "ko";
  switch (notice.kind) {
    case "content-changed":
      return korean
        ? { message: `읽는 동안 바뀌었습니다: ${path}`, help: "파일이 더 바뀌지 않을 때 다시 실행하세요." }
        : { message: `${path} changed while it was read`, help: "Run the command again once nothing writes to it." };
    case "content-gone":
      return korean
        ? { message: `읽기 전에 사라졌습니다: ${path}`, help: "다시 실행하세요." }
        : { message: `${path} went away before it was read`, help: "Run the command again." };
    case "content-unreadable": {
      const reason = describeReason(notice.reason, language);
      return korean
        ? { message: `읽을 수 없습니다: ${path}, ${reason}`, help: "권한을 확인하거나 `.dockerignore` 파일로 제외하세요." }
        : { message: `${path} cannot be read: ${reason}`, help: "Check the permissions, or leave it out with `.dockerignore`." };
    }
  }
}
