import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Brackets with a character twice",
    why: "Outside quotes `[abc]` is a pattern for one character. `package[extra]` then means any file named `package` and one of these letters: the shell replaces the word when there is such a file, and zsh fails when there is none.",
    how: "Quote the word: `'package[extra]'`. For a class of characters write two brackets: `[[:digit:]]`.",
    messages: {
      class: "`{pattern}` is a pattern for one character, in which a character stands twice.",
      named: "`{pattern}` matches one of these letters; a class needs two brackets: `[[:name:]]`.",
    },
    fixes: { default: "Quote the word" },
  },
  ko: {
    title: "같은 문자가 두 번 든 대괄호",
    why: "따옴표 밖의 `[abc]`는 문자 하나에 대한 패턴입니다. `package[extra]`는 `package` 뒤에 이 글자 중 하나가 오는 파일을 뜻해서, 그런 파일이 있으면 셸이 단어를 바꾸고 zsh는 없으면 실패합니다.",
    how: "`'package[extra]'`처럼 따옴표로 감싸세요. 문자 분류는 `[[:digit:]]`처럼 대괄호를 두 번 쓰세요.",
    messages: {
      class: "`{pattern}`은 문자 하나에 대한 패턴인데 같은 문자가 두 번 들어 있습니다.",
      named: "`{pattern}`은 이 글자 중 하나와 일치합니다. 문자 분류라면 `[[:name:]]`처럼 대괄호를 두 번 써야 합니다.",
    },
    fixes: { default: "단어를 따옴표로 감싸기" },
  },
});
