import type { Language } from "../../text/language.ts";

/** The words around a concept, in one language. */
export interface ConceptWords {
  readonly alsoCalled: string;
  /** In front of what a command prints on an example. */
  readonly onAnExample: string;
  /** Behind a command about one of them: whoever reads it may not have them. */
  readonly whereExamplesAre: string;
  readonly tryIt: string;
  readonly readOn: string;
  /** Title of the list of all concepts. */
  readonly all: string;
  readonly allIntro: string;
  readonly otherLanguage: string;
  readonly back: string;
  /** Below the list in a terminal: how to read one of them. */
  readonly howToRead: string;
}

export const conceptWords: Readonly<Record<Language, ConceptWords>> = {
  en: {
    alsoCalled: "Also called",
    onAnExample: "On an example",
    whereExamplesAre: "The examples are in plimsoll's own repository.",
    tryIt: "Try it",
    readOn: "Read on",
    all: "Concepts",
    allIntro:
      "What a beginner meets around containers, each on half a page. `plimsoll explain <concept>` prints the same page in a terminal, " +
      "and `plimsoll learn` asks about them.",
    otherLanguage: "한국어",
    back: "All concepts",
    howToRead: "Read one with `plimsoll explain <concept>`, such as `plimsoll explain layer`.",
  },
  ko: {
    alsoCalled: "다른 이름",
    onAnExample: "예제에서 보기",
    whereExamplesAre: "예제는 plimsoll 저장소에 있습니다.",
    tryIt: "해 보기",
    readOn: "이어서 읽기",
    all: "개념",
    allIntro:
      "컨테이너를 처음 배울 때 만나는 개념을 반쪽씩 설명합니다. `plimsoll explain <개념>`은 같은 설명을 터미널에 출력하고, " +
      "`plimsoll learn`은 이 내용을 문제로 냅니다.",
    otherLanguage: "English",
    back: "모든 개념",
    howToRead: "하나를 읽으려면 `plimsoll explain layer`처럼 `plimsoll explain <개념>`을 실행하세요.",
  },
};
