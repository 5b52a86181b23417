import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "WORKDIR that may come out relative",
    why: "Where the path does not begin with `/` on the system that is built for, the working directory of the base image decides where files land.",
    how: "Give the variable a default, begin the path with `/`, or name the platform in `FROM --platform=windows/amd64`.",
    messages: {
      empty: "`{path}` has no value in this file, and an empty `WORKDIR` is whatever the base image has.",
      unset: "`{path}` has a variable without a value in this file, and without it the path is relative.",
      drive: "`{path}` is no absolute path on {os}, the system that is built for.",
    },
  },
  ko: {
    title: "상대 경로가 될 수 있는 WORKDIR",
    why: "빌드 대상 운영체제에서 `/`로 시작하는 경로가 아니면, 파일이 놓이는 위치를 베이스 이미지의 작업 디렉터리가 정합니다.",
    how: "변수에 기본값을 주거나, 경로를 `/`로 시작하거나, `FROM --platform=windows/amd64`처럼 플랫폼을 밝히세요.",
    messages: {
      empty: "이 파일에는 `{path}` 값이 없습니다. `WORKDIR` 값이 비면 베이스 이미지의 디렉터리를 그대로 씁니다.",
      unset: "`{path}` 경로에 이 파일에서 값이 없는 변수가 있고, 그 변수가 비면 상대 경로가 됩니다.",
      drive: "`{path}` 경로는 빌드 대상인 {os} 운영체제에서 절대 경로가 아닙니다.",
    },
  },
});
