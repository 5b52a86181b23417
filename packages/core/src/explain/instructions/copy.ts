import type { InstructionLesson } from "./instruction-lesson.ts";

export const copyLesson: InstructionLesson = {
  id: "copy",
  title: "COPY",
  keyword: "COPY",
  example: "COPY package.json package-lock.json ./",
  see: ["build-context", "build-cache", "ignore-file", "multi-stage"],
  text: {
    en: {
      when: "Bring in files of your project, or with `--from` the results of another stage.",
      makes: "It makes one layer with the copied files.",
      cache: "It looks at the content of the files, not at their dates. One changed byte builds it and the steps below it again.",
      mistake:
        "`COPY . .` before the install makes every edit repeat the install. Copy the lock file first, install, then copy the rest.",
    },
    ko: {
      when: "프로젝트 파일을 가져오거나, `--from`으로 다른 스테이지의 결과를 가져올 때 씁니다.",
      makes: "복사한 파일을 담은 레이어 하나를 만듭니다.",
      cache: "파일의 날짜가 아니라 내용을 봅니다. 한 바이트라도 바뀌면 이 단계와 아래 단계를 다시 빌드합니다.",
      mistake:
        "설치보다 먼저 `COPY . .`을 쓰면 코드를 고칠 때마다 다시 설치합니다. 락 파일을 먼저 복사해 설치하고, 나머지는 그다음에 복사하세요.",
    },
  },
};
