import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "File names sent through a pipe as text",
    why: "A name with a blank, a quote or a line break becomes several names on the other side: `xargs rm` then deletes something else or fails.",
    how: "Use `find … -exec cmd {} +` or `find … -print0 | xargs -0 cmd`; instead of `ls | …` a pattern such as `for f in ./*`.",
    messages: {
      names: "File names from `{command}` reach `{reader}` as text, where blanks in them cannot be told from separators.",
    },
    fixes: { default: "Separate the names by NUL" },
  },
  ko: {
    title: "파이프로 넘기는 파일 이름",
    why: "공백이나 따옴표, 줄바꿈이 든 이름은 받는 쪽에서 여러 이름이 됩니다. `xargs rm`이라면 다른 파일을 지우거나 실패합니다.",
    how: "`find … -exec cmd {} +`나 `find … -print0 | xargs -0 cmd`를 쓰고, `ls | …` 대신 `for f in ./*` 같은 패턴을 쓰세요.",
    messages: {
      names: "`{command}` 명령의 파일 이름이 `{reader}` 명령에 텍스트로 넘어가서, 이름 속 공백과 구분자를 구별할 수 없습니다.",
    },
    fixes: { default: "이름을 NUL로 구분하기" },
  },
});
