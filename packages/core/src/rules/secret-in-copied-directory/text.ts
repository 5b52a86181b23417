import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Secret that comes along with a directory",
    why: "The file becomes part of a layer, and everybody who can pull the image can read it, also when a later `RUN` deletes it.",
    how: "List the file in `.dockerignore` (`.env*`, `**/*.key`), or copy only what the application needs: `COPY src ./src`. Give secrets when the container starts, or to one step: `RUN --mount=type=secret,id=env`.",
    messages: {
      one: "`{source}` brings `{file}` into the image, a file that mostly holds secrets.",
      several: "`{source}` brings `{file}` and {count} more files into the image that mostly hold secrets.",
    },
  },
  ko: {
    title: "디렉터리와 함께 들어가는 시크릿",
    why: "파일이 레이어에 들어가서 이미지를 받을 수 있는 사람은 누구나 읽을 수 있습니다. 뒤의 `RUN`에서 지워도 마찬가지입니다.",
    how: "`.dockerignore`에 파일을 적거나(`.env*`, `**/*.key`) 필요한 것만 복사하세요: `COPY src ./src`. 시크릿은 컨테이너를 시작할 때 주거나 한 단계에만 주세요: `RUN --mount=type=secret,id=env`.",
    messages: {
      one: "`{source}` 복사로 `{file}` 파일이 이미지에 들어갑니다. 보통 시크릿이 든 파일입니다.",
      several: "`{source}` 복사로 `{file}` 외 {count}개 파일이 이미지에 들어갑니다. 보통 시크릿이 든 파일입니다.",
    },
  },
});
