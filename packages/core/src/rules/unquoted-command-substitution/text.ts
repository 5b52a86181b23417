import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Command substitution outside quotes",
    why: "The shell cuts the output of an unquoted `$(…)` at blanks and expands `*` and `?` in it. When the command prints nothing, the argument is gone and the next one takes its place.",
    how: 'Write `"$(…)"`. Where the output is a list of words on purpose, say so with `# plimsoll ignore=unquoted-command-substitution`.',
    messages: { unquoted: "The output of `{command}` stands outside quotes: it is cut at blanks and globbed." },
    fixes: { default: "Put it in double quotes" },
  },
  ko: {
    title: "따옴표 없는 명령 치환",
    why: "셸은 따옴표 밖 `$(…)`의 출력을 공백에서 나누고 `*`와 `?`를 파일 이름으로 바꿉니다. 출력이 비어 있으면 인수가 사라지고 다음 인수가 그 자리에 옵니다.",
    how: '`"$(…)"`처럼 큰따옴표로 감싸세요. 여러 단어로 나누려는 의도라면 `# plimsoll ignore=unquoted-command-substitution`으로 표시하세요.',
    messages: { unquoted: "`{command}` 명령의 출력이 따옴표 밖에 있어서 공백에서 나뉘고 파일 이름으로 바뀔 수 있습니다." },
    fixes: { default: "큰따옴표로 감싸기" },
  },
});
