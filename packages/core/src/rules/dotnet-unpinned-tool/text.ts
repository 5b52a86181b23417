import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: ".NET tool or package without a version",
    why: "The newest version on the day of the build is installed. A tool that needs a newer runtime than the image has stops the build or the container.",
    how: "Add `--version 9.0.9`, or list the tools in `.config/dotnet-tools.json` and run `dotnet tool restore`.",
    messages: {
      one: "`{package}` is installed without a version.",
      several: "`{package}` and {more} more are installed without a version.",
    },
  },
  ko: {
    title: "버전 없이 설치하는 .NET 도구나 패키지",
    why: "빌드하는 날의 가장 새로운 버전이 설치됩니다. 이미지의 런타임보다 새로운 런타임이 필요한 버전이 나오면 빌드나 컨테이너가 멈춥니다.",
    how: "`--version 9.0.9`를 붙이거나, `.config/dotnet-tools.json`에 도구를 적고 `dotnet tool restore`를 실행하세요.",
    messages: {
      one: "`{package}` 패키지를 버전 없이 설치합니다.",
      several: "`{package}` 패키지와 다른 패키지 {more}개를 버전 없이 설치합니다.",
    },
  },
});
