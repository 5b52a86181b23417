import type { Language } from "../../text/language.ts";

/** Headings of the page of an instruction, in one language. */
export type LessonWords = Readonly<
  Record<"when" | "makes" | "cache" | "mistake" | "example" | "flags" | "see" | "all" | "allIntro" | "otherLanguage", string>
>;

export const lessonWords: Readonly<Record<Language, LessonWords>> = {
  en: {
    when: "When to use it",
    makes: "Layer or setting",
    cache: "Cache",
    mistake: "A common mistake",
    example: "Example",
    flags: "Flags",
    see: "Read on",
    all: "Instructions",
    allIntro: "What each instruction of a Dockerfile is for. `plimsoll explain COPY` prints the same page in a terminal.",
    otherLanguage: "한국어",
  },
  ko: {
    when: "언제 쓰나",
    makes: "레이어인가 설정인가",
    cache: "캐시",
    mistake: "흔한 실수",
    example: "예제",
    flags: "플래그",
    see: "이어서 읽기",
    all: "명령어",
    allIntro:
      "Dockerfile의 명령어가 각각 무슨 일을 하는지 설명합니다. `plimsoll explain COPY`를 실행하면 터미널에서도 볼 수 있습니다.",
    otherLanguage: "English",
  },
};
