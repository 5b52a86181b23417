import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Ruby gem without a version",
    why: "The same Dockerfile installs another version on another day, and a release that breaks the program breaks the build or, worse, the running container. RubyGems keeps old versions, so a pin stays valid.",
    how: "Write `name:version`, or `-v version` for a single gem. For the gems of a project use a `Gemfile.lock` and `bundle install`.",
    messages: {
      one: "`{package}` is installed without a version.",
      several: "`{package}` and {more} more are installed without a version.",
    },
  },
  ko: {
    title: "버전 없이 설치하는 루비 gem",
    why: "같은 Dockerfile이라도 빌드하는 날에 따라 다른 버전이 설치됩니다. 호환되지 않는 새 버전이 나오면 빌드가 깨지거나, 실행 중인 컨테이너에서 문제가 생깁니다. RubyGems는 옛 버전을 계속 보관하므로 고정한 버전은 계속 설치할 수 있습니다.",
    how: "`이름:버전`으로 적거나, gem 하나만 설치한다면 `-v 버전`을 붙이세요. 프로젝트의 gem은 `Gemfile.lock`을 두고 `bundle install`로 설치하세요.",
    messages: {
      one: "`{package}` 패키지를 버전 없이 설치합니다.",
      several: "`{package}` 패키지와 다른 패키지 {more}개를 버전 없이 설치합니다.",
    },
  },
});
