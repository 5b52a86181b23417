import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "File written by echo in a RUN",
    why: "The text has to get through the quoting of the shell, where a forgotten backslash or `$` changes it without a word. The step starts a container to write a few bytes.",
    how: 'Write the file with `COPY <<"EOF" {file}` (the quotes keep `$` as it is), the text below it, and `EOF` at the end.',
    messages: { written: "This `RUN` does nothing but write `{file}`." },
    fixes: { default: "Write it with a heredoc" },
  },
  ko: {
    title: "RUN에서 echo로 쓰는 파일",
    why: "내용이 셸의 따옴표 처리를 거치므로, 백슬래시나 `$` 하나를 빠뜨리면 조용히 다른 내용이 됩니다. 몇 바이트를 쓰려고 컨테이너를 한 번 더 띄웁니다.",
    how: '`COPY <<"EOF" {file}`로 쓰고(따옴표가 있으면 `$`가 그대로 남습니다), 아래에 내용을, 끝에 `EOF`를 적으세요.',
    messages: { written: "이 `RUN` 명령어는 `{file}` 파일만 씁니다." },
    fixes: { default: "heredoc으로 쓰기" },
  },
});
