import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Archive unpacked with the owners of its maker",
    why: "When root unpacks, tar gives every file to the user number that packed it, such as 1000 or 501. A user of that number in the container can then change programs that root runs.",
    how: "Add `--no-same-owner`, so that the files belong to root.",
    messages: { owner: "`tar` keeps the owners that are written in the archive." },
    fixes: { default: "Add `--no-same-owner`" },
  },
  ko: {
    title: "만든 사람의 소유자를 그대로 쓰는 압축 풀기",
    why: "root로 압축을 풀면 tar는 파일마다 압축한 사람의 사용자 번호(예: 1000, 501)를 그대로 줍니다. 컨테이너에서 그 번호를 쓰는 사용자는 root가 실행하는 프로그램을 바꿀 수 있습니다.",
    how: "파일이 root 소유가 되도록 `--no-same-owner`를 붙이세요.",
    messages: { owner: "`tar` 명령이 아카이브에 적힌 소유자를 그대로 씁니다." },
    fixes: { default: "`--no-same-owner` 붙이기" },
  },
});
