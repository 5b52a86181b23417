import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Unquoted variable in a loop's pattern",
    why: "The value is cut at blanks and globbed before the pattern is: with a blank in the directory's name the loop runs over other files, or over the pattern itself.",
    how: 'Quote the variable and not the pattern: `for f in "$dir"/*.conf`.',
    messages: { beside: "`{expansion}` stands outside quotes beside a pattern: its value is cut at blanks." },
    fixes: { default: "Put it in double quotes" },
  },
  ko: {
    title: "반복문 패턴 속 따옴표 없는 변수",
    why: "패턴보다 먼저 변수의 값이 공백에서 나뉩니다. 디렉터리 이름에 공백이 있으면 다른 파일이나 패턴 글자 자체로 반복문이 돕니다.",
    how: '`for f in "$dir"/*.conf`처럼 패턴은 두고 변수만 따옴표로 감싸세요.',
    messages: { beside: "`{expansion}` 부분이 패턴 옆에서 따옴표 밖에 있어 값이 공백에서 나뉩니다." },
    fixes: { default: "큰따옴표로 감싸기" },
  },
});
