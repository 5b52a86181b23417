import type { IgnoreProblem, Language } from "@plimsoll/core";
import type { FailureText } from "./read-source-text.ts";

/** What is wrong with a line of an ignore file, with BuildKit's own words for it. The message goes behind the file's name and the line. */
export function describeIgnoreProblem({ buildkit }: IgnoreProblem, language: Language): FailureText {
  return language === "ko"
    ? { message: `이 패턴 때문에 빌드가 멈춥니다: ${buildkit}`, help: helpOf(buildkit).ko }
    : { message: `the build stops at this pattern: ${buildkit}`, help: helpOf(buildkit).en };
}

function helpOf(buildkit: string): Readonly<Record<Language, string>> {
  if (buildkit.startsWith("illegal exclusion")) {
    return {
      en: "Write what is to be kept behind the `!`, or remove the line.",
      ko: "`!` 뒤에 남길 파일의 경로를 쓰거나 이 줄을 지우세요.",
    };
  }
  if (buildkit.includes("token too long")) {
    return { en: "Split the line: it must be shorter than 64 KiB.", ko: "줄을 나누세요. 한 줄은 64 KiB보다 짧아야 해요." };
  }
  return {
    en: "Close the `[`, or write `\\[` for the character itself.",
    ko: "`[`를 닫거나, 그 문자 자체를 뜻한다면 `\\[`로 쓰세요.",
  };
}
