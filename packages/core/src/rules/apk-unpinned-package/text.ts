import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "apk package without a version",
    why: "The same Dockerfile installs another version on another day, and nothing in it says which. The price of pinning: Alpine removes old versions from its repositories, so an exact pin breaks the build as soon as a new one is published.",
    how: "Write `name=version`, or `name~version` to take later fixes of that version. With a fixed release of Alpine (`alpine:3.22`) the versions move little anyway.",
    messages: {
      one: "`{package}` is installed without a version.",
      several: "`{package}` and {more} more are installed without a version.",
    },
  },
  ko: {
    title: "버전 없이 설치하는 apk 패키지",
    why: "같은 Dockerfile이라도 빌드하는 날에 따라 다른 버전이 설치되고, 어떤 버전인지 파일에 남지 않습니다. 다만 Alpine은 옛 버전을 저장소에서 지우므로, 정확히 고정하면 새 버전이 나오는 즉시 빌드가 실패합니다.",
    how: "`이름=버전`으로 적거나, 그 버전의 수정판까지 받으려면 `이름~버전`으로 적으세요. `alpine:3.22`처럼 Alpine 릴리스를 고정하면 버전은 크게 바뀌지 않습니다.",
    messages: {
      one: "`{package}` 패키지를 버전 없이 설치합니다.",
      several: "`{package}` 패키지와 다른 패키지 {more}개를 버전 없이 설치합니다.",
    },
  },
});
