import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Composer package without a version",
    why: "`composer require` takes whatever is newest on the day of the build, so that the same Dockerfile gives different code, and a new major version can break it.",
    how: "Write `vendor/package:version`. Packages of the project belong into `composer.json` and `composer.lock`, installed with `composer install`.",
    messages: {
      one: "`{package}` is installed without a version.",
      several: "`{package}` and {more} more are installed without a version.",
    },
  },
  ko: {
    title: "버전 없이 설치하는 Composer 패키지",
    why: "`composer require`는 빌드하는 날의 가장 새로운 버전을 설치합니다. 같은 Dockerfile이라도 코드가 달라지고, 새 메이저 버전이 나오면 깨질 수 있습니다.",
    how: "`vendor/package:버전`으로 적으세요. 프로젝트가 쓰는 패키지는 `composer.json`과 `composer.lock`에 두고 `composer install`로 설치하세요.",
    messages: {
      one: "`{package}` 패키지를 버전 없이 설치합니다.",
      several: "`{package}` 패키지와 다른 패키지 {more}개를 버전 없이 설치합니다.",
    },
  },
});
