import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "echo around a command's output",
    why: "The echo hides whether the command failed, and outside quotes it joins lines and cuts blanks.",
    how: "Run the command itself: `cmd` for `echo $(cmd)`, and `dir=/opt/$x` for `dir=$(echo /opt/$x)`.",
    messages: {
      output: "`{command}` is printed anyway when the command runs without `echo`.",
      substitution: "The words can stand here without `$(echo …)` around them.",
    },
    fixes: { default: "Run the command itself" },
  },
  ko: {
    title: "명령 출력을 감싼 echo",
    why: "echo가 명령의 실패를 가리고, 따옴표가 없으면 줄을 합치고 공백을 없앱니다.",
    how: "`echo $(cmd)` 대신 `cmd`를, `dir=$(echo /opt/$x)` 대신 `dir=/opt/$x`를 쓰세요.",
    messages: {
      output: "`echo` 없이 명령만 실행해도 `{command}` 출력이 나옵니다.",
      substitution: "`$(echo …)`로 감싸지 않고 단어만 써도 됩니다.",
    },
    fixes: { default: "명령만 실행하기" },
  },
});
