import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "zypper package without a version",
    why: "The same Dockerfile installs another version on another day, and nothing in it says which. The price of pinning: update repositories remove old versions, so a pin has to be kept up to date or the build fails.",
    how: "Write `name=version`.",
    messages: {
      one: "`{package}` is installed without a version.",
      several: "`{package}` and {more} more are installed without a version.",
    },
  },
  ko: {
    title: "버전 없이 설치하는 zypper 패키지",
    why: "같은 Dockerfile이라도 빌드하는 날에 따라 다른 버전이 설치되고, 어떤 버전인지 파일에 남지 않습니다. 다만 업데이트 저장소는 옛 버전을 지우므로, 고정한 버전은 계속 갱신해야 빌드가 실패하지 않습니다.",
    how: "`이름=버전`으로 적으세요.",
    messages: {
      one: "`{package}` 패키지를 버전 없이 설치합니다.",
      several: "`{package}` 패키지와 다른 패키지 {more}개를 버전 없이 설치합니다.",
    },
  },
});
