import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Pattern behind a file test",
    why: "A test takes one file. With two matches `[ -f *.deb ]` fails with an error, which `if` takes for no; inside `[[ ]]` the pattern is not expanded at all.",
    how: 'Loop over the files: `for f in ./*.deb; do [ -f "$f" ] && …; done`.',
    messages: { glob: "`{operator}` tests one file, but `{pattern}` may match none or several." },
  },
  ko: {
    title: "파일 검사에 쓴 패턴",
    why: "검사는 파일 하나만 받습니다. 일치하는 파일이 둘이면 `[ -f *.deb ]`는 오류로 끝나고 `if`는 거짓으로 봅니다. `[[ ]]` 안에서는 패턴이 아예 펼쳐지지 않습니다.",
    how: '`for f in ./*.deb; do [ -f "$f" ] && …; done`처럼 파일마다 검사하세요.',
    messages: { glob: "`{operator}` 검사는 파일 하나만 받는데 `{pattern}`에는 여러 파일이 걸리거나 하나도 안 걸릴 수 있습니다." },
  },
});
