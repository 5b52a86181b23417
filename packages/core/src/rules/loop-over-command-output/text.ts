import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Loop over the output of a command",
    why: "The output is cut at every blank and its patterns are expanded: a file name or line with a blank gives several rounds, and a failing command gives none, unnoticed.",
    how: "For files use a pattern (`for f in ./*.conf`) or `find … -exec cmd {} \\;`; for lines `cmd | while IFS= read -r line; do …; done`.",
    messages: {
      files: "The file names that `{command}` prints are cut at blanks.",
      lines: "The lines that `{command}` prints are cut into words.",
    },
  },
  ko: {
    title: "명령 출력으로 도는 반복문",
    why: "출력은 공백마다 나뉘고 패턴은 파일 이름으로 바뀝니다. 공백이 든 파일 이름이나 줄은 여러 번 돌고, 명령이 실패하면 한 번도 돌지 않는데 드러나지 않습니다.",
    how: "파일이라면 `for f in ./*.conf` 같은 패턴이나 `find … -exec cmd {} \\;`를, 줄이라면 `cmd | while IFS= read -r line; do …; done`을 쓰세요.",
    messages: {
      files: "`{command}` 명령이 출력한 파일 이름이 공백에서 나뉩니다.",
      lines: "`{command}` 명령이 출력한 줄이 단어로 나뉩니다.",
    },
  },
});
