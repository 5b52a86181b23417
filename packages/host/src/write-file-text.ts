import type { Language } from "@plimsoll/core";
import type { FailureText } from "./read-source-text.ts";
import { describeReason } from "./write-file-reason.ts";
import type { WriteFailure } from "./write-file.ts";

export function describeWriteFailure(failure: WriteFailure, language: Language): FailureText {
  if (failure.kind === "changed") return changed[language];
  const reason = describeReason(failure.reason, language);
  const { message, help } = failed[language];
  return { message: `${message}: ${reason}`, help };
}

const changed: Readonly<Record<Language, FailureText>> = {
  en: {
    message: "not fixed: the file was changed by another program in the meantime",
    help: "Run `plimsoll lint --fix` again.",
  },
  ko: {
    message: "수정하지 않았습니다: 그사이 다른 프로그램이 파일을 바꿨습니다",
    help: "`plimsoll lint --fix`를 다시 실행하세요.",
  },
};

const failed: Readonly<Record<Language, FailureText>> = {
  en: { message: "not fixed, and left as it was", help: "Make room or allow writing in its folder, then run the command again." },
  ko: {
    message: "수정하지 못해 원래 그대로 두었습니다",
    help: "디스크 공간이나 디렉터리의 쓰기 권한을 확인하고 다시 실행하세요.",
  },
};
