import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "dnf or yum package without a version",
    why: "The same Dockerfile installs another version on another day, and nothing in it says which. The price of pinning: repositories that keep only the newest version break the build as soon as the next one is published.",
    how: "Write `name-version` (or `name-version-release`), and `name:stream` for modules.",
    messages: {
      one: "`{package}` is installed without a version.",
      several: "`{package}` and {more} more are installed without a version.",
    },
  },
  ko: {
    title: "버전 없이 설치하는 dnf, yum 패키지",
    why: "같은 Dockerfile이라도 빌드하는 날에 따라 다른 버전이 설치되고, 어떤 버전인지 파일에 남지 않습니다. 다만 최신 버전만 보관하는 저장소에서는 새 버전이 나오는 즉시 고정한 버전을 찾지 못해 빌드가 실패합니다.",
    how: "`이름-버전`(또는 `이름-버전-릴리스`)으로, 모듈은 `이름:스트림`으로 적으세요.",
    messages: {
      one: "`{package}` 패키지를 버전 없이 설치합니다.",
      several: "`{package}` 패키지와 다른 패키지 {more}개를 버전 없이 설치합니다.",
    },
  },
});
