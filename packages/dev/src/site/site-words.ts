import type { Language } from "@plimsoll/core";

/** What stands around the text of every page. */
export interface SiteWords {
  readonly skip: string;
  readonly main: string;
  readonly pages: string;
  readonly search: string;
  readonly searchHint: string;
  readonly results: string;
  readonly nothing: string;
  readonly close: string;
  /** The choice of light: as it is shown while it is chosen. */
  readonly light: string;
  readonly dark: string;
  readonly auto: string;
  readonly otherLanguage: string;
  readonly englishOnly: string;
  readonly turn: string;
  readonly onThisPage: string;
  readonly wideTable: string;
  readonly home: string;
  readonly rules: string;
  readonly concepts: string;
  readonly instructions: string;
  readonly playground: string;
  readonly footer: string;
}

export const siteWords: Readonly<Record<Language, SiteWords>> = {
  en: {
    skip: "Skip to the text",
    main: "Main",
    pages: "All pages",
    search: "Search",
    searchHint: "A rule, a term, a command …",
    results: "Results",
    nothing: "Nothing found.",
    close: "Close",
    light: "Light",
    dark: "Dark",
    auto: "System colours",
    otherLanguage: "한국어",
    englishOnly: "",
    turn: "Next pages",
    onThisPage: "On this page",
    wideTable: "Table",
    home: "Home",
    rules: "Rules",
    concepts: "Concepts",
    instructions: "Instructions",
    playground: "Playground",
    footer: "plimsoll is free software under the MIT licence. This site loads nothing from elsewhere and counts nobody.",
  },
  ko: {
    skip: "본문으로 건너뛰기",
    main: "주 메뉴",
    pages: "전체 페이지",
    search: "검색",
    searchHint: "규칙, 용어, 명령 …",
    results: "검색 결과",
    nothing: "찾은 것이 없습니다.",
    close: "닫기",
    light: "밝게",
    dark: "어둡게",
    auto: "시스템 색상",
    otherLanguage: "English",
    englishOnly: "이 페이지는 영어로만 있습니다.",
    turn: "다음 페이지",
    onThisPage: "이 페이지의 내용",
    wideTable: "표",
    home: "홈",
    rules: "규칙",
    concepts: "개념",
    instructions: "명령어",
    playground: "플레이그라운드",
    footer:
      "plimsoll은 MIT 라이선스로 배포되는 자유 소프트웨어입니다. 이 사이트는 외부에서 아무것도 불러오지 않으며 방문자를 집계하지 않습니다.",
  },
};
