import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Loop that runs once",
    why: "With a single word the loop does nothing but hide its body; where quotes or commas make one word of a list, only one of many things is done and the build succeeds.",
    how: "Separate the words by blanks, take the quotes off a list that is to be cut, or write the body without a loop.",
    messages: {
      once: "This loop runs once, with `{word}`.",
      quoted: "The quotes make one word of `{word}`, so that the loop runs once.",
      comma: "The loop runs once, with `{word}`: words are separated by blanks, not by commas.",
    },
  },
  ko: {
    title: "한 번만 도는 반복문",
    why: "단어가 하나뿐인 반복문은 본문을 가리기만 합니다. 따옴표나 쉼표 때문에 목록이 한 단어가 된 것이라면 여러 일 중 하나만 하고도 빌드가 성공합니다.",
    how: "단어를 공백으로 나누거나, 나눠야 할 목록의 따옴표를 빼거나, 반복문 없이 본문만 쓰세요.",
    messages: {
      once: "이 반복문은 `{word}` 하나로 한 번만 돕니다.",
      quoted: "따옴표 때문에 `{word}` 전체가 한 단어가 되어 반복문이 한 번만 돕니다.",
      comma: "단어는 쉼표가 아니라 공백으로 나뉘기 때문에 `{word}` 하나로 한 번만 돕니다.",
    },
  },
});
