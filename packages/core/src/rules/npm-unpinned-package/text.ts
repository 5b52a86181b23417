import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "npm package without a version",
    why: "The same Dockerfile installs another version on another day, and so does the tag `latest`. A new major version may break the build, and one that was taken over by an attacker is installed on the day it appears. The npm registry keeps old versions, so a pin stays valid.",
    how: "Write `name@version`. For the packages of a project keep a lock file and run `npm ci` (`yarn install --frozen-lockfile`, `pnpm install --frozen-lockfile`).",
    messages: {
      one: "`{package}` is installed without a version.",
      several: "`{package}` and {more} more are installed without a version.",
    },
  },
  ko: {
    title: "버전 없이 설치하는 npm 패키지",
    why: "같은 Dockerfile이라도 빌드하는 날에 따라 다른 버전이 설치되며, `latest` 태그도 마찬가지입니다. 새 메이저 버전 때문에 빌드가 깨질 수 있고, 공격자가 올린 버전이 나온 당일에 설치될 수도 있습니다. npm 레지스트리는 옛 버전을 계속 보관하므로 고정한 버전은 계속 설치할 수 있습니다.",
    how: "`이름@버전`으로 적으세요. 프로젝트의 패키지는 락 파일을 두고 `npm ci`(`yarn install --frozen-lockfile`, `pnpm install --frozen-lockfile`)로 설치하세요.",
    messages: {
      one: "`{package}` 패키지를 버전 없이 설치합니다.",
      several: "`{package}` 패키지와 다른 패키지 {more}개를 버전 없이 설치합니다.",
    },
  },
});
