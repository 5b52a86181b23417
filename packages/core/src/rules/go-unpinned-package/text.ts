import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Go package without a version",
    why: "`@latest`, a branch, or no version at all gives whatever is newest on the day of the build. Go keeps all published versions, so a pin stays valid.",
    how: "Write `path@version`, such as `golang.org/x/tools/gopls@v0.20.0`. For the packages of a module list them in `go.mod`.",
    messages: {
      one: "`{package}` is installed without a fixed version.",
      several: "`{package}` and {more} more are installed without a fixed version.",
    },
  },
  ko: {
    title: "버전 없이 설치하는 Go 패키지",
    why: "`@latest`나 브랜치를 적거나 버전을 적지 않으면 빌드하는 날의 가장 새로운 버전이 설치됩니다. Go는 공개된 모든 버전을 보관하므로 고정한 버전은 계속 설치할 수 있습니다.",
    how: "`golang.org/x/tools/gopls@v0.20.0`처럼 `경로@버전`으로 적으세요. 모듈이 쓰는 패키지는 `go.mod`에 적으세요.",
    messages: {
      one: "`{package}` 패키지를 버전을 고정하지 않고 설치합니다.",
      several: "`{package}` 패키지와 다른 패키지 {more}개를 버전을 고정하지 않고 설치합니다.",
    },
  },
});
