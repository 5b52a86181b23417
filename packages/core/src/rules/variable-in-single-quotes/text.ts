import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Variable in single quotes",
    why: "Nothing is expanded in single quotes: the command receives the dollar sign and the name as they stand, and a file written this way holds `$NAME` instead of the value.",
    how: "Use double quotes where the value is meant. Where the text is for a later shell, leave it and write `# plimsoll ignore=variable-in-single-quotes`.",
    messages: { single: "`{text}` stands in single quotes and is not expanded." },
    fixes: { default: "Use double quotes" },
  },
  ko: {
    title: "작은따옴표 안의 변수",
    why: "작은따옴표 안에서는 아무것도 치환되지 않습니다. 명령은 달러 기호와 이름을 글자 그대로 받고, 이렇게 만든 파일에는 값 대신 `$NAME`이 남습니다.",
    how: "값을 넣으려면 큰따옴표를 쓰세요. 나중에 다른 셸이 읽을 텍스트라면 그대로 두고 `# plimsoll ignore=variable-in-single-quotes`로 표시하세요.",
    messages: { single: "`{text}` 부분이 작은따옴표 안에 있어서 치환되지 않습니다." },
    fixes: { default: "큰따옴표로 바꾸기" },
  },
});
