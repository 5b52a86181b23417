import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Brace that is an ordinary character",
    why: "A single brace in a word has no meaning to the shell. Often a `;` or a blank is missing and a group was meant; where the brace itself is meant, another shell may expand it.",
    how: "Put the word in single quotes, or complete the group with a blank behind the first brace and a `;` before the last.",
    messages: { brace: "`{brace}` is an ordinary character here." },
  },
  ko: {
    title: "일반 문자로 쓰인 중괄호",
    why: "단어 속의 홑 중괄호는 셸에 아무 뜻이 없습니다. `;`나 공백이 빠져 묶음이 되지 못한 경우가 많고, 중괄호 자체를 쓰려던 것이라도 다른 셸에서는 확장될 수 있습니다.",
    how: "단어를 작은따옴표로 감싸거나, 여는 중괄호 뒤에 공백을, 닫는 중괄호 앞에 `;`를 넣어 묶음을 완성하세요.",
    messages: { brace: "`{brace}` 기호는 여기서 일반 문자입니다." },
  },
});
