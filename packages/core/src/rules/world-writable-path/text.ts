import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Path that every user may write to",
    why: "Any process in the container, whoever it runs as, can replace these files: one break-in is enough to change what is executed next. A `chmod -R` also copies every file into a new layer.",
    how: "Give the files to the user that needs them (`COPY --chown=`, `USER`), or write for the group only: `chmod g=u`.",
    messages: { writable: "The mode `{mode}` lets every user write." },
  },
  ko: {
    title: "누구나 쓸 수 있는 경로",
    why: "컨테이너 안의 모든 프로세스가 어떤 사용자로 실행되든 이 파일을 바꿀 수 있어서, 한 번 뚫리면 다음에 실행될 내용까지 바뀝니다. `chmod -R`은 모든 파일을 새 레이어에 다시 복사하기도 합니다.",
    how: "파일이 필요한 사용자에게 소유권을 주거나(`COPY --chown=`, `USER`), `chmod g=u`처럼 그룹에만 쓰기를 허용하세요.",
    messages: { writable: "`{mode}` 권한이면 모든 사용자가 쓸 수 있습니다." },
  },
});
