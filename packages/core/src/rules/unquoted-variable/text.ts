import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Shell variable outside quotes",
    why: "The shell cuts the value of an unquoted variable at blanks and expands `*` and `?` in it. A path with a blank becomes two arguments, and an empty value none at all.",
    how: 'Write `"$name"`. Where several words are meant, use an array in bash, or say so with `# plimsoll ignore=unquoted-variable`.',
    messages: { unquoted: "`{variable}` stands outside quotes: its value is cut at blanks and globbed." },
    fixes: { default: "Put it in double quotes" },
  },
  ko: {
    title: "따옴표 없는 셸 변수",
    why: "셸은 따옴표 밖 변수의 값을 공백에서 나누고 `*`와 `?`를 파일 이름으로 바꿉니다. 공백이 있는 경로는 인수 두 개가 되고, 빈 값이면 인수가 아예 사라집니다.",
    how: '`"$name"`처럼 큰따옴표로 감싸세요. 여러 단어로 나누려는 의도라면 bash 배열을 쓰거나 `# plimsoll ignore=unquoted-variable`로 표시하세요.',
    messages: { unquoted: "`{variable}` 변수가 따옴표 밖에 있어서 값이 공백에서 나뉘고 파일 이름으로 바뀔 수 있습니다." },
    fixes: { default: "큰따옴표로 감싸기" },
  },
});
