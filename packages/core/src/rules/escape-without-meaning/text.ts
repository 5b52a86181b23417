import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Backslash that does nothing",
    why: "Outside quotes the shell removes the backslash before any other character: `\\n` is the letter n, and `grep \\d` looks for a d. The program never sees the backslash.",
    how: "Put the word in single quotes so that the program receives the backslash (`'\\d+'`), or leave it out.",
    messages: {
      control: "`{escape}` outside quotes is only the letter `{character}`.",
      plain: "The shell removes this backslash: `{escape}` outside quotes is `{character}`.",
    },
    fixes: { default: "Remove the backslash" },
  },
  ko: {
    title: "효과 없는 백슬래시",
    why: "따옴표 밖에서는 셸이 다른 문자 앞의 백슬래시를 지웁니다. `\\n`은 글자 n이고 `grep \\d`는 d를 찾습니다. 프로그램은 백슬래시를 받지 못합니다.",
    how: "프로그램이 백슬래시를 받아야 하면 `'\\d+'`처럼 작은따옴표로 감싸고, 아니면 지우세요.",
    messages: {
      control: "따옴표 밖의 `{escape}`는 글자 `{character}`일 뿐입니다.",
      plain: "셸이 이 백슬래시를 지우므로 따옴표 밖의 `{escape}`는 `{character}`와 같습니다.",
    },
    fixes: { default: "백슬래시 지우기" },
  },
});
