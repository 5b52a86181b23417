import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "ONBUILD with an unknown instruction",
    why: "This image builds without a complaint, and then every image that is built on it stops at its first line.",
    how: "Write an instruction behind `ONBUILD`, such as `ONBUILD RUN make`.",
    messages: {
      unknown: "`{keyword}` behind `ONBUILD` is no instruction.",
      misspelt: "`{keyword}` behind `ONBUILD` is no instruction; did you mean `{suggestion}`?",
    },
    fixes: { default: "Write the instruction that was meant" },
  },
  ko: {
    title: "알 수 없는 명령어를 쓴 ONBUILD",
    why: "이 이미지는 문제없이 빌드되지만, 이 이미지를 베이스로 쓰는 모든 빌드가 첫 줄에서 멈춥니다.",
    how: "`ONBUILD RUN make`처럼 `ONBUILD` 뒤에 명령어를 쓰세요.",
    messages: {
      unknown: "`ONBUILD` 뒤의 `{keyword}` 명령어는 없습니다.",
      misspelt: "`ONBUILD` 뒤의 `{keyword}` 명령어는 없습니다. 비슷한 명령어: `{suggestion}`.",
    },
    fixes: { default: "맞는 명령어로 바꾸기" },
  },
});
